import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { CoverRules } from '#core/cover/cover-problem.ts'
import { movePart, movePool } from '#core/pooled-cover/pool-moves.ts'
import { isLegal, minutesOfStage, poolReceipt } from '#core/pooled-cover/stays.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { MoveRefusal } from '#core/rotation/move-table.ts'
import { type Env, sideOf } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { limitsOf } from '../model.ts'
import { type RowStage, stagesOf } from '../stages.ts'
import { findRun } from '../store/runs.ts'
import {
  findShared,
  isNeverPosted,
  lockShared,
  type PartRow,
  partsOf,
  type SharedRow,
} from '../store/shared.ts'
import { tellCases, tellCompany, tellStaff } from '../tell.ts'
import { agreeIfAll } from './agree.ts'
import { changesOf, openAgain } from './reopen.ts'

export type AskInput = {
  readonly id: string
  readonly version: number
  readonly respondBy: Day
  /** Leaves out the absences that changed and the companies that said no or did not answer. */
  readonly without: boolean
}

export type AskRefusal =
  | MoveRefusal
  | 'gone'
  | 'stale'
  | 'not-legal'
  | 'held-elsewhere'
  | 'day-passed'
  | 'too-late'

/** `changed`: an absence is not what it was, nobody was asked, and the shared vikariat is open again. */
export type Asked =
  | { readonly what: 'asked' | 'agreed'; readonly companies: number }
  | { readonly what: 'changed' }

/**
 * Asks each company for its own part, once. Asked again, a company whose part is as it was keeps its yes: only those are asked
 * whom the change touches. After what all agreed to was never posted every company is asked, since it was told that nothing binds it.
 */
export async function askCompanies(env: Env, input: AskInput): Promise<Result<Asked, AskRefusal>> {
  const { tx, today } = env
  if (!(await findShared(tx, input.id))) return refuse('gone')
  const shared = await lockShared(tx, input.id)
  if (!shared) return refuse('gone')
  if (shared.version !== input.version) return refuse('stale')
  const moved = movePool(shared.status, 'ask', sideOf(env.actor))
  if (!moved.ok) return moved
  if (input.respondBy <= today) return refuse('day-passed')
  const run = await findRun(tx, shared.run_id)
  if (!run) return refuse('gone')
  const { absences, changes } = await changesOf(env, shared)
  const parts = await partsOf(tx, shared.id)
  const refused = new Set(
    parts.filter(({ status }) => status === 'no' || status === 'lapsed').map((part) => part.company_id),
  )
  const changed = new Set(changes.map(({ absenceId }) => absenceId))
  const rows = input.without
    ? absences.filter((row) => !changed.has(row.id) && !refused.has(row.company_id))
    : absences
  if (!input.without && changes.length > 0) {
    const neverPosted = shared.changes.filter(({ kind }) => kind === 'never-posted')
    if (shared.status !== 'reopened') await openAgain(env, shared, absences, [...neverPosted, ...changes])
    else await keepChanges(env, shared, changes)
    return ok({ what: 'changed' })
  }
  const rules: CoverRules = run.rules
  const stages = stagesOf(rows, rules)
  const [first] = stages
  if (!first || !isLegal(poolReceipt(stages, limitsOf(rules)))) return refuse('not-legal')
  if (input.respondBy >= first.introductionFrom) return refuse('too-late')
  await setAside(
    env,
    absences.filter((row) => !rows.includes(row)).map((row) => row.id),
  )
  const held = await unlessRefused(tx, { 23505: 'held-elsewhere' as const }, () =>
    tx
      .updateTable('pool_absence')
      .set({ held: true })
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .execute(),
  )
  if (!held.ok) return held
  await writeWhole(env, shared, stages, input.respondBy)
  const told = await askEach(env, shared, stages, parts, input.respondBy)
  await tellCases(env, rows, 'pooled-cover.asked', { number: shared.number })
  const after = (await lockShared(tx, shared.id))!
  const isAgreed = await agreeIfAll(env, after)
  if (isAgreed) await tellStaff(env, after, 'pooled-cover.all-yes')
  return ok({ what: isAgreed ? 'agreed' : 'asked', companies: told })
}

const keepChanges = (env: Env, shared: SharedRow, changes: SharedRow['changes']) =>
  env.tx
    .updateTable('pool_vikariat')
    .set({
      changes: JSON.stringify([
        ...shared.changes.filter(({ kind }) => kind === 'no' || kind === 'never-posted'),
        ...changes,
      ]),
      version: shared.version + 1,
    })
    .where('id', '=', shared.id)
    .execute()

