import { addDays, type Day } from '#core/calendar/day.ts'
import type { Env } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'

/** What an action needs of the request it runs in. */
export const envOf = (ctx: Ctx): Env => ({
  tx: ctx.tx,
  actor: ctx.actor,
  enqueue: ctx.enqueue,
  today: ctx.today,
})

export const educationLevels = ['unknown', 'none', 'skilled', 'short', 'medium', 'long'] as const
export type EducationLevel = (typeof educationLevels)[number]

/** Who has a part in a case besides employees and vikarer. */
export const partyParts = [
  'manager',
  'hr',
  'shop_steward',
  'school',
  'union',
  'akasse',
  'caseworker',
  'project_lead',
  'other',
] as const
export type PartyPart = (typeof partyParts)[number]

/** What a company knows of one of its employees; days and minutes as everywhere. */
export type EmployeeInput = {
  givenName: string
  familyName: string
  functionTitle: string
  occupationCode: string | null
  workplaceId: string
  weeklyMinutes: number | null
  email: string | null
  phone: string | null
  payrollRef: string | null
  education: EducationLevel
  unusedFiveYears: boolean | null
  employedSince: Day | null
  apprentice: boolean
  otherSubsidy: boolean
}

/** Days of a database range `[from,to)`, both ends counted. */
export function daysOfRange(range: string): { from: Day; to: Day } {
  const [, from = '', until = ''] = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})\)$/.exec(range) ?? []
  if (from === '') throw new Error('a period without both ends')
  return { from: from as Day, to: addDays(until as Day, -1) }
}
