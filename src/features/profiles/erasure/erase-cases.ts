import { sql } from 'kysely'
import { addYears, type Day, day } from '#core/calendar/day.ts'
import { retention } from '#core/exchange/retention.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { hiresOf } from './erasure-facts.ts'

/**
 * Applications, messages, pools and decisions. What led to a hire that must be kept stays as bare facts: the employer keeps
 * the name of its vikar, and nothing else that was shown. Decisions past their time go.
 */
export async function eraseCases(tx: Tx, personId: string, today: Day, whole: boolean): Promise<void> {
  const ended = addYears(today, -retention.case.years)
  const kept = whole
    ? []
    : (await hiresOf(tx, personId))
        .filter((hire) => hire.status !== 'cancelled' && day(hire.lastDay) >= ended)
        .map((hire) => hire.application_id)
  await sql`delete from hire where person_id = ${personId} and application_id <> all (${kept}::uuid[])`.execute(
    tx,
  )
  await sql`delete from application where person_id = ${personId} and id <> all (${kept}::uuid[])`.execute(tx)
  await tx.deleteFrom('message').where('person_id', '=', personId).execute()
  await tx
    .updateTable('application')
    .set({ why_i_fit: '', refusal_note: null })
    .where('person_id', '=', personId)
    .execute()
  await sql`update disclosure set fields = case when fields ? 'name' then jsonb_build_object('name', fields -> 'name') else '{}' end,
      choice = '{"name":"full","contact":"phone","about":false,"employers":false,"cv":false}', document_id = null, version = version + 1
    where person_id = ${personId}`.execute(tx)
  await tx.deleteFrom('pool_member').where('person_id', '=', personId).execute()
  await sql`delete from candidate_alias c where c.person_id = ${personId}
    and not exists (select 1 from application a where a.alias_id = c.id)`.execute(tx)
  await sql`delete from certificate where person_id = ${personId} and (${whole} or valid_to < ${ended})`.execute(
    tx,
  )
  if (whole) await tx.deleteFrom('handover').where('person_id', '=', personId).execute()
}
