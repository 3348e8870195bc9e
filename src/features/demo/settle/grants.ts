import { addDays, type Day, day, dayParts } from '#core/calendar/day.ts'
import { ALL_DECLARED, answerFor, ceilingFor, findUnitCase } from '#features/grants/index.ts'
import { jobrotation, keepReceipt } from '#features/law/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SettledCase } from './settled-case.ts'

/** One who prepares and one who decides at a unit: never the same. */
export async function twoOf(
  tx: Tx,
  unitId: string,
): Promise<{ prepares: string; decides: string } | undefined> {
  const rows = await tx
    .selectFrom('membership')
    .select(['account_id', 'decides'])
    .where('unit_id', '=', unitId)
    .where('role', '=', 'caseworker')
    .where('ended_at', 'is', null)
    .orderBy('decides', 'desc')
    .orderBy('account_id')
    .execute()
  const [first] = rows
  const other = rows.find((r) => r.account_id !== first?.account_id && !r.decides)
  return first && other && { prepares: other.account_id, decides: first.account_id }
}

/** The support granted by each municipality of the case, for the hours its seats ask for; ids of the grants. */
export async function giveGrant(tx: Tx, c: SettledCase, today: Day): Promise<string[]> {
  const units = await tx.selectFrom('case_unit').select('unit_id').where('case_id', '=', c.id).execute()
  const scheme = jobrotation()
  const given = day(c.plannedAt.toISOString().slice(0, 10))
  const ids: string[] = []
  for (const { unit_id: unitId } of units) {
    const two = await twoOf(tx, unitId)
    const part = await findUnitCase(tx, c.id, unitId, given)
    const minutes = part?.planned.reduce((n, p) => n + p.minutes, 0) ?? 0
    if (!two || !part || minutes === 0) continue
    const { from, to } = part.period
    const answer = answerFor(scheme, part, {
      declared: ALL_DECLARED,
      courseStart: from,
      appliedOn: given,
      givenOn: given,
    })
    const ceiling = ceilingFor(scheme, { from, to, given, sector: part.sector, minutes })
    if (!ceiling || answer.included.length === 0) continue
    const receipt_id = await keepReceipt(tx, scheme.scheme, {
      receipt: answer.receipt,
      stated: {},
      caseId: c.id,
      companyId: c.companyId,
      unitId,
      purpose: 'grant',
      madeBy: two.decides,
    })
    const granted = await tx
      .insertInto('case_grant')
      .values({
        case_id: c.id,
        company_id: c.companyId,
        unit_id: unitId,
        scheme: scheme.scheme.id,
        status: 'granted',
        starts_on: from,
        ends_on: to < today ? addDays(to, 31) : to,
        minutes,
        amount_ore: ceiling.amountOre,
        budget_year: dayParts(from).year,
        receipt_id,
        facts: JSON.stringify({ declared: ALL_DECLARED, included: answer.included, leftOut: [] }),
        applied_by: c.contactId,
        applied_at: c.plannedAt,
        prepared_by: two.prepares,
        prepared_at: c.plannedAt,
        recommendation: 'Betingelserne er gennemgået med virksomheden.',
        decided_by: two.decides,
        decided_at: c.plannedAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(granted.id)
  }
  return ids
}
