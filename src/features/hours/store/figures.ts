import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Minutes } from '#core/text/hours.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type HoursSource = 'plan' | 'attendance' | 'manual' | 'import'

/** What is known of one person's day: the course plan, the provider's list, and what the company has registered. */
export type DayFigure = {
  day: Day
  planned?: Minutes
  attended?: Minutes
  registered?: Minutes
  source?: HoursSource
  /** The employee's hours of the day are kept in another case. */
  elsewhere?: true
  note?: string
}

/** Days by person: `case_employee.id` or `case_temp.id`. */
export type Figures = ReadonlyMap<string, readonly DayFigure[]>

type Period = { from: Day; to: Day }

/**
 * Training of a case's employees day by day. Each source is summed by itself and the three are laid over each other, so
 * that a day stands once whoever knows of it.
 */
export async function trainingFigures(tx: Tx, caseId: string, { from, to }: Period): Promise<Figures> {
  const { rows } = await sql<{ id: string; days: string }>`
    with planned as (
      select r.case_employee_id as id, d.day, least(sum(d.to_minute - d.from_minute - d.break_minutes), 1440)::int as minutes
      from reservation r
      join course_session s on s.id = r.session_id and s.status <> 'cancelled'
      join course_day d on d.session_id = s.id and d.day between ${from} and ${to}
      where r.case_id = ${caseId} and r.case_employee_id is not null and r.status in ('reserved', 'enrolled', 'completed')
      group by 1, 2),
    attended as (
      select r.case_employee_id as id, a.day, least(sum(a.present_minutes), 1440)::int as minutes
      from attendance a join reservation r on r.id = a.reservation_id
      where a.case_id = ${caseId} and r.case_employee_id is not null and a.day between ${from} and ${to}
      group by 1, 2),
    stored as (
      select case_employee_id as id, day, minutes, source, deviation from work_hours
      where case_id = ${caseId} and case_employee_id is not null and day between ${from} and ${to}),
    elsewhere as (
      select ce.id, h.day from case_employee ce join work_hours h on h.employee_id = ce.employee_id and h.case_id <> ce.case_id
      where ce.case_id = ${caseId} and h.minutes > 0 and h.day between ${from} and ${to})
    select id, string_agg(concat_ws('|', day, coalesce(p.minutes::text, ''), coalesce(a.minutes::text, ''),
      coalesce(s.minutes::text, ''), coalesce(s.source, ''), case when e.id is not null then 'x' else '' end, replace(coalesce(s.deviation, ''), chr(10), ' ')), chr(10) order by day) as days
    from planned p full join attended a using (id, day) full join stored s using (id, day) full join elsewhere e using (id, day)
    group by id`.execute(tx)
  return new Map(rows.map(({ id, days }) => [id, days.split('\n').map(readFigure)]))
}

/** Work of a case's vikarer, or of one of them. */
export async function workFigures(
  tx: Tx,
  caseId: string,
  { from, to }: Period,
  tempId?: string,
): Promise<Figures> {
  const one = tempId === undefined ? sql`` : sql`and temp_id = ${tempId}`
  const { rows } = await sql<{ id: string; days: string }>`
    select temp_id as id, string_agg(concat_ws('|', day, '', '', minutes, source, '', replace(coalesce(deviation, ''), chr(10), ' ')), chr(10) order by day) as days
    from work_hours where case_id = ${caseId} and temp_id is not null and day between ${from} and ${to} ${one}
    group by temp_id`.execute(tx)
  return new Map(rows.map(({ id, days }) => [id, days.split('\n').map(readFigure)]))
}

/** A line as the queries write it: one text a person is read many times faster than a row a day. */
function readFigure(line: string): DayFigure {
  const [day, planned, attended, registered, source, elsewhere, ...note] = line.split('|')
  const figure: DayFigure = { day: day as Day }
  if (planned) figure.planned = Number(planned)
  if (attended) figure.attended = Number(attended)
  if (registered) figure.registered = Number(registered)
  if (source) figure.source = source as HoursSource
  if (elsewhere) figure.elsewhere = true
  const text = note.join('|')
  if (text) figure.note = text
  return figure
}

export type KeptAnswer = {
  week: Day
  state: 'confirmed' | 'disputed'
  seen: Record<string, Minutes>
  note: string | null
  onBehalf: string | null
  at: Date
}

/** What vikarer have answered about their weeks, by vikar and Monday. */
export async function answersOf(
  tx: Tx,
  caseId: string,
  tempId?: string,
): Promise<Map<string, Map<Day, KeptAnswer>>> {
  let query = tx
    .selectFrom('hours_confirmation')
    .select(['temp_id', 'week', 'state', 'seen', 'note', 'on_behalf_reason', 'at'])
    .where('case_id', '=', caseId)
  if (tempId) query = query.where('temp_id', '=', tempId)
  const answers = new Map<string, Map<Day, KeptAnswer>>()
  for (const { temp_id, week, state, seen, note, on_behalf_reason: onBehalf, at } of await query.execute()) {
    const of = answers.get(temp_id) ?? new Map<Day, KeptAnswer>()
    const kept = { week: week as Day, state: state as KeptAnswer['state'], note, onBehalf, at: at as Date }
    of.set(week as Day, { ...kept, seen: seen as Record<string, Minutes> })
    answers.set(temp_id, of)
  }
  return answers
}
