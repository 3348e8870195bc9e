import type { Day } from '#core/calendar/day.ts'

/** A case as the demonstration settles it: when it was planned, and who works with it. */
export type SettledCase = {
  id: string
  companyId: string
  unitId: string
  contactId: string | null
  plannedAt: Date
  started: boolean
  over: Day | null
}
