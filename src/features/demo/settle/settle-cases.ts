import { sql } from 'kysely'
import { addDays, type Day, day, lastOfMonth } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { signAgreement } from './agreements.ts'
import { claimThrough } from './claims.ts'
import { giveGrant } from './grants.ts'
import { settlePayments } from './payments.ts'
import type { SettledCase } from './settled-case.ts'
import { settleTraining } from './training-news.ts'

/**
 * What no generator can write, since it is made by the platform's own rules: agreements composed from each case and signed by
 * all, grants with the receipt of the law, and claims from the hours account. Cases that were planned have the first two;
 * those that run or have run have claims through the months that are over.
 */
export async function settleCases(tx: Tx, today: Day): Promise<number> {
  const { rows } = await sql<SettledCase & { over: string | null }>`
    select id, company_id as "companyId", unit_id as "unitId", contact_id as "contactId", planned_at as "plannedAt", started_at is not null as started,
      (ended_at at time zone 'Europe/Copenhagen')::date::text as over
    from rotation_case where planned_at is not null and stopped_at is null and scheme is not null order by number`.execute(
    tx,
  )
  for (const row of rows) {
    const c: SettledCase = { ...row, over: row.over ? day(row.over) : null }
    const grants = await giveGrant(tx, c, today)
    await signAgreement(tx, c, today)
    if (!c.started) continue
    // the month before last is paid, last month waits for somebody
    const last = addDays(day(`${today.slice(0, 7)}-01`), -1)
    const before = lastOfMonth(addDays(day(`${last.slice(0, 7)}-01`), -1))
    for (const grantId of grants)
      if (c.over) await claimThrough(tx, c, grantId, c.over < last ? c.over : last, 'paid', today)
      else {
        await claimThrough(tx, c, grantId, before, 'paid', today)
        await claimThrough(tx, c, grantId, last, 'submitted', today)
      }
  }
  await settlePayments(tx)
  await settleTraining(tx, today)
  return rows.length
}
