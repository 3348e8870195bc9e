import { sql } from 'kysely'
import { checkChanges } from '#core/case-plan/check-changes.ts'
import { changesOf, type NewVikariat, type PlanChanges } from '#core/case-plan/plan-changes.ts'
import { planProblemOf } from '#core/case-plan/plan-problem-of.ts'
import { isSameCase, sessionsChanged } from '#core/case-plan/same-case.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env, lockCase } from '#features/cases/index.ts'
import { type MakeRefusal, makeCover } from '#features/cover/index.ts'
import { giveUpSeats, lockSessions, reserveSeats } from '#features/training/index.ts'
import { type CaseGoal, hasPlan, type RunRow } from '../model.ts'
import { factsOf } from '../store/facts.ts'
import { findRun } from '../store/runs.ts'
import { tellApplied } from '../tell.ts'

export type ApplyRefusal =
  | 'gone'
  | 'not-your-move'
  | 'case-over'
  | 'no-plan'
  /** Another alternative of the run is in force. */
  | 'other-applied'
  | 'case-changed'
  | 'session-changed'
  /** With the class and what stood in the way as details. */
  | 'seat'
  /** With the function and what stood in the way. */
  | 'cover'

export type Applied = { seats: number; moved: number; vikariater: number; already: boolean }

/**
 * Makes a plan the case's own: seats by training's rules, vikariater by cover's, all of it or nothing (whoever calls rolls
 * back a refusal). Applied twice it is applied once. Held in one order: classes, case, run.
 */
export async function applyPlan(
  env: Env,
  c: CaseRow,
  input: { runId: string; goal: CaseGoal },
): Promise<Result<Applied, ApplyRefusal>> {
  const { tx, actor } = env
  if (actor.role !== 'company' || actor.companyId !== c.company_id) return refuse('not-your-move')
  const seen = await findRun(tx, c.id, input.runId)
  if (!seen) return refuse('gone')
  const result = seen.results.find(({ goal }) => goal === input.goal)
  if (!hasPlan(result)) return refuse('no-plan')
  const changes = changesOf(seen.facts, planProblemOf(seen.facts), result.plan)
  const wanted = changes.reserve.map(({ sessionId }) => sessionId)
  await lockSessions(tx, [...new Set([...wanted, ...changes.giveUp.map(({ sessionId }) => sessionId)])])
  const row = await lockCase(tx, c.id)
  if (!row || !isLive(caseStatusOf(row))) return refuse('case-over')
  await tx.selectFrom('case_plan_run').select('id').where('id', '=', seen.id).forUpdate().execute()
  const run = (await findRun(tx, c.id, input.runId))!
  if (run.applied_goal === input.goal) return ok({ ...sumsOf(changes), already: true })
  if (run.applied_goal) return refuse('other-applied')

  const now = await factsOf(tx, row, env.today)
  if (!isSameCase(run.facts, now)) return refuse('case-changed')
  const changed = sessionsChanged(run.facts, now, wanted)
  if (changed.length > 0) return refuse('session-changed', { sessionId: changed[0]! })

  const written = await writeChanges(env, row, run, changes)
  if (!written.ok) return written
  await tx
    .updateTable('case_plan_run')
    .set({ applied_goal: input.goal, applied_at: sql<Date>`app.now()`, applied_by: actor.accountId })
    .where('id', '=', run.id)
    .execute()
  const sums = sumsOf(changes)
  await addEvent(env, { case: row, kind: 'planning.applied', data: { goal: input.goal, ...sums } })
  await tellApplied(env, row, run, input.goal)
  return ok({ ...sums, already: false })
}

const sumsOf = (changes: PlanChanges) => {
  const seats = changes.reserve.reduce((sum, { who }) => sum + who.length, 0)
  const moved = changes.giveUp.reduce((sum, { reservations }) => sum + reservations.length, 0)
  return { seats, moved, vikariater: changes.cover.length }
}

async function writeChanges(
  env: Env,
  row: CaseRow,
  run: RunRow,
  changes: PlanChanges,
): Promise<Result<undefined, ApplyRefusal>> {
  // what is written is judged by what was known, and not by what found it
  const breaches = checkChanges(run.facts, changes)
  if (breaches.length > 0) throw new Error(`Plan ${run.id} does not keep ${breaches[0]!.rule}.`)
  for (const { sessionId, reservations } of changes.giveUp) {
    const given = await giveUpSeats(env, row, { sessionId, who: reservations, reason: 'company' })
    if (!given.ok) return refuse('seat', { sessionId, reason: given.reason })
  }
  for (const { sessionId, who } of changes.reserve) {
    const seated = await reserveSeats(env, row, { sessionId, who, mayWait: false })
    if (!seated.ok) return refuse('seat', { ...seated.details, sessionId, reason: seated.reason })
  }
  for (const vikariat of changes.cover) {
    const made = await coverFor(env, row, run, vikariat)
    if (made) return refuse('cover', { place: vikariat.place, reason: made })
  }
  return ok(undefined)
}

async function coverFor(
  env: Env,
  row: CaseRow,
  run: RunRow,
  { place, from, to, weeklyMinutes, who }: NewVikariat,
): Promise<MakeRefusal | undefined> {
  const { functionTitle, workplaceId } = run.facts.functions[place]!
  const made = await makeCover(env, row, {
    functionTitle,
    workplaceId,
    from,
    to,
    weeklyMinutes,
    introductionDays: 0,
    caseEmployeeIds: who,
  })
  return made.ok ? undefined : made.reason
}
