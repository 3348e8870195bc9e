import { minutesInDanishDay } from '#core/calendar/copenhagen-time.ts'
import { isDay } from '#core/calendar/day.ts'
import { type CaseRow, type Env, lockCase } from '#features/cases/index.ts'
import {
  type BadLine,
  knownPeople,
  type ReadFile,
  type ReadLine,
  readHoursTable,
} from '../import/read-hours-file.ts'
import { type DayFigure, type Figures, trainingFigures, workFigures } from '../store/figures.ts'
import { employeesOf, tempsOf } from '../store/people.ts'
import type { NewHours } from '../store/save-hours.ts'
import { keepUnlessTaken } from './save-week.ts'

/** What a file would do: lines that say something new, change something, or say what stands already. */
export type TriedFile = {
  lines: readonly (ReadLine & { before: number | undefined })[]
  unchanged: number
  bad: readonly BadLine[]
}

/** Reads a file and compares it with what stands; writes nothing. */
export async function tryHours(
  env: Env,
  caseId: string,
  bytes: Uint8Array,
): Promise<({ ok: true } & TriedFile) | Exclude<ReadFile, { ok: true }>> {
  const employees = await employeesOf(env.tx, caseId)
  const temps = await tempsOf(env.tx, caseId)
  const read = await readHoursTable(bytes, knownPeople(employees, temps))
  if (!read.ok) return read
  return { ok: true, ...(await compare(env, caseId, read.lines, read.bad)) }
}

/** Keeps the lines a dry run has shown, checked again: what has become impossible meanwhile is left out and counted. */
export async function importHours(
  env: Env,
  caseId: string,
  packed: string,
): Promise<
  | { ok: true; written: number; left: number }
  | { ok: false; reason: 'gone' | 'archived' | 'changed-meanwhile' }
> {
  const row: CaseRow | undefined = await lockCase(env.tx, caseId)
  if (!row) return { ok: false, reason: 'gone' }
  if (row.archived_at) return { ok: false, reason: 'archived' }
  const people = knownPeople(await employeesOf(env.tx, caseId), await tempsOf(env.tx, caseId))
  const lines = unpackLines(packed, new Map(people.map((one) => [one.id, one])))
  const tried = await compare(env, caseId, lines, [])
  const hours = tried.lines.map(
    ({ person, day, minutes, note }): NewHours => ({
      ...{ side: person.side, id: person.id, unitId: person.unitId, day, minutes },
      source: 'import',
      note: note || null,
    }),
  )
  const kept = await keepUnlessTaken(env, row, hours, 'import')
  return kept.ok ? { ok: true, written: kept.value, left: tried.bad.length } : kept
}

async function compare(
  { tx, today }: Env,
  caseId: string,
  lines: readonly ReadLine[],
  bad: readonly BadLine[],
): Promise<TriedFile> {
  const days = lines.map(({ day }) => day).sort()
  const period = { from: days[0] ?? today, to: days.at(-1) ?? today }
  const training = index(await trainingFigures(tx, caseId, period))
  const work = index(await workFigures(tx, caseId, period))
  const refused: BadLine[] = [...bad]
  const kept: (ReadLine & { before: number | undefined })[] = []
  let unchanged = 0
  for (const line of lines) {
    const key = `${line.person.id} ${line.day}`
    const figure = (line.person.side === 'temp' ? work : training).get(key)
    const no = (problem: BadLine['problem']) =>
      refused.push({ line: line.line, problem, text: line.person.name })
    if (line.day > today) no('not-yet')
    else if (line.minutes > minutesInDanishDay(line.day)) no('not-hours')
    else if (figure?.attended !== undefined && figure.attended !== line.minutes) no('attended-wins')
    else if (figure?.elsewhere && line.minutes > 0) no('in-another-case')
    else if (figure?.registered === line.minutes || figure?.attended === line.minutes) unchanged++
    else kept.push({ ...line, before: figure?.registered })
  }
  return { lines: kept, unchanged, bad: refused.sort((a, b) => a.line - b.line) }
}

const index = (figures: Figures) =>
  new Map<string, DayFigure>(
    [...figures].flatMap(([id, days]) => days.map((one) => [`${id} ${one.day}`, one] as const)),
  )

/** Lines as one hidden text of the dry run's page, so that no file is kept between the two steps. */
export const packLines = (lines: readonly ReadLine[]): string =>
  JSON.stringify(lines.map(({ line, person, day, minutes, note }) => [line, person.id, day, minutes, note]))

function unpackLines(packed: string, people: ReadonlyMap<string, ReadLine['person']>): ReadLine[] {
  let raw: unknown
  try {
    raw = JSON.parse(packed)
  } catch {
    return []
  }
  if (!Array.isArray(raw)) return []
  const seen = new Set<string>()
  return raw.flatMap((one): ReadLine[] => {
    if (!Array.isArray(one)) return []
    const [line, id, day, minutes, note] = one as unknown[]
    const person = people.get(String(id))
    const good = typeof day === 'string' && isDay(day) && Number.isInteger(minutes)
    if (!person || !good || (minutes as number) < 0 || seen.has(`${id} ${day}`)) return []
    seen.add(`${id} ${day}`)
    return [
      { line: Number(line), person, day, minutes: minutes as number, note: String(note ?? '').slice(0, 300) },
    ]
  })
}
