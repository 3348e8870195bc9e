import { createHash } from 'node:crypto'
import type { Day } from '#core/calendar/day.ts'
import { type WeekState, weekState } from '#core/rotation/hours-confirmation.ts'
import { daysOfWeek, plannedWork } from '#core/rotation/hours-plan.ts'
import type { Minutes } from '#core/text/hours.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { answersOf, type DayFigure, type KeptAnswer, trainingFigures, workFigures } from './figures.ts'
import { type EmployeeInCase, employeesOf, type TempInCase, tempsOf } from './people.ts'

/** What the grid shows for a person's day, and what it says of it. */
export type Cell = DayFigure & {
  /** What the field holds: what is registered, else attended, else planned. */
  shown: Minutes | undefined
  /** The day has come, and nobody else has the last word on it. */
  open: boolean
}

export type WeekRow<P> = { person: P; cells: readonly Cell[]; sum: Minutes; note: string }
export type TempWeek = WeekRow<TempInCase> & { state: WeekState; answer: KeptAnswer | undefined }

export type Week = {
  monday: Day
  days: readonly Day[]
  employees: readonly WeekRow<EmployeeInCase>[]
  temps: readonly TempWeek[]
  /** Employees of the case without anything in the week. */
  others: readonly WeekRow<EmployeeInCase>[]
  /** Changes whenever a figure of the week does. */
  mark: string
}

/** A week of the case as the grid shows it: filled from what is registered, from the providers' lists and from the plan. */
export async function findWeek(tx: Tx, caseId: string, monday: Day, today: Day): Promise<Week> {
  const days = daysOfWeek(monday)
  const period = { from: monday, to: days[6]! }
  const training = await trainingFigures(tx, caseId, period)
  const work = await workFigures(tx, caseId, period)
  const answers = await answersOf(tx, caseId)
  const employees = (await employeesOf(tx, caseId)).map((person) => {
    const figures = training.get(person.id) ?? []
    return rowOf(
      person,
      days.map((day) => cellOf(day, on(figures, day), today)),
    )
  })
  const temps = (await tempsOf(tx, caseId)).map((person): TempWeek => {
    const figures = work.get(person.id) ?? []
    const cells = days.map((day) => {
      const figure = on(figures, day)
      return cellOf(day, figure, today, plannedWork(person, day) || figure?.planned)
    })
    const answer = answers.get(person.id)?.get(monday)
    return { ...rowOf(person, cells), state: weekState(registeredIn(cells), answer), answer }
  })
  const has = (row: WeekRow<unknown>) => row.cells.some((cell) => cell.shown !== undefined)
  return {
    monday,
    days,
    employees: employees.filter(has),
    others: employees.filter((row) => !has(row) && !row.person.removed),
    temps: temps.filter((row) => has(row) || row.answer !== undefined),
    mark: markOf([...employees, ...temps]),
  }
}

/** Written out: a week of 300 people has thousands of cells. */
function cellOf(day: Day, figure: DayFigure | undefined, today: Day, planned = figure?.planned): Cell {
  // what another case counts is not proposed here as well
  const shown = figure?.attended ?? figure?.registered ?? (figure?.elsewhere ? undefined : planned)
  return {
    day,
    planned,
    attended: figure?.attended,
    registered: figure?.registered,
    source: figure?.source,
    elsewhere: figure?.elsewhere,
    note: figure?.note,
    shown,
    open: day <= today && figure?.attended === undefined,
  }
}

function rowOf<P>(person: P, cells: readonly Cell[]): WeekRow<P> {
  const sum = cells.reduce((total, { shown = 0 }) => total + shown, 0)
  return { person, cells, sum, note: cells.find(({ note }) => note)?.note ?? '' }
}

const on = (figures: readonly DayFigure[], day: Day): DayFigure | undefined =>
  figures.find((one) => one.day === day)

/** Minutes by day as a vikar is asked about them. */
export const registeredIn = (cells: readonly DayFigure[]): Record<string, Minutes> =>
  Object.fromEntries(
    cells.flatMap(({ day, registered }) => (registered === undefined ? [] : [[day, registered]])),
  )

function markOf(rows: readonly WeekRow<{ id: string }>[]): string {
  const lines = rows.flatMap(({ person, cells }) =>
    cells.flatMap(({ day, attended, registered }) =>
      attended === undefined && registered === undefined
        ? []
        : `${person.id} ${day} ${attended ?? ''} ${registered ?? ''}`,
    ),
  )
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}
