import { addDays, type Day } from '#core/calendar/day.ts'
import { claimColumns, claimStep, grantById } from '#features/hours/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { twoOf } from './grants.ts'
import type { SettledCase } from './settled-case.ts'

/** The next claim of a grant through a day, from its hours account; nothing where there is nothing to claim. */
export async function claimThrough(
  tx: Tx,
  c: SettledCase,
  grantId: string,
  through: Day,
  status: 'paid' | 'submitted',
  today: Day,
): Promise<void> {
  const grant = await grantById(tx, grantId)
  if (!grant || through < grant.facts.start || through >= today) return
  const step = await claimStep(tx, grant, through)
  if (step.kind !== 'claim') return
  const two = await twoOf(tx, grant.unitId)
  const at = new Date(`${addDays(through, 4) < today ? addDays(through, 4) : addDays(today, -1)}T09:00:00Z`)
  const decided = two && { checked_by: two.prepares, checked_at: at, decided_by: two.decides, decided_at: at }
  await tx
    .insertInto('claim')
    .values({
      grant_id: grant.id,
      case_id: c.id,
      company_id: c.companyId,
      unit_id: grant.unitId,
      through,
      ...claimColumns(step),
      declarations: ['paid-wages', 'no-other-support', 'lists-right'],
      made_by: c.contactId,
      made_at: at,
      submitted_at: at,
      ...(status === 'paid' && decided
        ? { ...decided, status, paid_on: addDays(through, 6) }
        : { status: 'submitted' }),
    })
    .execute()
}
