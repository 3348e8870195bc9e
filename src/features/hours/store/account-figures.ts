import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Minutes } from '#core/text/hours.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A person's day as the account counts it; `listed` when the provider has registered it. */
export type CountedDay = { day: Day; minutes: Minutes; listed: boolean }
export type CountedDays = ReadonlyMap<string, readonly CountedDay[]>

const START = '2000-01-01' as Day
const known: Day[] = []

/** Days are sent as numbers and written once each: half a year of 300 people names the same 130 days. */
const dayAt = (number: number): Day => {
  known[number] ??= addDays(START, number)
  return known[number]
}

/** Training through a day, what the provider has registered before what the company has. By `case_employee.id`. */
export async function countedTraining(tx: Tx, caseId: string, through: Day): Promise<CountedDays> {
  const { rows } = await sql<{ id: string; days: string }>`
    with attended as (
      select r.case_employee_id as id, a.day, least(sum(a.present_minutes), 1440)::int as minutes
      from attendance a join reservation r on r.id = a.reservation_id
      where a.case_id = ${caseId} and r.case_employee_id is not null and a.day between ${START} and ${through}
      group by 1, 2),
    stored as (
      select case_employee_id as id, day, minutes from work_hours
      where case_id = ${caseId} and case_employee_id is not null and day between ${START} and ${through})
    select id, string_agg((day - ${START}::date) || ':' || case when a.minutes is null then s.minutes::text else a.minutes || 'a' end,
      ',' order by day) as days
    from attended a full join stored s using (id, day) group by id`.execute(tx)
  return new Map(rows.map(({ id, days }) => [id, readDays(days)]))
}

/** Work through a day. By `case_temp.id`. */
export async function countedWork(tx: Tx, caseId: string, through: Day): Promise<CountedDays> {
  const { rows } = await sql<{ id: string; days: string }>`
    select temp_id as id, string_agg((day - ${START}::date) || ':' || minutes, ',' order by day) as days from work_hours
    where case_id = ${caseId} and temp_id is not null and day between ${START} and ${through} group by temp_id`.execute(
    tx,
  )
  return new Map(rows.map(({ id, days }) => [id, readDays(days)]))
}

/** `5178:444,5179:300a` */
const readDays = (text: string): CountedDay[] =>
  text.split(',').map((one) => {
    const at = one.indexOf(':')
    const listed = one.endsWith('a')
    return {
      day: dayAt(Number(one.slice(0, at))),
      minutes: Number(one.slice(at + 1, listed ? -1 : undefined)),
      listed,
    }
  })
