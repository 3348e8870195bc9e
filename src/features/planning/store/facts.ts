import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { FactCourse, FactPerson, HeldSeat, PlanFacts } from '#core/case-plan/plan-facts.ts'
import { placeKey } from '#core/rotation/absence.ts'
import type { CaseRow } from '#features/cases/index.ts'
import { readCover } from '#features/cover/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Conditions } from '../model.ts'
import { conditionsOf, personConditionsOf } from './conditions.ts'
import { coursesByIds } from './courses.ts'

/**
 * All a plan is made from, read as the system: whoever asks is in the case, and what its people do in other cases counts
 * too. In one order whatever the names are.
 */
export const factsOf = (tx: Tx, row: CaseRow, today: Day): Promise<PlanFacts> =>
  asSystem(tx, async (s) => {
    const said = await conditionsOf(s, row, today)
    const tomorrow = addDays(today, 1)
    const from = said.from > tomorrow ? said.from : tomorrow
    const courses = await factCourses(s, said, from, today)
    const { sources } = await readCover(s, row.id)
    const places = said.places.map((place) => ({
      functionTitle: place.functionTitle,
      workplaceId: place.workplaceId,
      staff: place.staff,
      minimum: place.minimum,
      exceptions: place.exceptions,
      mostTemps: place.mostTemps,
      weeklyMinutes: place.weeklyMinutes,
      temps: sources
        .filter((source) => placeKey(source) === placeKey(place))
        .map((source) => ({ from: source.from, to: source.to, weeklyMinutes: source.weeklyMinutes })),
    }))
    const people = await factPeople(s, row, said, courses, places.map(placeKey), today)
    return { from, to: said.to, shortestBlock: said.shortestBlock, functions: places, courses, people }
  })

async function factCourses(tx: Tx, said: Conditions, from: Day, today: Day): Promise<FactCourse[]> {
  const chosen = await coursesByIds(tx, said.courses, today)
  if (chosen.length === 0) return []
  const { rows } = await sql<{ key: string; id: string; from: Day; to: Day; free: number; price: number }>`
    with found as (
      select s.*, coalesce(c.amu_number, c.id::text) as key from course_session s join course c on c.id = s.course_id
      where coalesce(c.amu_number, c.id::text) = any (${chosen.map(({ key }) => key)}::text[]) and c.ended_at is null
        and s.status in ('planned', 'confirmed') and s.starts_on > ${today} and s.starts_on >= ${from} and s.ends_on <= ${said.to}
        and (s.reserve_by is null or s.reserve_by >= ${today})),
    standing as (select * from app.session_standing((select array_agg(id) from found)))
    select f.key, f.id, f.starts_on as "from", f.ends_on as "to", f.price_ore as price,
      case when coalesce(t.waiting, 0) > 0 then 0 else greatest(0, f.capacity - coalesce(t.taken, 0)) end::int as free
    from found f left join standing t on t.session_id = f.id order by f.starts_on, f.number`.execute(tx)
  return chosen
    .map(({ key, title }) => ({
      key,
      title,
      sessions: rows
        .filter((one) => one.key === key)
        .map(({ id, from, to, free, price }) => ({ id, from, to, free, priceOre: Number(price) })),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

type Taken = {
  id: string
  place: string
  title: string
  held:
    | { id: string; sessionId: string; key: string; from: Day; to: Day; seated: boolean; own: boolean }[]
    | null
  past: string[] | null
}

async function factPeople(
  tx: Tx,
  row: CaseRow,
  said: Conditions,
  courses: readonly FactCourse[],
  places: readonly string[],
  today: Day,
): Promise<FactPerson[]> {
  const { rows } = await sql<Taken>`
    with seats as (
      select ce.employee_id, r.id, r.session_id, coalesce(c.amu_number, c.id::text) as key, s.starts_on, s.ends_on,
        r.status, r.case_id = ${row.id} as own,
        r.status in ('waiting', 'reserved', 'enrolled') and s.status in ('planned', 'confirmed') and s.ends_on >= ${today} as live
      from reservation r join case_employee ce on ce.id = r.case_employee_id join course_session s on s.id = r.session_id
        join course c on c.id = r.course_id
      where ce.employee_id in (select employee_id from case_employee where case_id = ${row.id})
        and r.status in ('waiting', 'reserved', 'enrolled', 'completed'))
    select ce.id, e.workplace_id::text as place, e.function_title as title,
      (select json_agg(json_build_object('id', x.id, 'sessionId', x.session_id, 'key', x.key, 'from', x.starts_on, 'to', x.ends_on,
        'seated', x.status <> 'waiting', 'own', x.own) order by x.starts_on, x.id) from seats x where x.employee_id = e.id and x.live) as held,
      (select array_agg(distinct x.key) from seats x where x.employee_id = e.id and not x.live and x.status <> 'waiting') as past
    from case_employee ce join employee e on e.id = ce.employee_id
    where ce.case_id = ${row.id} and ce.removed_at is null and ce.declined_at is null and e.erased_at is null
    order by ce.id`.execute(tx)
  const single = await personConditionsOf(tx, row.id)
  return rows.map((one) => {
    const own = single.get(one.id)
    const held = (one.held ?? []).map((seat): HeldSeat => {
      const course = courses.findIndex(({ key }) => key === seat.key)
      return {
        reservationId: seat.id,
        sessionId: seat.sessionId,
        from: seat.from,
        to: seat.to,
        seated: seat.seated,
        ...(course < 0 ? {} : { course }),
        movable: said.mayMove && seat.own && seat.from > today,
      }
    })
    return {
      id: one.id,
      place: places.indexOf(placeKey({ workplaceId: one.place, functionTitle: one.title })),
      wishes: courses.flatMap(({ key }, course) => {
        const kind = own?.wishes[key] ?? 'should'
        return kind === 'no' || one.past?.includes(key) ? [] : [{ course, kind }]
      }),
      blocked: own?.blocked ?? [],
      ...(own?.mostWeeks ? { mostWeeks: own.mostWeeks } : {}),
      held,
    }
  })
}
