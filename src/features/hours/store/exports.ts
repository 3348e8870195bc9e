import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type PaymentFile = {
  id: string
  number: number
  madeAt: Date
  claims: number
  amountOre: number
  sha256: string
  /** The day all of its claims were marked as paid. */
  paidOn: Day | null
}

const files = (tx: Tx) =>
  tx
    .selectFrom('payment_export as x')
    .select(['x.id', 'x.number', 'x.made_at as madeAt', 'x.claims', 'x.amount_ore as amountOre'])
    .select([
      sql<string>`encode(x.sha256, 'hex')`.as('sha256'),
      sql<Day | null>`(select max(k.paid_on)::text from claim k where k.export_id = x.id having bool_and(k.status = 'paid'))`.as(
        'paidOn',
      ),
    ])

/** A unit's payment files, the newest first. */
export const filesOf = async (tx: Tx, unitId: string): Promise<PaymentFile[]> =>
  (await files(tx)
    .where('x.unit_id', '=', unitId)
    .orderBy('x.number', 'desc')
    .limit(200)
    .execute()) as PaymentFile[]

export const fileById = async (tx: Tx, id: string): Promise<PaymentFile | undefined> =>
  (await files(tx).where('x.id', '=', id).executeTakeFirst()) as PaymentFile | undefined

/** The file as it was made. */
export const fileContent = async (tx: Tx, id: string): Promise<string> =>
  (await tx.selectFrom('payment_export').select('content').where('id', '=', id).executeTakeFirstOrThrow())
    .content
