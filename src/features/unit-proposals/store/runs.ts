import { sql } from 'kysely'
import { unlessRefused } from '#platform/db/savepoint.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Run, RunFailure, RunPhase, RunResult, Scope } from '../model.ts'

const OPEN = ['waiting', 'running'] as const

/** A run that the actor may read. */
export const findRun = (tx: Tx, id: string): Promise<Run | undefined> =>
  tx.selectFrom('unit_proposal_run').selectAll().where('id', '=', id).executeTakeFirst() as Promise<
    Run | undefined
  >

/** Holds a run until the transaction ends: decisions about its proposals and runs built on it come one after the other. */
export const lockRun = (tx: Tx, id: string): Promise<Run | undefined> =>
  tx
    .selectFrom('unit_proposal_run')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst() as Promise<Run | undefined>

/** Runs the actor may read, the newest first. */
export const listRuns = (tx: Tx): Promise<(Run & { by: string | null })[]> =>
  tx
    .selectFrom('unit_proposal_run as r')
    .leftJoin('account as a', 'a.id', 'r.asked_by')
    .selectAll('r')
    .select('a.name as by')
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id')
    .limit(50)
    .execute() as Promise<(Run & { by: string | null })[]>

/** The run under way that the actor may read; the database allows one for each unit. */
export const openRun = (tx: Tx): Promise<{ id: string } | undefined> =>
  tx.selectFrom('unit_proposal_run').select('id').where('status', 'in', OPEN).executeTakeFirst()

export type NewRun = Pick<Run, 'principle' | 'goals' | 'keep' | 'seed' | 'based_on' | 'asked_by'> & {
  scope: Scope
  unit_id: string | null
}

/** Writes a new run; refused while one is under way for the same unit or the region. */
export const insertRun = (tx: Tx, run: NewRun) =>
  unlessRefused(tx, { 23505: 'already-running' as const }, () =>
    tx.insertInto('unit_proposal_run').values(run).returning('id').executeTakeFirstOrThrow(),
  )

export const askToStop = (tx: Tx, id: string) =>
  tx
    .updateTable('unit_proposal_run')
    .set({ stop_asked_at: sql<Date>`app.now()` })
    .where('id', '=', id)
    .where('status', 'in', OPEN)
    .where('stop_asked_at', 'is', null)
    .executeTakeFirst()

/** Takes a run up, for the first time or after a worker that went away: how far it was stays. Undefined when it is over. */
export const beginRun = (tx: Tx, id: string): Promise<Run | undefined> =>
  tx
    .updateTable('unit_proposal_run')
    .set({
      status: 'running',
      started_at: sql<Date>`coalesce(started_at, app.now())`,
    })
    .where('id', '=', id)
    .where('status', 'in', OPEN)
    .returningAll()
    .executeTakeFirst() as Promise<Run | undefined>

const PHASES: readonly RunPhase[] = ['reading', 'fitting', 'solving', 'writing']

/**
 * Tells how far a run is, and hears whether it should stop; undefined when it is over. What was told does not go back: a run that
 * was taken up again tells nothing new until it has come as far as before.
 */
export async function tellProgress(
  tx: Tx,
  id: string,
  { phase, done, total }: { phase: RunPhase; done: number; total: number },
): Promise<{ stop_asked_at: Date | null } | undefined> {
  const share = total > 0 ? done / total : 0
  const { rows } = await sql<{ stop_asked_at: Date | null }>`
    with told as (
      select id, (${PHASES.indexOf(phase) + 1}::int, ${share}::float8)
        >= (array_position(${PHASES}::text[], phase), case when total > 0 then done::float8 / total else 0 end) as is_on
      from unit_proposal_run where id = ${id})
    update unit_proposal_run r set
      phase = case when told.is_on then ${phase} else r.phase end,
      done = case when told.is_on then ${done}::int else r.done end,
      total = case when told.is_on then ${total}::int else r.total end
    from told where r.id = told.id and r.status = 'running' returning r.stop_asked_at`.execute(tx)
  return rows[0]
}

export const finishRun = (tx: Tx, id: string, status: 'done' | 'stopped', result: RunResult) =>
  tx
    .updateTable('unit_proposal_run')
    .set({ status, phase: 'writing', result: JSON.stringify(result), finished_at: sql<Date>`app.now()` })
    .where('id', '=', id)
    .execute()

export const failRun = (tx: Tx, id: string, failure: RunFailure) =>
  tx
    .updateTable('unit_proposal_run')
    .set({ status: 'failed', failure, finished_at: sql<Date>`app.now()` })
    .where('id', '=', id)
    .where('status', 'in', OPEN)
    .execute()

/** Runs whose work nobody has any more: its job was given up while the worker died. They are told as failed. */
export const failForgotten = (tx: Tx, queue: string) =>
  sql`update unit_proposal_run r set status = 'failed', failure = 'fault', finished_at = app.now()
    where r.status in ('waiting', 'running') and not exists (
      select from job j where j.queue = ${queue} and j.key = r.id::text and j.status in ('waiting', 'active'))`.execute(
    tx,
  )

export const deleteOldRuns = (tx: Tx, days: number) =>
  sql`delete from unit_proposal_run where asked_at < app.now() - make_interval(days => ${days})`.execute(tx)
