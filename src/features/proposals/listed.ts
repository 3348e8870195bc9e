import { day } from '#core/calendar/day.ts'
import type { FitVacancy, Perspective } from '#core/exchange/fit-model.ts'
import { readRequirements } from '#core/exchange/requirements.ts'

/** What a fit needs of a published vikariat. */
export type ListedRow = {
  readonly occupation_code: string
  readonly starts_on: string
  readonly ends_on: string
  readonly weekly_minutes_min: number
  readonly weekly_minutes_max: number
  readonly requirements: unknown
  readonly skills: readonly string[]
  readonly perspective: string | null
}

/** A published vikariat as the fit reads it. Where it names no skills, they do not count. */
export const vacancyOfListed = (row: ListedRow): FitVacancy => ({
  occupationCode: row.occupation_code,
  period: { from: day(row.starts_on), to: day(row.ends_on) },
  weeklyMinutesMin: row.weekly_minutes_min,
  weeklyMinutesMax: row.weekly_minutes_max,
  requirements: readRequirements(row.requirements),
  skills: row.skills,
  perspective: (row.perspective as Perspective | null) ?? undefined,
})
