import { addDays, addMonths, type Day } from '../calendar/day.ts'

/** Months after the end at which vikar and employee are asked. */
export const followUpMonths = [3, 6, 12] as const
export type FollowUpMonths = (typeof followUpMonths)[number]

/** The days on which somebody is asked whose vikariat or training ended on the day given. */
export const followUpPlan = (ended: Day): { months: FollowUpMonths; dueOn: Day }[] =>
  followUpMonths.map((months) => ({ months, dueOn: addMonths(ended, months) }))

/** Days a link in a mail can be answered by. */
export const LINK_DAYS = 60
export const linkOpenThrough = (askedOn: Day): Day => addDays(askedOn, LINK_DAYS)

/** What a vikar does now. */
export const situations = [
  'same_workplace',
  'other_job',
  'apprenticeship',
  'training',
  'seeking',
  'other',
] as const
export type Situation = (typeof situations)[number]

/** In paid work; an apprentice is employed. */
export const inWork = (s: Situation): boolean =>
  s === 'same_workplace' || s === 'other_job' || s === 'apprenticeship'
export const inTraining = (s: Situation): boolean => s === 'training' || s === 'apprenticeship'

/** How much of the new knowledge an employee uses. */
export const uses = ['often', 'sometimes', 'not_yet', 'no'] as const
export type Use = (typeof uses)[number]
export const isUsed = (u: Use): boolean => u === 'often' || u === 'sometimes'

/** What the new knowledge was used for. */
export const purposes = ['own_work', 'new_tasks', 'colleagues', 'new_ways', 'more_training'] as const
export type Purpose = (typeof purposes)[number]

export type TempAnswer = { situation: Situation; note: string }
export type EmployeeAnswer = { used: Use; usedFor: Purpose[]; note: string }

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null
const among = <T extends string>(list: readonly T[], v: unknown): T | undefined =>
  list.find((one) => one === v)
const words = (v: unknown): string => (typeof v === 'string' ? v : '')

/** A kept answer of a vikar, or undefined when it is none. */
export function readTempAnswer(kept: unknown): TempAnswer | undefined {
  const situation = isObject(kept) ? among(situations, kept.situation) : undefined
  return situation && isObject(kept) ? { situation, note: words(kept.note) } : undefined
}

/** A kept answer of an employee, or undefined when it is none. */
export function readEmployeeAnswer(kept: unknown): EmployeeAnswer | undefined {
  const used = isObject(kept) ? among(uses, kept.used) : undefined
  if (!used || !isObject(kept)) return undefined
  const listed = Array.isArray(kept.usedFor) ? kept.usedFor : []
  return { used, usedFor: purposes.filter((p) => listed.includes(p)), note: words(kept.note) }
}
