import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { CoverRules } from '#core/cover/cover-problem.ts'
import type { WhyAbsence } from '#core/pooled-cover/explain-absence.ts'
import type { LeftOut } from '#core/pooled-cover/stretches.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Owner } from '../model.ts'

export type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>

const runs = (tx: Tx) => tx.selectFrom('pool_run').selectAll()

/** A computation that row-level security shows to whoever asks. */
export async function findRun(tx: Tx, id: string) {
  const row = await runs(tx).where('id', '=', id).executeTakeFirst()
  return (
    row && {
      ...row,
      from_day: row.from_day as Day,
      to_day: row.to_day as Day,
      rules: row.rules as CoverRules,
      owner: (row.unit_id === null
        ? { unit_id: null, lead_id: row.lead_id! }
        : { unit_id: row.unit_id, lead_id: null }) as Owner,
    }
  )
}

/** The newest computations of whoever asks. */
export const runsOf = (tx: Tx, owner: Owner, limit: number) =>
  runs(tx)
    .where('unit_id', 'is not distinct from', owner.unit_id)
    .where('lead_id', 'is not distinct from', owner.lead_id)
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()

export type AbsenceRow = Awaited<ReturnType<typeof absencesOf>>[number]

/** The absences of a computation, with the names the reader may see: a person of another unit is the function only. */
export async function absencesOf(
  tx: Tx,
  where: { runId: string } | { vikariatId: string } | { partId: string },
) {
  const rows = await tx
    .selectFrom('pool_absence as a')
    .leftJoin('case_employee as ce', 'ce.id', 'a.case_employee_id')
    .leftJoin('employee as e', 'e.id', 'ce.employee_id')
    .leftJoin('workplace as w', 'w.id', 'a.workplace_id')
    .leftJoin('company as o', 'o.id', 'a.company_id')
    .leftJoin('rotation_case as c', 'c.id', 'a.case_id')
    .selectAll('a')
    .select(['e.given_name', 'e.family_name', 'w.name as workplace', 'w.town', 'o.name as company'])
    .select(['c.number as case_number', 'c.title as case_title'])
    .$if('runId' in where, (q) => q.where('a.run_id', '=', (where as { runId: string }).runId))
    .$if('vikariatId' in where, (q) =>
      q.where('a.vikariat_id', '=', (where as { vikariatId: string }).vikariatId),
    )
    .$if('partId' in where, (q) => q.where('a.part_id', '=', (where as { partId: string }).partId))
    .orderBy('a.seq')
    .orderBy('a.starts_on')
    .orderBy('a.no')
    .execute()
  return rows.map((r) => ({
    ...r,
    starts_on: r.starts_on as Day,
    ends_on: r.ends_on as Day,
    introduction_from: (r.introduction_from ?? r.starts_on) as Day,
    left_out: r.left_out as LeftOut | null,
    why: r.why as KeptWhy | null,
    name: `${r.given_name ?? ''} ${r.family_name ?? ''}`.trim(),
  }))
}

/** The reason with the ids that stand for its indices. */
export type KeptWhy = Exclude<WhyAbsence, { vikariat: number | null }> | KeptJoined | KeptPacked
type KeptJoined = Omit<Extract<WhyAbsence, { kind: 'breaks' }>, 'vikariat'> & { vikariat: string | null }
type KeptPacked = Omit<Extract<WhyAbsence, { kind: 'packed' }>, 'vikariat'> & { vikariat: string }

/** Asks a computation under way to stop with the best so far. */
export const requestStop = (tx: Tx, id: string) =>
  tx
    .updateTable('pool_run')
    .set({ stop_requested_at: sql<Date>`app.now()` })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .executeTakeFirst()

/** Computations whose job was given up while the worker died: a new one may begin. */
export const failForgotten = (tx: Tx, queue: string) =>
  sql`update pool_run r set status = 'failed', ended_at = app.now()
    where r.status in ('waiting', 'running') and not exists (
      select from job j where j.queue = ${queue} and j.key = r.id::text and j.status in ('waiting', 'active'))`.execute(
    tx,
  )
