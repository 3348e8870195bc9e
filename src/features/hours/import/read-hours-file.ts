import type { Day } from '#core/calendar/day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { parseHours } from '#core/text/hours.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { readXlsx } from '#platform/tabular/read-xlsx.ts'
import { bytesSource, type Table, UnreadableTable } from '#platform/tabular/table.ts'
import type { EmployeeInCase, TempInCase } from '../store/people.ts'
import { columnOf, type HourColumn } from './columns.ts'

/** Somebody a line can be about. */
export type Known = {
  side: 'employee' | 'temp'
  id: string
  unitId: string
  name: string
  payrollRef: string | null
}

export type LineProblem =
  | 'nobody'
  | 'more-than-one'
  | 'not-a-day'
  | 'not-hours'
  | 'twice'
  | 'not-yet'
  | 'attended-wins'
  | 'in-another-case'
export type ReadLine = { line: number; person: Known; day: Day; minutes: number; note: string }
export type BadLine = { line: number; problem: LineProblem; text: string }

export type ReadFile =
  | { ok: true; lines: ReadLine[]; bad: BadLine[] }
  | {
      ok: false
      reason:
        | 'not-a-table'
        | 'empty'
        | 'damaged'
        | 'too-many-lines'
        | 'no-person-column'
        | 'no-day-column'
        | 'no-hours-column'
    }

/** A year of hours for 100 people; more is handed in in parts. */
export const MOST_LINES = 20_000

const ZIP = [0x50, 0x4b]

/** Reads a CSV or XLSX file of hours; every line is either understood or named with what is wrong with it. */
export async function readHoursTable(bytes: Uint8Array, people: readonly Known[]): Promise<ReadFile> {
  const table = await openTable(bytes)
  if (!table) return { ok: false, reason: 'not-a-table' }
  const columns = table.header.map(columnOf)
  const has = (key: HourColumn) => columns.includes(key)
  if (!has('ref') && !has('name')) return { ok: false, reason: 'no-person-column' }
  if (!has('day')) return { ok: false, reason: 'no-day-column' }
  if (!has('hours')) return { ok: false, reason: 'no-hours-column' }
  const find = finderOf(people)
  const lines: ReadLine[] = []
  const bad: BadLine[] = []
  const seen = new Set<string>()
  let count = 0
  try {
    for await (const { line, cells } of table.rows()) {
      if (++count > MOST_LINES) return { ok: false, reason: 'too-many-lines' }
      const at = (key: HourColumn) => cells[columns.indexOf(key)]?.trim() ?? ''
      // a line of an export on which nothing was registered says nothing
      if (at('hours') === '') continue
      const read = readLine(line, at, find)
      if ('problem' in read) bad.push(read)
      else if (seen.has(`${read.person.id} ${read.day}`))
        bad.push({ line, problem: 'twice', text: at('day') })
      else {
        seen.add(`${read.person.id} ${read.day}`)
        lines.push(read)
      }
    }
  } catch (e) {
    if (e instanceof UnreadableTable) return { ok: false, reason: 'damaged' }
    throw e
  }
  return count === 0 ? { ok: false, reason: 'empty' } : { ok: true, lines, bad }
}

async function openTable(bytes: Uint8Array): Promise<Table | undefined> {
  if (ZIP.every((byte, i) => bytes[i] === byte)) {
    const sheets = await readXlsx(bytes)
    if (!sheets.ok) return undefined
    const known = (table: Table) => table.header.filter((heading) => columnOf(heading)).length
    return [...sheets.value].sort((a, b) => known(b) - known(a))[0]
  }
  const csv = await readCsv(bytesSource(bytes))
  return csv.ok ? csv.value : undefined
}

function readLine(
  line: number,
  at: (key: HourColumn) => string,
  find: (ref: string, name: string) => Known | 'nobody' | 'more-than-one',
): ReadLine | BadLine {
  const person = find(at('ref'), at('name'))
  if (typeof person === 'string') return { line, problem: person, text: at('name') || at('ref') }
  const day = parseDay(at('day'))
  if (!day.ok) return { line, problem: 'not-a-day', text: at('day') }
  const minutes = /^0+([:.,]0+)?$/.test(at('hours'))
    ? { ok: true as const, value: 0 }
    : parseHours(at('hours'), 24)
  if (!minutes.ok) return { line, problem: 'not-hours', text: at('hours') }
  return {
    line,
    person,
    day: day.value,
    minutes: minutes.value,
    note: at('note').replace(/\s+/g, ' ').slice(0, 300),
  }
}

/** By payroll number first; by name where only one has it. */
function finderOf(people: readonly Known[]) {
  const byRef = new Map(
    people.flatMap((one) => (one.payrollRef ? [[one.payrollRef.toLowerCase(), one]] : [])),
  )
  const byName = new Map<string, Known | 'more-than-one'>()
  for (const one of people) {
    const name = one.name.toLowerCase()
    byName.set(name, byName.has(name) ? 'more-than-one' : one)
  }
  return (ref: string, name: string): Known | 'nobody' | 'more-than-one' =>
    byRef.get(ref.toLowerCase()) ?? byName.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? 'nobody'
}

/** Everybody of the case whom a file can name. */
export const knownPeople = (employees: readonly EmployeeInCase[], temps: readonly TempInCase[]): Known[] => [
  ...employees.map(({ id, unitId, name, payrollRef }) => ({
    ...{ side: 'employee' as const, id, unitId, name, payrollRef },
  })),
  ...temps.map(({ id, unitId, name }) => ({ side: 'temp' as const, id, unitId, name, payrollRef: null })),
]
