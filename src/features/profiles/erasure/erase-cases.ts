import { sql } from 'kysely'
import { addYears, type Day, day } from '#core/calendar/day.ts'
import { retention } from '#core/exchange/retention.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { hiresOf } from './erasure-facts.ts'

/** The day before which a case is over and done with. */
const caseLimit = (today: Day): Day => addYears(today, -retention.case.years)

/** The applications that led to a hire which must be kept. */
export const keptApplications = async (tx: Tx, personId: string, today: Day): Promise<string[]> =>
  (await hiresOf(tx, personId))
    .filter((hire) => hire.status !== 'cancelled' && day(hire.lastDay) >= caseLimit(today))
    .map((hire) => hire.application_id)

/**
 * Applications, messages, pools and decisions. What led to a hire that must be kept stays as bare facts: the employer keeps
 * the name of its vikar, and nothing else that was shown. Decisions past their time go.
 */
export async function eraseCases(
  tx: Tx,
  personId: string,
  { kept, whole, today }: { kept: readonly string[]; whole: boolean; today: Day },
): Promise<void> {
  // a case is kept as long as its own date says, but nobody in it whose time is over
  await sql`update case_temp t set shown_name = 'Tidligere vikar', goal = '', introduction = '', half_way_note = '', perspective_note = '',
      person_id = null, version = version + 1
    where t.person_id = ${personId} and not exists (
      select 1 from hire h where h.id = t.hire_id and h.application_id = any (${kept}::uuid[]))`.execute(tx)
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
  await sql`delete from certificate where person_id = ${personId} and (${whole} or valid_to < ${caseLimit(today)})`.execute(
    tx,
  )
  await sql`delete from law_receipt r where r.person_id = ${personId}
    and not exists (select 1 from certificate c where c.receipt_id = r.id)
    and not exists (select 1 from hire h where h.receipt_id = r.id)`.execute(tx)
  if (whole) await tx.deleteFrom('handover').where('person_id', '=', personId).execute()
}
