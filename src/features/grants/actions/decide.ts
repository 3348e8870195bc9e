import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import type { Outcome } from '#core/law/receipt.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { budgetAfter } from '#core/rotation/grant-budget.ts'
import { moveGrant } from '#core/rotation/grant-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env, lockCase, sideOf } from '#features/cases/index.ts'
import { jobrotation, keepReceipt } from '#features/law/index.ts'
import type { Grant } from '../model.ts'
import { answerFor, findUnitCase } from '../store/case-law.ts'
import { claimedThrough, lockBudget, lockGrant, mayDecide } from '../store/grants.ts'
import { tellCompany, tellUnit } from '../tell.ts'

export type UnitRefusal = 'gone' | 'not-your-move' | 'changed-meanwhile'

/** The grant of the caseworker's own municipality, locked and as the form saw it. */
export async function ownGrant(
  env: Env,
  caseId: string,
  unitId: string,
  version: number,
): Promise<Result<{ grant: Grant; row: CaseRow }, UnitRefusal>> {
  // the case first, as claims do
  const row = await lockCase(env.tx, caseId)
  const grant = row && (await lockGrant(env.tx, caseId, unitId))
  if (!row || !grant) return refuse('gone')
  if (grant.version !== version) return refuse('changed-meanwhile')
  return ok({ grant, row })
}

/** A caseworker looks at the application and recommends; somebody else decides. */
export async function prepareGrant(
  env: Env,
  caseId: string,
  unitId: string,
  input: { version: number; recommendation: string },
): Promise<Result<Grant, UnitRefusal>> {
  const found = await ownGrant(env, caseId, unitId, input.version)
  if (!found.ok) return found
  const { grant, row } = found.value
  const moved = moveGrant(grant.status, 'prepare', sideOf(env.actor))
  if (!moved.ok) return refuse(moved.reason === 'not-your-move' ? 'not-your-move' : 'changed-meanwhile')
  await env.tx
    .updateTable('case_grant')
    .set((e) => ({
      status: moved.value,
      prepared_by: env.actor.accountId,
      prepared_at: e.fn<Date>('app.now', []),
      recommendation: input.recommendation,
      version: e('version', '+', 1),
    }))
    .where('id', '=', grant.id)
    .execute()
  await addEvent(env, { case: row, kind: 'grant.prepared', audience: 'unit' })
  await tellUnit(env, unitId, { caseId, grantId: grant.id, kind: 'grant.prepared' })
  return ok(grant)
}

export type DecideInput = {
  version: number
  decision: 'granted' | 'refused'
  reason: string
  overBudgetReason: string
}

export type DecideRefusal =
  | UnitRefusal
  | 'not-prepared'
  | 'prepared-by-yourself'
  | 'not-a-decider'
  | 'reason-missing'
  | 'rules-say-no'
  | 'rules-leave-open'
  | 'over-budget'
  | 'case-over'
  | 'claimed-already'

/**
 * Decides an application: never by who prepared it, never a yes against the law of the day, over the budget only with a
 * reason. What the law leaves open a caseworker can answer for, in writing.
 */
export async function decideGrantApplication(
  env: Env,
  caseId: string,
  unitId: string,
  input: DecideInput,
): Promise<Result<{ status: Grant['status'] }, DecideRefusal>> {
  const { tx, actor } = env
  const found = await ownGrant(env, caseId, unitId, input.version)
  if (!found.ok) return found
  const { grant, row } = found.value
  const yes = input.decision === 'granted'
  const moved = moveGrant(grant.status, yes ? 'grant' : 'refuse', sideOf(actor))
  if (!moved.ok) return refuse(moved.reason === 'not-your-move' ? 'not-your-move' : 'changed-meanwhile')
  if (grant.prepared_at === null) return refuse('not-prepared')
  if (grant.prepared_by === actor.accountId) return refuse('prepared-by-yourself')
  if (!(await mayDecide(tx, actor.membershipId))) return refuse('not-a-decider')
  if (!yes && input.reason.trim().length < 5) return refuse('reason-missing')
  if (yes && !canBeGranted(row)) return refuse('case-over')
  const claimed = await claimedThrough(tx, { caseId, unitId, scheme: grant.scheme })
  if (yes && claimed !== undefined && grant.starts_on <= claimed)
    return refuse('claimed-already', { through: claimed })

  const asked = await askLaw(env, grant)
  if (yes && asked.outcome !== 'met') {
    if (asked.outcome !== 'unknown') return refuse('rules-say-no')
    if (input.reason.trim().length < 5) return refuse('rules-leave-open')
  }
  if (yes) {
    const budget = await lockBudget(tx, { unitId, scheme: grant.scheme, year: grant.budget_year })
    const within = budgetAfter(budget, grant.amount_ore).state === 'within'
    if (!within && input.overBudgetReason.trim().length < 5) return refuse('over-budget')
  }
  await tx
    .updateTable('case_grant')
    .set((e) => ({
      status: moved.value,
      decided_by: actor.accountId,
      decided_at: e.fn<Date>('app.now', []),
      decision_reason: input.reason.trim() || null,
      over_budget_reason: yes ? input.overBudgetReason.trim() || null : null,
      receipt_id: asked.receiptId,
      version: e('version', '+', 1),
    }))
    .where('id', '=', grant.id)
    .execute()
  await addEvent(env, {
    case: row,
    kind: yes ? 'grant.granted' : 'grant.refused',
    audience: 'company_unit',
    data: { minutes: grant.minutes, amountOre: grant.amount_ore },
  })
  await tellCompany(env, grant, yes ? 'grant.granted' : 'grant.refused')
  return ok({ status: moved.value })
}

/** An application that was made in time is answered after the end too; a case that was stopped or archived is granted nothing. */
function canBeGranted(row: CaseRow): boolean {
  const status = caseStatusOf(row)
  return isLive(status) || status === 'ended'
}

/** The law asked again on the day of the decision, with what the company declared; its receipt stays with the grant. */
async function askLaw(env: Env, grant: Grant): Promise<{ outcome: Outcome; receiptId: string | null }> {
  const { tx, today } = env
  const unit = await findUnitCase(tx, grant.case_id, grant.unit_id, today)
  if (!unit) return { outcome: 'unknown', receiptId: grant.receipt_id }
  const scheme = jobrotation()
  const { receipt } = answerFor(scheme, unit, {
    declared: grant.facts.declared,
    courseStart: grant.starts_on,
    appliedOn: grant.applied_at ? danishDayAt(grant.applied_at.getTime()) : today,
    givenOn: today,
  })
  const receiptId = await keepReceipt(tx, scheme.scheme, {
    receipt,
    stated: {},
    caseId: grant.case_id,
    companyId: grant.company_id,
    unitId: grant.unit_id,
    purpose: 'grant',
    madeBy: env.actor.accountId,
  })
  return { outcome: receipt.outcome, receiptId }
}
