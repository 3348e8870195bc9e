import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** Something with a day in the cases somebody takes part in; without names, since a calendar is seen by many. */
export type CalendarRow = {
  readonly key: string
  readonly what:
    | 'course-day'
    | 'own-course-day'
    | 'class-day'
    | 'temp-begins'
    | 'temp-ends'
    | 'half-way'
    | 'return-talk'
    | 'grant-ends'
    | 'follow-up'
    | 'case'
  readonly title: string
  readonly people: number
  readonly day: Day
  /** Last day of what lasts; else the same as `day`. */
  readonly until: Day
  readonly from_minute: number | null
  readonly to_minute: number | null
  readonly place: string
  readonly link: string
}

const PAST_DAYS = 60
const FUTURE_DAYS = 400

/** What the actor's own eyes may see, from two months ago to a year ahead; row-level security narrows every part. */
export async function calendarRows(tx: Tx, actor: Actor, today: Day): Promise<CalendarRow[]> {
  const parts = partsOf(actor)
  if (parts.length === 0) return []
  const { rows } = await sql<CalendarRow>`
    select key, what, title, people::int as people, day::text as day, until::text as until, from_minute, to_minute, place, link
    from (${sql.join(parts, sql` union all `)}) all_parts(key, what, title, people, day, until, from_minute, to_minute, place, link)
    where until >= ${addDays(today, -PAST_DAYS)}::date and day <= ${addDays(today, FUTURE_DAYS)}::date
    order by day, key`.execute(tx)
  return rows
}

function partsOf(actor: Actor): RawBuilder<unknown>[] {
  switch (actor.role) {
    case 'company':
      return [courseDays, tempDays, halfWay('/sager/'), returnTalks, grantEnds]
    case 'caseworker':
    case 'secretariat':
      // the secretariat reads every grant, and is reminded of those it leads
      return [
        courseDays,
        tempDays,
        halfWay('/sager/'),
        sql`${grantEnds} and g.case_id = any ((select app.my_cases())::uuid[])`,
        followUps,
      ]
    case 'shop_steward':
      return [courseDays, tempDays]
    case 'employee':
      return [ownCourseDays(actor.employeeId), ownReturnTalk(actor.employeeId)]
    case 'jobseeker':
      return [ownTempDays(actor.personId), halfWay('/mit-vikariat')]
    case 'training_provider':
      return [classDays(actor.organisationId)]
    case 'akasse':
      return [cases]
    default:
      return []
  }
}

const seated = sql`('reserved', 'enrolled', 'completed')`
const allDay = sql`null::int as from_minute, null::int as to_minute, ''::text as place`

const courseDays = sql`
  select 'course/' || r.case_id || '/' || s.id || '/' || d.day as key, 'course-day' as what, co.title, count(*) as people, d.day, d.day as until,
    d.from_minute, d.to_minute, trim(s.place || ' ' || s.postcode || ' ' || s.town) as place, '/sager/' || r.case_id || '/uddannelse' as link
  from reservation r join course_session s on s.id = r.session_id and s.status <> 'cancelled' join course co on co.id = s.course_id
  join course_day d on d.session_id = s.id
  where r.case_id is not null and r.status in ${seated} group by r.case_id, s.id, co.title, d.day, d.from_minute, d.to_minute`

const tempDays = sql`
  select 'temp/' || t.id || '/' || side.what, side.what, c.title, 1, side.day, side.day, ${allDay}, '/sager/' || t.case_id || '/vikardaekning'
  from case_temp t join rotation_case c on c.id = t.case_id,
    lateral (values ('temp-begins', lower(t.period)), ('temp-ends', coalesce(t.ended_on, upper(t.period) - 1))) side(what, day)
  where t.status <> 'cancelled'`

const halfWay = (link: string) => sql`
  select 'half-way/' || t.id, 'half-way', c.title, 1, t.half_way_on, t.half_way_on, ${allDay},
    ${link} || case when ${link} = '/sager/' then t.case_id || '/mennesker' else '' end
  from case_temp t join rotation_case c on c.id = t.case_id
  where t.half_way_on is not null and t.half_way_held_on is null and t.status in ('reserved', 'active')`

const returnTalks = sql`
  select 'return/' || ce.id, 'return-talk', c.title, 1, ce.return_talk_on, ce.return_talk_on, ${allDay}, '/sager/' || ce.case_id || '/mennesker'
  from case_employee ce join rotation_case c on c.id = ce.case_id where ce.return_talk_on is not null and ce.removed_at is null`

const grantEnds = sql`
  select 'grant/' || g.id, 'grant-ends', c.title, 1, g.ends_on, g.ends_on, ${allDay}, '/sager/' || g.case_id || '/bevilling'
  from case_grant g join rotation_case c on c.id = g.case_id where g.status = 'granted'`

const followUps = sql`
  select 'follow-up/' || f.id, 'follow-up', c.title, 1, f.due_on, f.due_on, ${allDay}, '/sager/' || f.case_id || '/opfoelgning'
  from follow_up f join rotation_case c on c.id = f.case_id where f.answered_at is null and f.closed_at is null`

const ownCourseDays = (employeeId: string | null) => sql`
  select 'own-course/' || r.id || '/' || d.day, 'own-course-day', co.title, 1, d.day, d.day, d.from_minute, d.to_minute,
    trim(s.place || ' ' || s.postcode || ' ' || s.town), '/min-uddannelse'
  from reservation r join case_employee ce on ce.id = r.case_employee_id and ce.employee_id = ${employeeId}::uuid
  join course_session s on s.id = r.session_id and s.status <> 'cancelled' join course co on co.id = s.course_id join course_day d on d.session_id = s.id
  where r.status in ${seated}`

const ownReturnTalk = (employeeId: string | null) => sql`
  select 'return/' || ce.id, 'return-talk', c.title, 1, ce.return_talk_on, ce.return_talk_on, ${allDay}, '/min-uddannelse'
  from case_employee ce join rotation_case c on c.id = ce.case_id
  where ce.employee_id = ${employeeId}::uuid and ce.return_talk_on is not null and ce.removed_at is null`

const ownTempDays = (personId: string | null) => sql`
  select 'temp/' || t.id || '/' || side.what, side.what, t.function_title, 1, side.day, side.day, ${allDay}, '/mit-vikariat'
  from case_temp t, lateral (values ('temp-begins', lower(t.period)), ('temp-ends', coalesce(t.ended_on, upper(t.period) - 1))) side(what, day)
  where t.person_id = ${personId}::uuid and t.status <> 'cancelled'`

const classDays = (organisationId: string | null) => sql`
  select 'class/' || s.id || '/' || d.day as key, 'class-day' as what, co.title,
    (select count(*) from reservation r where r.session_id = s.id and r.status in ${seated}) as people, d.day, d.day as until,
    d.from_minute, d.to_minute, trim(s.place || ' ' || s.postcode || ' ' || s.town) as place, '/uddannelsessted/hold/' || s.id as link
  from course_session s join course co on co.id = s.course_id join course_day d on d.session_id = s.id
  where s.provider_id = ${organisationId}::uuid and s.status <> 'cancelled'`

const cases = sql`
  select 'case/' || c.id as key, 'case' as what, c.title, 1 as people, c.wanted_from as day, coalesce(c.wanted_to, c.wanted_from) as until, ${allDay},
    '/sager/' || c.id as link
  from rotation_case c where c.wanted_from is not null and c.stopped_at is null and c.declined_at is null`