/** Absences that are not in it any more; the next computation may take them in. */
async function setAside(env: Env, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await env.tx
    .updateTable('pool_absence')
    .set({ vikariat_id: null, part_id: null, seq: null, held: false, why: null })
    .where('id', 'in', [...ids])
    .execute()
}

/** The company that has the vikar the longest may post for all, as the unit may. */
function leadCompany(stages: readonly RowStage[]): string {
  const minutes = new Map<string, number>()
  for (const stage of stages) {
    const { company_id: id } = stage.row
    minutes.set(id, (minutes.get(id) ?? 0) + minutesOfStage(stage))
  }
  return [...minutes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0]
}

const wholeOf = (stages: readonly RowStage[]) => {
  const from = stages[0]!.introductionFrom
  const to = stages.at(-1)!.to
  const minutes = stages.reduce((sum, stage) => sum + minutesOfStage(stage), 0)
  const weeks = (Date.parse(to) - Date.parse(from) + 86_400_000) / (7 * 86_400_000)
  return { from, to, average: Math.round(minutes / weeks) }
}

async function writeWhole(
  { tx, actor }: Env,
  shared: SharedRow,
  stages: readonly RowStage[],
  respondBy: Day,
): Promise<void> {
  const { from, to, average } = wholeOf(stages)
  await tx
    .updateTable('pool_vikariat')
    .set({
      status: 'asked',
      starts_on: from,
      ends_on: to,
      average_minutes: average,
      respond_by: respondBy,
      asked_at: sql<Date>`app.now()`,
      asked_by: actor.accountId,
      lead_company_id: leadCompany(stages),
      changes: JSON.stringify([]),
      version: shared.version + 1,
    })
    .where('id', '=', shared.id)
    .execute()
  for (const [seq, stage] of stages.entries())
    await tx
      .updateTable('pool_absence')
      .set({ seq, introduction_from: stage.introductionFrom })
      .where('id', '=', stage.row.id)
      .execute()
}

/** Writes each company's part and asks whom it touches; answers how many were asked. */
async function askEach(
  env: Env,
  shared: SharedRow,
  stages: readonly RowStage[],
  parts: readonly PartRow[],
  respondBy: Day,
): Promise<number> {
  const { tx } = env
  const side = sideOf(env.actor)
  const { from, to, average } = wholeOf(stages)
  const companies = [...new Set(stages.map(({ row }) => row.company_id))]
  const whole = { whole_from: from, whole_to: to, whole_minutes: average, companies: companies.length }
  for (const part of parts) {
    const recalled = movePart(part.status, 'recall', side)
    if (!companies.includes(part.company_id) && recalled.ok)
      await tx
        .updateTable('pool_part')
        .set({ status: recalled.value, answered_at: null, version: part.version + 1 })
        .where('id', '=', part.id)
        .execute()
  }
  let asked = 0
  for (const company_id of companies) {
    const own = stages.filter(({ row }) => row.company_id === company_id)
    const known = parts.find((part) => part.company_id === company_id)
    // the part is what it was when every absence in it was in it already
    const stands =
      known?.status === 'yes' &&
      own.every(({ row }) => row.part_id === known.id) &&
      !isNeverPosted(shared.changes)
    const columns = {
      ...shared.owner,
      ...whole,
      respond_by: respondBy,
      occupation_code: shared.occupation_code,
    }
    if (!stands && !movePart(known?.status ?? 'new', 'ask', side).ok) continue
    const question = stands
      ? {}
      : {
          status: 'asked',
          answered_at: null,
          answered_by: null,
          note: '',
          reminded_at: null,
          asked_at: sql<Date>`app.now()`,
        }
    const part = known
      ? await tx
          .updateTable('pool_part')
          .set({ ...columns, ...question, round: known.round + (stands ? 0 : 1), version: known.version + 1 })
          .where('id', '=', known.id)
          .returning(['id', 'company_id', 'round'])
          .executeTakeFirstOrThrow()
      : await tx
          .insertInto('pool_part')
          .values({ vikariat_id: shared.id, company_id, ...columns })
          .returning(['id', 'company_id', 'round'])
          .executeTakeFirstOrThrow()
    await tx
      .updateTable('pool_absence')
      .set({ part_id: part.id })
      .where(
        'id',
        'in',
        own.map(({ row }) => row.id),
      )
      .execute()
    if (stands) continue
    asked += 1
    await tellCompany(env, part, 'pooled-cover.asked')
  }
  return asked
}
