import { sql } from 'kysely'
import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { addDays, type Day } from '#core/calendar/day.ts'
import { type AnswerTime, answerTime } from '#core/exchange/answer-time.ts'
import {
  type ApplicationStatus,
  liveStatuses,
  type Origin,
  type Side,
  waiting,
} from '#core/exchange/application-status.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type VacancyFigures = { views: number; applications: number; waiting: number; hired: number }

/** What the company must take the next step in: the same as its list of applications says waits for it. */
export const WAITING_FOR_COMPANY = liveStatuses.filter((status) => waiting[status].nextActor === 'company')

/** How a vikariat does, in numbers. */
export async function figuresOf(tx: Tx, vacancyId: string): Promise<VacancyFigures> {
  const { rows } = await sql<VacancyFigures>`select
    (select coalesce(sum(views), 0)::int from vacancy_views where vacancy_id = ${vacancyId}) as views,
    (select count(*)::int from application where vacancy_id = ${vacancyId} and initiative = 'person') as applications,
    (select count(*)::int from application where vacancy_id = ${vacancyId} and status = any(${WAITING_FOR_COMPANY})) as waiting,
    (select count(*)::int from hire where vacancy_id = ${vacancyId} and status in ('active', 'ended')) as hired`.execute(
    tx,
  )
  return rows[0]!
}

/** Days a company is looked back on: longer ago is another company. */
const LOOK_BACK_DAYS = 365

/** How a company has answered its applicants in the last year. */
export async function answerTimeOf(tx: Tx, companyId: string): Promise<AnswerTime> {
  const { rows } = await sql<{
    id: string
    at: Date
    from: Origin | null
    to: ApplicationStatus
    by: Side
  }>`select e.application_id as id, e.at, e.from_status as from, e.to_status as to, e.actor_side as by
    from application_event e join application a on a.id = e.application_id
    where a.company_id = ${companyId} and a.initiative = 'person' and a.created_at > app.now() - ${LOOK_BACK_DAYS} * interval '1 day'
    order by e.id`.execute(tx)
  return answerTime(
    rows.map((r) => ({
      applicationId: r.id,
      on: danishDayAt(r.at.getTime()),
      from: r.from ?? 'new',
      to: r.to,
      by: r.by,
    })),
  )
}

/** Views for each of the last days up to `last`, those without any too. */
export async function viewsByDay(
  tx: Tx,
  vacancyId: string,
  last: Day,
  days: number,
): Promise<{ day: Day; views: number }[]> {
  const first = addDays(last, 1 - days)
  const rows = await tx
    .selectFrom('vacancy_views')
    .select(['day', 'views'])
    .where('vacancy_id', '=', vacancyId)
    .where('day', '>=', first)
    .where('day', '<=', last)
    .execute()
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(first, i)
    return { day, views: rows.find((r) => r.day === day)?.views ?? 0 }
  })
}

export type OpeningRow = {
  no: number
  status: 'reserved' | 'active' | 'ended' | null
  from: string | null
  to: string | null
  personId: string | null
  applicationId: string | null
  /** What the person has released to the company; null where the actor may not know it. */
  name: string | null
}

/** The openings of a vikariat and who has them, as far as the actor may see. */
export async function openingsOf(tx: Tx, vacancyId: string): Promise<OpeningRow[]> {
  const { rows } =
    await sql<OpeningRow>`select o.no, h.status, lower(h.period)::text as "from", (upper(h.period) - 1)::text as "to",
      h.person_id as "personId", h.application_id as "applicationId", d.fields ->> 'name' as name
    from opening o
    left join hire h on h.vacancy_id = o.vacancy_id and h.opening_no = o.no and h.status in ('reserved', 'active', 'ended')
    left join disclosure d on d.application_id = h.application_id
    where o.vacancy_id = ${vacancyId} order by o.no`.execute(tx)
  return rows
}
