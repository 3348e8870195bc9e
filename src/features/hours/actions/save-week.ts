import { minutesInDanishDay } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { isoWeekOf, isoWeekText } from '#core/calendar/iso-week.ts'
import { parseHours } from '#core/text/hours.ts'
import { addEvent, type CaseRow, type Env, lockCase } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import type { HoursSource } from '../store/figures.ts'
import { type NewHours, saveHours } from '../store/save-hours.ts'
import { type Cell, findWeek, type Week, type WeekRow } from '../store/week.ts'
import { askAgain } from '../tell.ts'

export type CellProblem =
  | 'not-hours'
  | 'too-many'
  | 'attended-wins'
  | 'not-yet'
  | 'in-another-case'
  | 'note-too-long'

/** A week as it was typed: by person, seven texts from Monday on (undefined where there was no field) and a remark. */
export type TypedWeek = ReadonlyMap<
  string,
  { days: readonly (string | undefined)[]; note: string | undefined }
>

export type SavedWeek =
  | { ok: true; written: number }
  | { ok: false; reason: 'gone' | 'archived' }
  /** Somebody else has saved the week since it was shown; `week` is how it stands. */
  | { ok: false; reason: 'changed-meanwhile'; week: Week }
  | { ok: false; reason: 'problems'; week: Week; problems: ReadonlyMap<string, CellProblem> }

const LONGEST_NOTE = 300

/** The name of a person's field: a day 0–6 from Monday, or the remark. */
export const fieldName = (id: string, day: number | 'note'): string =>
  `${day === 'note' ? 'n' : 'h'}.${id}.${day}`

/** Keeps a week as the company has gone through it: every day that has come, also those taken over as proposed. */
export async function saveWeek(
  env: Env,
  caseId: string,
  monday: Day,
  typed: TypedWeek,
  seen: string,
): Promise<SavedWeek> {
  const row = await lockCase(env.tx, caseId)
  if (!row) return { ok: false, reason: 'gone' }
  if (row.archived_at) return { ok: false, reason: 'archived' }
  const week = await findWeek(env.tx, caseId, monday, env.today)
  if (week.mark !== seen) return { ok: false, reason: 'changed-meanwhile', week }
  const problems = new Map<string, CellProblem>()
  const employees = [...week.employees, ...week.others]
  const hours = [
    ...employees.flatMap((one) => hoursOf('employee', one, typed, env.today, problems)),
    ...week.temps.flatMap((one) => hoursOf('temp', one, typed, env.today, problems)),
  ]
  if (problems.size > 0) return { ok: false, reason: 'problems', week, problems }
  const kept = await keepUnlessTaken(env, row, hours, isoWeekText(isoWeekOf(monday)))
  if (kept.ok) return { ok: true, written: kept.value }
  return { ok: false, reason: kept.reason, week: await findWeek(env.tx, caseId, monday, env.today) }
}

/** Keeps figures, unless another case has taken one of the days in this very moment. */
export const keepUnlessTaken = (env: Env, row: CaseRow, hours: readonly NewHours[], what: string) =>
  unlessRefused(env.tx, { 23505: 'changed-meanwhile' }, () => keep(env, row, hours, what))

/** Writes figures of a locked case with its journal line, and asks vikarer again whose answered weeks have changed. */
export async function keep(
  env: Env,
  row: CaseRow,
  hours: readonly NewHours[],
  what: string,
): Promise<number> {
  const written = await saveHours(env.tx, row, env.actor.accountId, hours)
  if (written === 0) return 0
  await addEvent(env, { case: row, kind: 'hours.saved', audience: 'company_unit', data: { what, written } })
  if (hours.some(({ side }) => side === 'temp')) await askAgain(env, row)
  return written
}

function hoursOf(
  side: NewHours['side'],
  { person, cells, note: noteBefore }: WeekRow<{ id: string; unitId: string }>,
  typed: TypedWeek,
  today: Day,
  problems: Map<string, CellProblem>,
): NewHours[] {
  const of = typed.get(person.id)
  if (!of) return []
  const note = of.note === undefined ? noteBefore : of.note.replace(/\s+/g, ' ').trim()
  if (note.length > LONGEST_NOTE) problems.set(fieldName(person.id, 'note'), 'note-too-long')
  return cells.flatMap((cell, i): NewHours[] => {
    const text = of.days[i]?.trim()
    if (text === undefined) return []
    const minutes = minutesIn(text, cell.day)
    const problem = typeof minutes === 'string' ? minutes : problemOf(cell, minutes, today)
    if (problem) {
      problems.set(fieldName(person.id, i), problem)
      return []
    }
    if (typeof minutes === 'string' || !cell.open) return []
    if (minutes === undefined && cell.shown === undefined) return []
    const kept = minutes ?? 0
    return [
      {
        ...{ side, id: person.id, unitId: person.unitId, day: cell.day, minutes: kept },
        source: sourceOf(cell, kept),
        note: note || null,
      },
    ]
  })
}

/** An emptied field says that there were no hours where there would have been some, and else nothing. */
function minutesIn(text: string, day: Day): number | undefined | CellProblem {
  if (text === '') return undefined
  if (/^0+([:.,]0+)?$/.test(text)) return 0
  const parsed = parseHours(text, 24)
  if (!parsed.ok) return parsed.reason === 'too-many' ? 'too-many' : 'not-hours'
  return parsed.value > minutesInDanishDay(day) ? 'too-many' : parsed.value
}

function problemOf(cell: Cell, minutes: number | undefined, today: Day): CellProblem | undefined {
  if (cell.attended !== undefined) return (minutes ?? 0) === cell.attended ? undefined : 'attended-wins'
  if (cell.elsewhere && (minutes ?? 0) > 0 && cell.registered === undefined) return 'in-another-case'
  return cell.day > today && minutes !== undefined && minutes !== (cell.planned ?? 0) ? 'not-yet' : undefined
}

function sourceOf(cell: Cell, minutes: number): HoursSource {
  if (cell.registered === minutes && cell.source) return cell.source
  return minutes === cell.planned ? 'plan' : 'manual'
}
