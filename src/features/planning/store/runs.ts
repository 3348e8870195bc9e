import { sql } from 'kysely'
import type { PlanFacts } from '#core/case-plan/plan-facts.ts'
import type { CaseRow } from '#features/cases/index.ts'
import { isId } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import {
  type CaseGoal,
  GOALS,
  type GoalResult,
  type RunRow,
  type RunStatus,
  SECONDS_PER_GOAL,
} from '../model.ts'

const SHOWN = 10

/** A run, when the actor may read its case. */
export async function findRun(tx: Tx, caseId: string, runId: string): Promise<RunRow | undefined> {
  const run = isId(runId) ? await runById(tx, runId) : undefined
  return run?.case_id === caseId ? run : undefined
}

/** For the job, which knows only the run. */
export async function runById(tx: Tx, runId: string): Promise<RunRow | undefined> {
  const row = await tx.selectFrom('case_plan_run').selectAll().where('id', '=', runId).executeTakeFirst()
  if (!row) return undefined
  const run = row as unknown as RunRow
  return { ...run, results: run.results.map(withoutNulls) }
}

/** JSON has no `undefined`: a vikar who is not taken on comes back as null. */
const withoutNulls = (result: GoalResult): GoalResult =>
  result.plan
    ? { ...result, plan: { ...result.plan, blocks: result.plan.blocks.map((block) => block ?? undefined) } }
    : result

export type RunLine = Pick<RunRow, 'id' | 'number' | 'status' | 'applied_goal'> & {
  readonly created_at: Date
}

/** The newest runs of a case. */
export const runsOf = async (tx: Tx, caseId: string): Promise<RunLine[]> =>
  (await tx
    .selectFrom('case_plan_run')
    .select(['id', 'number', 'status', 'applied_goal', 'created_at'])
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(SHOWN)
    .execute()) as unknown as RunLine[]

/** One run of a case at a time: the database holds it, whoever asks at once. */
export const insertRun = (
  tx: Tx,
  row: Pick<CaseRow, 'id' | 'company_id'>,
  of: { accountId: string | null; forCompany: boolean; facts: PlanFacts },
) =>
  unlessRefused(tx, { 23505: 'under-way' as const }, () =>
    tx
      .insertInto('case_plan_run')
      .values({
        case_id: row.id,
        company_id: row.company_id,
        account_id: of.accountId,
        for_company: of.forCompany,
        most_seconds: SECONDS_PER_GOAL * GOALS.length,
        facts: JSON.stringify(of.facts),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )

/** Asks a run to end with what it has; false when it had ended. Asked again it stays asked. */
export const askToStop = async (tx: Tx, runId: string): Promise<boolean> =>
  (await tx
    .updateTable('case_plan_run')
    .set((e) => ({ stop_asked_at: e.fn.coalesce('stop_asked_at', sql<Date>`app.now()`) }))
    .where('id', '=', runId)
    .where('status', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()) !== undefined

/**
 * Ends the run of a case under way whose job is gone, so that nobody waits for it and another may begin: with the best it had,
 * or as failed. A run that a worker holds or will take up is left alone.
 */
export const endForgotten = (tx: Tx, caseId: string, queue: string): Promise<boolean> =>
  asSystem(tx, async (s) => {
    const { rows } = await sql`update case_plan_run r set goal = null, finished_at = app.now(),
        status = case when jsonb_path_exists(r.results, '$[*].plan') then 'stopped' else 'failed' end
      where r.case_id = ${caseId} and r.status in ('waiting', 'running') and not exists (
        select from job j where j.queue = ${queue} and j.key = r.id::text and j.status in ('waiting', 'active'))
      returning r.id`.execute(s)
    return rows.length > 0
  })

export type Progress = { doneSeconds: number; goal?: CaseGoal; best?: number; bound?: number }

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

/** Writes how far a run is and reads whether it should stop. */
export async function tellProgress(tx: Tx, runId: string, progress: Progress): Promise<{ stop: boolean }> {
  const row = await tx
    .updateTable('case_plan_run')
    .set({
      status: 'running',
      // taken up again it does not go back
      done_seconds: sql<number>`greatest(done_seconds, ${Math.round(progress.doneSeconds)}::int)`,
      goal: progress.goal ?? null,
      best: finite(progress.best),
      bound: finite(progress.bound),
    })
    .where('id', '=', runId)
    .where('status', 'in', ['waiting', 'running'])
    .returning('stop_asked_at')
    .executeTakeFirst()
  // a run that somebody else ended, or whose case is gone, has nobody to work for
  return { stop: row === undefined || row.stop_asked_at !== null }
}

/** Keeps what one goal came to, once: a run that is taken up again goes on with the next. */
export const keepResult = (tx: Tx, runId: string, result: GoalResult) =>
  sql`update case_plan_run set results = results || ${JSON.stringify([result])}::jsonb
    where id = ${runId} and not results @> ${JSON.stringify([{ goal: result.goal }])}::jsonb`.execute(tx)

/** Ends a run; nothing when it had ended. */
export const endRun = async (
  tx: Tx,
  runId: string,
  status: Exclude<RunStatus, 'waiting' | 'running'>,
): Promise<boolean> =>
  (await tx
    .updateTable('case_plan_run')
    .set({ status, goal: null, finished_at: sql<Date>`app.now()` })
    .where('id', '=', runId)
    .where('status', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()) !== undefined
