import { createHash } from 'node:crypto'
import type { Day } from '#core/calendar/day.ts'
import { type ClaimRow, paidClaimsOfUnit, paymentCsv } from '#features/hours/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** Claims that were paid stand in the payment file of their day, as the unit would have made it. */
export async function settlePayments(tx: Tx): Promise<void> {
  const units = await tx
    .selectFrom('claim')
    .select('unit_id')
    .distinct()
    .where('status', '=', 'paid')
    .orderBy('unit_id')
    .execute()
  for (const { unit_id } of units) {
    const days = new Map<Day, ClaimRow[]>()
    for (const claim of await paidClaimsOfUnit(tx, unit_id)) {
      const paid = claim.paid_on!
      days.set(paid, [...(days.get(paid) ?? []), claim])
    }
    for (const [paid, claims] of [...days].sort(([a], [b]) => (a < b ? -1 : 1)))
      await writeFile(tx, unit_id, paid, claims)
  }
}

async function writeFile(tx: Tx, unitId: string, paid: Day, claims: readonly ClaimRow[]): Promise<void> {
  const content = paymentCsv(claims)
  const { id } = await tx
    .insertInto('payment_export')
    .values({
      unit_id: unitId,
      made_by: claims[0]!.decided_by,
      made_at: `${paid}T07:00:00Z`,
      claims: claims.length,
      amount_ore: claims.reduce((sum, one) => sum + one.amount_ore, 0),
      content,
      sha256: createHash('sha256').update(content).digest(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('claim')
    .set({ export_id: id })
    .where(
      'id',
      'in',
      claims.map((one) => one.id),
    )
    .execute()
}
