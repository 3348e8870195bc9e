import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { paths } from '../paths.ts'

/** Something that waits for somebody who does not see the whole case: an employee, a vikar, a school. */
export type OwnTask = {
  readonly what: 'confirm-training' | 'confirm-hours' | 'follow-up' | 'attendance' | 'waiting' | 'confirm'
  readonly title: string
  readonly due: Day | null
  readonly link: string
}

const WEEKS_TO_CONFIRM = 12
const MOST = 20

/** What waits for an employee, a vikar or a training provider, from the rows they may see; the most urgent first. */
export async function ownTasks(tx: Tx, actor: Actor, today: Day): Promise<OwnTask[]> {
  const asked =
    actor.role === 'employee'
      ? ofEmployee(actor.employeeId ?? '', today)
      : actor.role === 'jobseeker'
        ? ofTemp(actor.personId ?? '', today)
        : actor.role === 'training_provider'
          ? ofProvider(actor.organisationId ?? '', today)
          : undefined
  if (!asked) return []
  const { rows } = await asked.execute(tx)
  return rows
}

const ofEmployee = (employeeId: string, today: Day) => sql<OwnTask>`
  select 'confirm-training' as what, c.title, (c.wanted_from - 28)::date as due, ${paths.ownTraining} as link
  from case_employee ce join rotation_case c on c.id = ce.case_id
  where ce.employee_id = ${employeeId}::uuid and ce.removed_at is null and ce.agreed_at is null and ce.declined_at is null
    and c.stopped_at is null and c.ended_at is null and c.archived_at is null
  union all
  select 'follow-up', c.title, f.due_on, ${paths.ownTraining} from follow_up f join rotation_case c on c.id = f.case_id
  join case_employee ce on ce.id = f.case_employee_id
  where ce.employee_id = ${employeeId}::uuid and f.answered_at is null and f.closed_at is null and f.due_on <= ${today}::date
  order by due nulls last limit ${MOST}`

const ofTemp = (personId: string, today: Day) => sql<OwnTask>`
  with weeks as (
    select t.id, c.title, date_trunc('week', h.day)::date as week, sum(h.minutes)::int as minutes
    from case_temp t join rotation_case c on c.id = t.case_id join work_hours h on h.temp_id = t.id
    where t.person_id = ${personId}::uuid and h.day >= date_trunc('week', ${today}::date)::date - ${WEEKS_TO_CONFIRM * 7}::int
      and h.day < date_trunc('week', ${today}::date)::date group by 1, 2, 3)
  select 'confirm-hours' as what, w.title, (min(w.week) + 20)::date as due, ${paths.ownTemp} || '/' || w.id || '/timer' as link
  from weeks w left join hours_confirmation k on k.temp_id = w.id and k.week = w.week
  where w.minutes > 0 and (k.temp_id is null or (k.state = 'confirmed' and k.minutes <> w.minutes)) group by w.id, w.title
  union all
  select 'follow-up', c.title, f.due_on, ${paths.ownTemp} from follow_up f join rotation_case c on c.id = f.case_id
  join case_temp t on t.id = f.temp_id
  where t.person_id = ${personId}::uuid and f.answered_at is null and f.closed_at is null and f.due_on <= ${today}::date
  order by due nulls last limit ${MOST}`

const ofProvider = (organisationId: string, today: Day) => sql<OwnTask>`
  with own as (select s.id, s.status, s.starts_on, s.minimum, s.capacity, s.reserve_by, co.title, '/uddannelsessted/hold/' || s.id as link
    from course_session s join course co on co.id = s.course_id
    where s.provider_id = ${organisationId}::uuid and s.status in ('planned', 'confirmed'))
  select 'attendance' as what, o.title, (min(d.day) + 7)::date as due, o.link || '/fremmoede' as link
  from own o join course_day d on d.session_id = o.id and d.day < ${today}::date
  join reservation r on r.session_id = o.id and r.status in ('reserved', 'enrolled', 'completed')
  where not exists (select 1 from attendance a where a.reservation_id = r.id and a.day = d.day) group by o.id, o.title, o.link
  union all
  select 'waiting', o.title, o.starts_on, o.link from own o
  where o.starts_on >= ${today}::date and exists (select 1 from reservation r where r.session_id = o.id and r.status = 'waiting')
    and (select count(*) from reservation r where r.session_id = o.id and r.seat_no is not null) < o.capacity
  union all
  select 'confirm', o.title, coalesce(o.reserve_by, o.starts_on - 14), o.link from own o
  where o.status = 'planned' and o.starts_on >= ${today}::date
    and (select count(*) from reservation r where r.session_id = o.id and r.seat_no is not null) >= o.minimum
  order by due nulls last limit ${MOST}`
