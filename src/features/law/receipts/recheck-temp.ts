import { type Day, day } from '#core/calendar/day.ts'
import { explain } from '#core/law/explain.ts'
import type { Facts, Outcome, Receipt } from '#core/law/receipt.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { jobrotation } from '../jobrotation.ts'
import { isCarried, isCertainNo } from './is-carried.ts'
import { keepReceipt } from './store.ts'
import { decideTemp, type TempTerms } from './temp-case.ts'

export type Recheck = {
  readonly receiptId: string
  readonly outcome: Outcome
  /** Nothing stands against the hire, or is open, that the certificate does not already answer for. */
  readonly carried: boolean
}

/**
 * Asks the law again with the terms of the very hire: its first day may follow other rules than those of the day on
 * which the certificate was given, and it may be longer or have fewer hours than the job the caseworker looked at.
 * What the caseworker stated still counts. A decision from before receipts were kept answers for what is open, and for
 * no certain no. Undefined when there is no such certificate.
 */
export async function recheckTemp(
  tx: Tx,
  hire: { personId: string; unitId: string; certificateId: string; terms: TempTerms; today: Day },
): Promise<Recheck | undefined> {
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('certificate as c')
      .leftJoin('law_receipt as r', 'r.id', 'c.receipt_id')
      .innerJoin('person as p', 'p.id', 'c.person_id')
      .select(['r.stated', 'r.receipt', 'p.benefit_group', 'p.unemployed_since'])
      .where('c.id', '=', hire.certificateId)
      .where('c.person_id', '=', hire.personId)
      .executeTakeFirst(),
  )
  if (!row) return undefined
  const scheme = jobrotation()
  const stated = (row.stated ?? {}) as unknown as Facts
  const receipt = decideTemp(
    scheme,
    {
      benefitGroup: row.benefit_group,
      unemployedSince: row.unemployed_since === null ? null : day(row.unemployed_since),
      today: hire.today,
      terms: hire.terms,
    },
    stated,
  )
  const receiptId = await keepReceipt(tx, scheme.scheme, {
    receipt,
    stated,
    personId: hire.personId,
    unitId: hire.unitId,
    purpose: 'hire',
    madeBy: null,
  })
  const carried =
    row.receipt === null
      ? !explain(scheme, receipt).explained.some(isCertainNo)
      : isCarried(scheme, row.receipt as unknown as Receipt, receipt)
  return { receiptId, outcome: receipt.outcome, carried }
}
