import type { Day } from '#core/calendar/day.ts'
import type { CoverSource } from '#core/rotation/cover-lines.ts'

/** A vikariat of the case: for which function, when, for whom, and how far it is. */
export type CoverRow = {
  readonly id: string
  readonly functionTitle: string
  readonly workplaceId: string
  readonly workplaceName: string
  readonly from: Day
  readonly to: Day
  readonly weeklyMinutes: number
  readonly introductionDays: number
  readonly version: number
  readonly vacancy: { id: string; number: number; status: string } | null
  readonly caseEmployeeIds: readonly string[]
  readonly temps: readonly TempRow[]
}

export type TempRow = {
  readonly id: string
  readonly coverId: string | null
  readonly name: string
  readonly functionTitle: string
  readonly workplaceId: string
  readonly from: Day
  readonly to: Day
  readonly weeklyMinutes: number
  readonly status: string
}

/** Somebody who is away for training, as far as this page needs to know. */
export type AwayPerson = {
  readonly id: string
  readonly name: string
  readonly functionTitle: string
  readonly occupation: string | null
  readonly workplaceId: string
  readonly workplaceName: string
}

export const sourcesOf = (covers: readonly CoverRow[], temps: readonly TempRow[]): CoverSource[] => [
  ...temps.map((t): CoverSource => ({ ...t, kind: 'hired' })),
  ...covers
    .filter((c) => c.temps.length === 0)
    .map(
      (c): CoverSource => ({
        id: c.id,
        functionTitle: c.functionTitle,
        workplaceId: c.workplaceId,
        from: c.from,
        to: c.to,
        weeklyMinutes: c.weeklyMinutes,
        kind: 'open',
      }),
    ),
]
