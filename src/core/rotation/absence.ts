import { addDays, type Day, weekday } from '../calendar/day.ts'

/** Minutes one employee is away from one function at one workplace on one day, for training. */
export type Absence = {
  readonly caseEmployeeId: string
  readonly functionTitle: string
  readonly workplaceId: string
  readonly day: Day
  readonly minutes: number
}

/** Where somebody is missed: a vikar in one place does not stand in for another. */
export type FunctionPlace = { readonly functionTitle: string; readonly workplaceId: string }

export const placeKey = (f: FunctionPlace): string =>
  `${f.workplaceId} ${f.functionTitle.trim().toLowerCase()}`

/** The Monday of the day's week. */
export const mondayBefore = (day: Day): Day => addDays(day, 1 - weekday(day))
