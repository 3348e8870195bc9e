import { minutesInDanishDay } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { parseHours } from '#core/text/hours.ts'
import {
  EMPLOYEE_COLUMNS,
  type EmployeeColumnKey,
  employeeColumnOf,
  employeeFaultText,
  readEmployeeLine,
} from '#features/rotation-people/index.ts'
import { CLASS_COLUMN, COLUMNS, isHeading, plain } from './columns.ts'
import type { RawProject, RawTable } from './open-project.ts'
import type { Fault, Project, ProjectEmployee, ProjectHours, ProjectSession, ProjectTemp } from './project.ts'
import { readSession } from './read-session.ts'
import { linesOf, listOf, type Reading, type SheetLine } from './read-sheet.ts'

/** Reads the four sheets as one project; whatever cannot be used is named by sheet and line. Asks nothing of the database. */
export function readProject(
  raw: RawProject,
  reading: Omit<Reading, 'faults'>,
  today: Day,
): { project: Project; faults: Fault[] } {
  const r: Reading = { ...reading, faults: [] }
  const sessions: ProjectSession[] = []
  for (const line of linesOf(r, 'sessions', COLUMNS.sessions, raw.sessions)) {
    const session = readSession(r, line)
    if (session && sessions.some((one) => plain(one.code) === plain(session.code)))
      line.fault(r.t.classTwice(session.code))
    else if (session) sessions.push(session)
  }
  const { employees, said } = readEmployees(r, raw.employees, sessions)
  sessions.forEach((session, i) => {
    if (employees.length > 0 && !employees.some((e) => e.sessions.includes(i)))
      r.faults.push({ sheet: 'sessions', line: session.line, text: r.t.nobodyOn(session.code) })
  })
  const temps = readTemps(r, raw.temps, employees)
  const hours = readHours(r, raw.hours, employees, temps, today)
  return { project: { said, employees, sessions, temps, hours }, faults: r.faults }
}

