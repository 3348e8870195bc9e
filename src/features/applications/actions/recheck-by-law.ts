import type { Offer } from '#core/exchange/hire-rules.ts'
import { type Recheck, recheckTemp, type TempTerms } from '#features/law/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { ApplicationRow, Env } from '../model.ts'

/**
 * A jobrotation certificate is looked at again with the terms of the hire itself: the job may begin under other rules,
 * last longer or have fewer hours than what the job centre decided on. Undefined where there is no certificate, or one
 * from before receipts were kept.
 */
export async function recheckByLaw(env: Env, a: ApplicationRow, offer: Offer): Promise<Recheck | undefined> {
  const found = await asSystem(env.tx, (s) =>
    s
      .selectFrom('certificate as c')
      .innerJoin('company as k', (join) => join.on('k.id', '=', a.company_id))
      .select(['c.id', 'k.sector', 'k.municipality_code'])
      .where('c.person_id', '=', a.person_id)
      .where('c.superseded_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!found) return undefined
  const terms: TempTerms = {
    startsOn: offer.period.from,
    endsOn: offer.period.to,
    weeklyMinutes: offer.weeklyMinutes,
    sector: found.sector as TempTerms['sector'],
    municipalityCode: found.municipality_code,
  }
  return recheckTemp(env.tx, {
    personId: a.person_id,
    unitId: a.unit_id,
    certificateId: found.id,
    terms,
    today: env.today,
  })
}

/** Ties the receipt to the hire it was made for. */
export const keepHireReceipt = (env: Env, applicationId: string, receiptId: string) =>
  asSystem(env.tx, (s) =>
    s
      .updateTable('hire')
      .set({ receipt_id: receiptId })
      .where('application_id', '=', applicationId)
      .execute(),
  )
