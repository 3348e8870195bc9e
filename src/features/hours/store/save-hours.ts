import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Minutes } from '#core/text/hours.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { HoursSource } from './figures.ts'

/** A figure to keep. */
export type NewHours = {
  side: 'employee' | 'temp'
  id: string
  unitId: string
  day: Day
  minutes: Minutes
  source: HoursSource
  note: string | null
}

/** A week of 700 people. What is more, such as half a year taken over at once, goes in several statements. */
const MOST_AT_ONCE = 5000

/**
 * Keeps many figures in one statement, each replacing what stood for the person's day; what says nothing new is left as it
 * is. Answers how many were written.
 */
export async function saveHours(
  tx: Tx,
  of: { id: string; company_id: string },
  accountId: string | null,
  hours: readonly NewHours[],
): Promise<number> {
  let written = 0
  for (let at = 0; at < hours.length; at += MOST_AT_ONCE)
    written += await saveAtOnce(tx, of, accountId, hours.slice(at, at + MOST_AT_ONCE))
  return written
}

async function saveAtOnce(
  tx: Tx,
  of: { id: string; company_id: string },
  accountId: string | null,
  hours: readonly NewHours[],
): Promise<number> {
  const columns = sql`case_id, company_id, unit_id, day, minutes, source, deviation, registered_by`
  const values = sql`${of.id}, ${of.company_id}, unit_id, day, minutes, source, note, ${accountId}::uuid`
  const change = sql`minutes = excluded.minutes, source = excluded.source, deviation = excluded.deviation,
    registered_by = excluded.registered_by, registered_at = app.now(), version = work_hours.version + 1
    where (work_hours.minutes, work_hours.source, coalesce(work_hours.deviation, ''))
      is distinct from (excluded.minutes, excluded.source, coalesce(excluded.deviation, ''))`
  const column = <K extends keyof NewHours>(key: K) => hours.map((one) => one[key])
  const { rows } = await sql<{ written: number }>`
    with given as (select * from unnest(${column('side')}::text[], ${column('id')}::uuid[], ${column('unitId')}::uuid[],
        ${column('day')}::date[], ${column('minutes')}::int[], ${column('source')}::text[], ${column('note')}::text[])
        as g(side, id, unit_id, day, minutes, source, note)),
    employees as (insert into work_hours (case_employee_id, employee_id, ${columns})
      select ce.id, ce.employee_id, ${of.id}, ${of.company_id}, given.unit_id, day, minutes, source, note, ${accountId}::uuid
      from given join case_employee ce using (id) where side = 'employee'
      on conflict (case_employee_id, day) where case_employee_id is not null do update set ${change} returning 1),
    temps as (insert into work_hours (temp_id, ${columns})
      select id, ${values} from given where side = 'temp'
      on conflict (temp_id, day) where temp_id is not null do update set ${change} returning 1)
    select ((select count(*) from employees) + (select count(*) from temps))::int as written`.execute(tx)
  return rows[0]!.written
}