function readEmployees(r: Reading, table: RawTable, sessions: readonly ProjectSession[]) {
  const own = (h: string) => /^\s*(#|$)/.test(h)
  const head = (text: string) => r.faults.push({ sheet: 'employees', line: 1, text })
  const classAt = table.header.findIndex((h) => isHeading(CLASS_COLUMN, h))
  const columns = table.header.map((h, i) => (own(h) || i === classAt ? undefined : employeeColumnOf(h)))
  const said: ReadonlySet<EmployeeColumnKey> = new Set(columns.filter((key) => key !== undefined))
  const before = r.faults.length
  const nameOf = (key: EmployeeColumnKey) => EMPLOYEE_COLUMNS.find((c) => c.key === key)!.name[r.lang]
  table.header.forEach((h, i) => {
    const key = columns[i]
    if (!own(h) && i !== classAt && !key) head(r.t.columnUnknown(h.trim().slice(0, 40)))
    if (key && columns.indexOf(key) < i) head(r.t.columnTwice(nameOf(key)))
  })
  if (!said.has('name') && !said.has('givenName')) head(r.t.columnMissing(nameOf('name')))
  if (!said.has('functionTitle')) head(r.t.columnMissing(nameOf('functionTitle')))
  const employees: ProjectEmployee[] = []
  if (r.faults.length > before) return { employees, said }
  for (const [line, cells] of table.rows) {
    const fault = (text: string) => r.faults.push({ sheet: 'employees', line, text })
    const { parsed } = readEmployeeLine(columns, line, cells)
    if (!parsed.ok) {
      for (const problem of parsed.problems) {
        const { column, text } = employeeFaultText(problem, r.lang)
        fault(r.t.cell(column, text))
      }
      continue
    }
    const classes = listOf(classAt < 0 ? '' : (cells[classAt] ?? '')).map((code) => ({
      code,
      at: sessions.findIndex((one) => plain(one.code) === plain(code)),
    }))
    for (const { code, at } of classes) if (at < 0) fault(r.t.noClass(code))
    const { value } = parsed
    employees.push({
      line,
      value,
      name: `${value.givenName} ${value.familyName ?? ''}`.trim(),
      sessions: [...new Set(classes.map(({ at }) => at).filter((at) => at >= 0))],
    })
  }
  return { employees, said }
}

/** Where people stand by payroll number or name; several of one name are known by number only. */
function finderOf(people: readonly { name: string; ref?: string | undefined }[]) {
  const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
  const byRef = new Map(people.flatMap((one, i) => (one.ref ? [[fold(one.ref), i] as const] : [])))
  const byName = new Map<string, number[]>()
  people.forEach(({ name }, i) => {
    byName.set(fold(name), [...(byName.get(fold(name)) ?? []), i])
  })
  return (ref: string, name: string): readonly number[] => {
    const known = ref === '' ? undefined : byRef.get(fold(ref))
    return known !== undefined ? [known] : name === '' ? [] : (byName.get(fold(name)) ?? [])
  }
}

const employeeFinder = (employees: readonly ProjectEmployee[]) =>
  finderOf(employees.map(({ name, value }) => ({ name, ref: value.payrollRef })))

type TempKey = (typeof COLUMNS.temps)[number]['key']

function readTemps(r: Reading, table: RawTable, employees: readonly ProjectEmployee[]): ProjectTemp[] {
  const find = employeeFinder(employees)
  const temps: ProjectTemp[] = []
  for (const line of linesOf(r, 'temps', COLUMNS.temps, table)) {
    const temp = readTemp(r, line, find)
    const overlaps = (one: ProjectTemp) =>
      temp && one.name.toLowerCase() === temp.name.toLowerCase() && one.from <= temp.to && temp.from <= one.to
    if (temp && temps.some(overlaps)) line.fault(r.t.tempTwice)
    else if (temp) temps.push(temp)
  }
  return temps
}

function readTemp(
  { t, lang }: Reading,
  { line, at, fault }: SheetLine<TempKey>,
  find: ReturnType<typeof finderOf>,
): ProjectTemp | undefined {
  const named = (key: TempKey) => COLUMNS.temps.find((c) => c.key === key)!.name[lang]
  for (const key of ['name', 'function', 'from', 'to', 'weekly'] as const)
    if (at(key) === '') return fault(t.missing(named(key)))
  for (const key of ['name', 'function'] as const)
    if (at(key).length > 120) return fault(t.tooLong(named(key), 120))
  const from = parseDay(at('from'))
  const to = parseDay(at('to'))
  if (!from.ok) return fault(t.notDay(at('from')))
  if (!to.ok) return fault(t.notDay(at('to')))
  if (to.value < from.value) return fault(t.endsFirst)
  const weekly = parseHours(at('weekly'), 48)
  if (!weekly.ok || weekly.value < 60) return fault(t.notWeekly)
  const covers: number[] = []
  for (const one of listOf(at('covers'))) {
    const [who, other] = find(one, one)
    if (who === undefined) return fault(t.noEmployee(one))
    if (other !== undefined) return fault(t.several(one))
    covers.push(who)
  }
  return {
    ...{ line, name: at('name').replace(/\s+/g, ' '), function: at('function') },
    ...{ from: from.value, to: to.value, weekly: weekly.value, covers: [...new Set(covers)] },
  }
}

const KINDS: Readonly<Record<string, ProjectHours['side']>> = {
  medarbejder: 'employee',
  employee: 'employee',
  vikar: 'temp',
}

function readHours(
  r: Reading,
  table: RawTable,
  employees: readonly ProjectEmployee[],
  temps: readonly ProjectTemp[],
  today: Day,
): ProjectHours[] {
  const { t } = r
  const findEmployee = employeeFinder(employees)
  const findTemp = finderOf(temps)
  const seen = new Set<string>()
  const hours: ProjectHours[] = []
  for (const { at, fault } of linesOf(r, 'hours', COLUMNS.hours, table)) {
    // a line on which nothing was registered says nothing
    if (at('hours') === '') continue
    const day = parseDay(at('day'))
    if (!day.ok) {
      fault(t.notDay(at('day')))
      continue
    }
    const kind = KINDS[at('kind').toLowerCase()]
    // one vikar in two periods is one person: the period the day lies in, or else the first
    const asTemp = kind === 'employee' ? [] : tempOn(findTemp('', at('name')), temps, day.value)
    const asEmployee = kind === 'temp' ? [] : findEmployee(at('ref'), at('name'))
    const found: readonly Pick<ProjectHours, 'side' | 'at'>[] = [
      ...asEmployee.map((n) => ({ side: 'employee' as const, at: n })),
      // a payroll number says who it is, whatever a vikar is called
      ...(at('ref') !== '' && asEmployee.length === 1 ? [] : asTemp).map((n) => ({
        side: 'temp' as const,
        at: n,
      })),
    ]
    const [who, other] = found
    const minutes = /^0+([:.,]0+)?$/.test(at('hours'))
      ? { ok: true as const, value: 0 }
      : parseHours(at('hours'), 25)
    if (!who) fault(t.nobody(at('name') || at('ref')))
    else if (other) fault(t.several(at('name') || at('ref')))
    else if (!minutes.ok) fault(t.notHours(at('hours')))
    else if (minutes.value > minutesInDanishDay(day.value) || minutes.value > 1440) fault(t.tooManyHours)
    else if (day.value > today) fault(t.notYet)
    else if (seen.has(`${who.side} ${who.at} ${day.value}`)) fault(t.hoursTwice)
    else {
      seen.add(`${who.side} ${who.at} ${day.value}`)
      const note = at('note').replace(/\s+/g, ' ').slice(0, 300)
      hours.push({ ...who, day: day.value, minutes: minutes.value, note })
    }
  }
  return hours
}

const tempOn = (found: readonly number[], temps: readonly ProjectTemp[], day: Day): readonly number[] => {
  const here = found.filter((i) => temps[i]!.from <= day && day <= temps[i]!.to)
  return (here.length > 0 ? here : found).slice(0, 1)
}
