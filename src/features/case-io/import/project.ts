import type { Day } from '#core/calendar/day.ts'
import type { Minutes } from '#core/text/hours.ts'
import type { Ore } from '#core/text/money.ts'
import type { SessionDay } from '#core/training/session-days.ts'
import type { EmployeeColumnKey, EmployeeLine } from '#features/rotation-people/index.ts'
import type { SheetKey } from './columns.ts'

/** Something to correct: the sheet and line as a person finds them, and what is wrong. */
export type Fault = { sheet: SheetKey; line: number; text: string }

/** An employee of the file, with the places of its classes in `sessions`. */
export type ProjectEmployee = EmployeeLine & { name: string; sessions: readonly number[] }

export type ProjectSession = {
  line: number
  code: string
  course: string
  amu: string | null
  provider: string
  days: readonly SessionDay[]
  first: Day
  last: Day
  place: string
  postcode: string | null
  price: Ore
}

export type ProjectTemp = {
  line: number
  name: string
  function: string
  from: Day
  to: Day
  weekly: Minutes
  /** Places in `employees`. */
  covers: readonly number[]
}

/** Hours of one day; `at` is the place in `employees` or `temps`. */
export type ProjectHours = {
  side: 'employee' | 'temp'
  at: number
  day: Day
  minutes: Minutes
  note: string
}

/** A running project as the four sheets say it, without faults. */
export type Project = {
  said: ReadonlySet<EmployeeColumnKey>
  employees: readonly ProjectEmployee[]
  sessions: readonly ProjectSession[]
  temps: readonly ProjectTemp[]
  hours: readonly ProjectHours[]
}

/** The first and last day anything of the project happens; undefined for a list of people only. */
export function spanOf(p: Project): { first: Day; last: Day } | undefined {
  const days = [
    ...p.sessions.flatMap(({ first, last }) => [first, last]),
    ...p.temps.flatMap(({ from, to }) => [from, to]),
    ...p.hours.map(({ day }) => day),
  ].sort()
  return days.length === 0 ? undefined : { first: days[0]!, last: days.at(-1)! }
}
