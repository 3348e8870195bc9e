import { sql } from 'kysely'
import type { CoverRules } from '#core/cover/cover-problem.ts'
import { movePool } from '#core/pooled-cover/pool-moves.ts'
import { type Stay, staysOf } from '#core/pooled-cover/stays.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { MoveRefusal } from '#core/rotation/move-table.ts'
import { type Env, findCase, sideOf } from '#features/cases/index.ts'
import { type MakeRefusal, makeCover } from '#features/cover/index.ts'
import { saveVacancy } from '#features/vacancies/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type RowStage, stagesOf } from '../stages.ts'
import { findRun } from '../store/runs.ts'
import { holdSeats } from '../store/seats.ts'
import { findShared, lockShared, ownParts, type PartRow, partsOf, type SharedRow } from '../store/shared.ts'
import { tellCases, tellCompany, tellStaff } from '../tell.ts'
import { setTexts } from '../texts/set.ts'
import { changesOf, openAgain } from './reopen.ts'

export type PostRefusal = MoveRefusal | MakeRefusal | 'gone' | 'stale' | 'not-lead'
export type Posted = { readonly what: 'posted'; readonly vikariater: number } | { readonly what: 'changed' }

/** A shared vikariat as staff sees it, or as the company in it that has the vikar the longest. */
async function seenBy(env: Env, id: string): Promise<Result<string, 'gone' | 'not-lead'>> {
  if (env.actor.role !== 'company') return (await findShared(env.tx, id)) ? ok(id) : refuse('gone')
  const part = (await ownParts(env.tx, env.actor.companyId ?? '')).find((p) => p.vikariat_id === id)
  return part ? ok(part.vikariat_id) : refuse('gone')
}

const FULL_WEEK = 37 * 60

/**
 * Makes the drafts in the vikarbørs: one vikariat for each stay at a company, in that company's own case, all with the same
 * words about the whole. Each company reads its own through and posts it. Written in the name of whoever said yes for the
 * company; the audit trail names who posted.
 */
export async function postSet(
  env: Env,
  input: { id: string; version?: number },
): Promise<Result<Posted, PostRefusal>> {
  const { tx, actor } = env
  const seen = await seenBy(env, input.id)
  if (!seen.ok) return seen
  const shared = await lockShared(tx, seen.value)
  if (!shared) return refuse('gone')
  if (actor.role === 'company' && shared.lead_company_id !== actor.companyId) return refuse('not-lead')
  if (input.version !== undefined && shared.version !== input.version) return refuse('stale')
  const moved = movePool(shared.status, 'post', sideOf(actor))
  if (!moved.ok) return moved
  const before = await changesOf(env, shared)
  await holdSeats(
    tx,
    before.absences.map((row) => row.reservation_id),
  )
  // looked at again now that nothing can move
  const { absences, changes } = await changesOf(env, shared)
  if (changes.length > 0) {
    await openAgain(env, shared, absences, changes)
    await tellStaff(env, shared, 'pooled-cover.changed')
    return ok({ what: 'changed' })
  }
  return asSystem(tx, async (s): Promise<Result<Posted, PostRefusal>> => {
    const system = { ...env, tx: s }
    await s
      .updateTable('pool_vikariat')
      .set({
        status: moved.value,
        posted_at: sql<Date>`app.now()`,
        posted_by: actor.accountId,
        version: shared.version + 1,
      })
      .where('id', '=', shared.id)
      .execute()
    const run = await findRun(s, shared.run_id)
    const rules = run!.rules as CoverRules
    const parts = (await partsOf(s, shared.id)).filter(({ status }) => status === 'yes')
    const stays = staysOf(stagesOf(absences, rules), rules.leastMinutesPerWeek)
    const text = wordsOfSet(shared, stays, parts)
    for (const [i, stay] of stays.entries()) {
      const made = await makeOne(system, shared, stay, parts, { no: i + 1, text, rules })
      if (!made.ok) return made
    }
    await tellCases(system, absences, 'pooled-cover.posted', { number: shared.number, of: stays.length })
    for (const part of parts) await tellCompany(system, part, 'pooled-cover.posted')
    return ok({ what: 'posted', vikariater: stays.length })
  })
}

/** Who said yes for the company: what is written then is the company's own. */
const answerer = (part: PartRow): Actor => ({
  role: 'company',
  accountId: part.answered_by,
  membershipId: null,
  unitId: null,
  companyId: part.company_id,
  personId: null,
  organisationId: null,
  employeeId: null,
  name: '',
  organisation: part.company,
  assurance: 'none',
  via: 'none',
})

async function makeOne(
  env: Env & { tx: Tx },
  shared: SharedRow,
  stay: Stay<RowStage>,
  parts: readonly PartRow[],
  of: { no: number; text: string; rules: CoverRules },
): Promise<Result<undefined, PostRefusal>> {
  const { tx } = env
  const { row } = stay.stages[0]!
  const part = parts.find((p) => p.company_id === row.company_id)
  const c = await findCase(tx, stay.caseId)
  if (!part || !c) throw new Error('A stay of a shared vikariat has no case or no yes.')
  const own = { ...env, actor: answerer(part) }
  const begins = stay.stages[0]!
  const made = await makeCover(own, c, {
    functionTitle: row.function_title,
    workplaceId: stay.workplaceId,
    from: stay.from,
    to: stay.to,
    weeklyMinutes: Math.min(FULL_WEEK, Math.round(stay.averageMinutes)),
    introductionDays: begins.introductionFrom < begins.from ? of.rules.introductionDays : 0,
    caseEmployeeIds: stay.stages.map((stage) => stage.row.case_employee_id),
  })
  if (!made.ok) return made
  const draft = await tx
    .selectFrom('vacancy')
    .select(['description'])
    .where('id', '=', made.value.vacancyId)
    .executeTakeFirstOrThrow()
  const saved = await saveVacancy(own, {
    id: made.value.vacancyId,
    input: { description: `${draft.description}\n\n${of.text}` },
  })
  if (!saved.ok) throw new Error(`The draft of a shared vikariat cannot be written: ${saved.reason}`)
  await tx
    .insertInto('pool_post')
    .values({
      vikariat_id: shared.id,
      part_id: part.id,
      no: of.no,
      ...shared.owner,
      case_id: stay.caseId,
      company_id: part.company_id,
      cover_id: made.value.coverId,
      vacancy_id: made.value.vacancyId,
      starts_on: stay.from,
      ends_on: stay.to,
    })
    .execute()
  return ok(undefined)
}

/** The same words about the whole in every draft: who, when, and how the parts hang together. The ad is read in Danish. */
function wordsOfSet(shared: SharedRow, stays: readonly Stay<RowStage>[], parts: readonly PartRow[]): string {
  const t = setTexts('da')
  const name = (id: string) => parts.find((part) => part.company_id === id)?.company ?? ''
  return t.about(
    shared.number,
    { from: shared.starts_on, to: shared.ends_on },
    stays.map((stay) => ({ company: name(stay.stages[0]!.row.company_id), from: stay.from, to: stay.to })),
  )
}
