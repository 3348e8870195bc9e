import { type Day, dayParts } from '#core/calendar/day.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { moveGrant } from '#core/rotation/grant-moves.ts'
import { addEvent, caseStatusOf, type Env, lockCase, sideOf } from '#features/cases/index.ts'
import { jobrotation, keepReceipt } from '#features/law/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { SCHEME } from '../model.ts'
import { answerFor, ceilingFor, type Declared, findUnitCase } from '../store/case-law.ts'
import { claimedThrough, grantsOfCase, unitsOfCase } from '../store/grants.ts'
import { tellUnit } from '../tell.ts'

export type Application = {
  from: Day
  to: Day
  minutes: number
  declared: Declared
}

export type ApplyRefusal =
  | 'gone'
  | 'not-your-move'
  | 'applied-already'
  | 'nobody-here'
  | 'no-rate'
  | 'ends-before'
  /** Stopped, declined, ended or archived. */
  | 'case-over'
  /** Hours of the first days are paid under an earlier grant. */
  | 'claimed-already'

/** The company applies to one of the case's municipalities, with what the case says already. */
export async function applyForGrant(
  env: Env,
  caseId: string,
  unitId: string,
  input: Application,
): Promise<Result<{ grantId: string; outcome: string }, ApplyRefusal>> {
  const { tx, actor, today } = env
  const row = await lockCase(tx, caseId)
  if (!row || !(await unitsOfCase(tx, caseId)).some(({ id }) => id === unitId)) return refuse('gone')
  const open = (await grantsOfCase(tx, caseId)).find(
    (g) => g.unit_id === unitId && ['draft', 'applied', 'granted'].includes(g.status),
  )
  const moved = moveGrant(open?.status ?? 'new', 'apply', sideOf(actor))
  if (!moved.ok) return refuse(moved.reason === 'not-from-here' ? 'applied-already' : 'not-your-move')
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  if (input.to < input.from) return refuse('ends-before')
  const claimed = await claimedThrough(tx, { caseId, unitId, scheme: SCHEME })
  if (claimed !== undefined && input.from <= claimed) return refuse('claimed-already', { through: claimed })
  const unit = await findUnitCase(tx, caseId, unitId, today)
  if (!unit) return refuse('nobody-here')
  const scheme = jobrotation()
  const answer = answerFor(scheme, unit, {
    declared: input.declared,
    courseStart: input.from,
    appliedOn: today,
    givenOn: today,
  })
  const { from, to, minutes } = input
  const ceiling = ceilingFor(scheme, { from, to, given: today, sector: unit.sector, minutes })
  if (!ceiling) return refuse('no-rate')
  const receiptId = await keepReceipt(tx, scheme.scheme, {
    receipt: answer.receipt,
    stated: {},
    caseId,
    companyId: row.company_id,
    unitId,
    purpose: 'grant',
    madeBy: actor.accountId,
  })
  const values = {
    status: moved.value,
    starts_on: from,
    ends_on: to,
    minutes,
    amount_ore: ceiling.amountOre,
    budget_year: dayParts(from).year,
    receipt_id: receiptId,
    facts: JSON.stringify({
      declared: input.declared,
      included: answer.included,
      leftOut: answer.employees.flatMap(({ id, outcome, notMet }) =>
        outcome === 'not-met' ? [{ id, conditions: notMet }] : [],
      ),
    }),
    applied_by: actor.accountId,
  }
  const written = await unlessRefused(tx, { 23505: 'applied-already' }, () =>
    asSystem(tx, (s) =>
      s
        .insertInto('case_grant')
        .values((e) => ({
          ...values,
          case_id: caseId,
          company_id: row.company_id,
          unit_id: unitId,
          scheme: SCHEME,
          applied_at: e.fn<Date>('app.now', []),
        }))
        .returning('id')
        .executeTakeFirstOrThrow(),
    ),
  )
  if (!written.ok) return refuse(written.reason)
  if (row.funding !== 'scheme')
    await asSystem(tx, (s) =>
      s
        .updateTable('rotation_case')
        .set((e) => ({ funding: 'scheme', scheme: SCHEME, version: e('version', '+', 1) }))
        .where('id', '=', caseId)
        .execute(),
    )
  await addEvent(env, { case: row, kind: 'grant.applied', audience: 'company_unit', data: { minutes } })
  await tellUnit(env, unitId, { caseId, grantId: written.value.id, kind: 'grant.applied' })
  return ok({ grantId: written.value.id, outcome: answer.receipt.outcome })
}
