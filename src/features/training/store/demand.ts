import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** What companies want and no class is there for: sums by course or subject, place and month. */
export type Demand = {
  course_id: string | null
  subject: string
  amu_number: string | null
  municipality_code: string
  month: Day
  companies: number
  seats: number
  /** Free seats in classes of the same course there and then. */
  free: number
}

/** Of fewer companies than this nobody is told how many: what one company plans is its own business. */
export const FEWEST_COMPANIES = 3

export async function openDemand(tx: Tx, from: Day): Promise<Demand[]> {
  const { rows } = await sql<Demand>`
    with wanted as (select * from app.course_demand()),
    offered as (
      select s.id, s.municipality_code, date_trunc('month', s.starts_on)::date as month, s.capacity, c.id as course_id, c.amu_number
      from course_session s join course c on c.id = s.course_id
      where s.status in ('planned', 'confirmed') and s.starts_on >= ${from}),
    standing as (select * from app.session_standing((select array_agg(id) from offered)))
    select w.course_id, coalesce(c.title, w.subject) as subject, c.amu_number, w.municipality_code, w.month::text as month,
      w.companies::integer as companies, w.seats::integer as seats,
      coalesce((select sum(greatest(0, o.capacity - coalesce(t.taken, 0)))::integer from offered o left join standing t on t.session_id = o.id
        where o.municipality_code = w.municipality_code and o.month = w.month
          and (o.course_id = w.course_id or (c.amu_number is not null and o.amu_number = c.amu_number))), 0) as free
    from wanted w left join course c on c.id = w.course_id
    where w.month >= date_trunc('month', ${from}::date)
    order by w.month, w.seats desc, 2 limit 500`.execute(tx)
  return rows
}
