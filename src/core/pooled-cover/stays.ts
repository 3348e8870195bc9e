import { addDays, type Day, daysBetween, weekday } from '../calendar/day.ts'
import { mondayBefore } from '../rotation/absence.ts'
import type { Stretch } from './stretches.ts'

/** One stretch as it stands in a shared vikariat, with the first day of its introduction (its own first day without one). */
export type Stage = Stretch & {
  readonly caseId: string
  readonly workplaceId: string
  readonly introductionFrom: Day
}

/** An uninterrupted time at one workplace, employed by that company: one vikariat in the vikarbørs. */
export type Stay<S extends Stage> = {
  readonly caseId: string
  readonly workplaceId: string
  readonly from: Day
  readonly to: Day
  readonly minutes: number
  /** On average from first to last day. */
  readonly averageMinutes: number
  readonly stages: readonly S[]
}

const WORKDAYS = 5

const workdaysOf = (from: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let d = from; d <= to; d = addDays(d, 1)) if (weekday(d) <= WORKDAYS) days.push(d)
  return days
}

/** Days somebody is there, the introduction among them. */
const daysOf = (stage: Stage): Day[] => workdaysOf(stage.introductionFrom, stage.to)

const exactMinutesOf = (stage: Stage): number => (daysOf(stage).length * stage.minutesPerWeek) / WORKDAYS

/** Minutes of a stage, those beside the person to be away among them. */
export const minutesOfStage = (stage: Stage): number => Math.round(exactMinutesOf(stage))

/** Rounded to a millionth of a minute: what is exactly the least is not under it for the machine's fractions. */
const averageOf = (minutes: number, from: Day, to: Day): number =>
  Math.round((minutes / ((daysBetween(from, to) + 1) / 7)) * 1e6) / 1e6

function stayOf<S extends Stage>(stages: readonly S[]): Stay<S> {
  const first = stages[0]!
  const from = first.introductionFrom
  const to = stages.at(-1)!.to
  const exact = stages.reduce((sum, stage) => sum + exactMinutesOf(stage), 0)
  const minutes = stages.reduce((sum, stage) => sum + minutesOfStage(stage), 0)
  const { caseId, workplaceId } = first
  return { caseId, workplaceId, from, to, minutes, averageMinutes: averageOf(exact, from, to), stages }
}

/**
 * A shared vikariat as the vikariater it is made of, in order. Each company employs for its own part, so a new one begins where
 * the workplace or the case is another than the last, and where a wait would bring the company's own average under the least.
 */
export function staysOf<S extends Stage>(stages: readonly S[], leastMinutesPerWeek: number): Stay<S>[] {
  const stays: Stay<S>[] = []
  for (const stage of stages) {
    const last = stays.at(-1)
    const isSame = last && last.caseId === stage.caseId && last.workplaceId === stage.workplaceId
    const joined = isSame ? stayOf([...last.stages, stage]) : undefined
    if (joined && joined.averageMinutes >= leastMinutesPerWeek) stays[stays.length - 1] = joined
    else stays.push(stayOf([stage]))
  }
  return stays
}

export const poolRules = ['least', 'most', 'longest', 'one-place', 'each-part'] as const
export type PoolRule = (typeof poolRules)[number]

/** One rule as it was counted: what there is, and what it may be. Minutes, days, or numbers of stays that break it. */
export type RuleLine = {
  readonly rule: PoolRule
  readonly met: boolean
  readonly is: number
  readonly limit: number
}

export type PoolLimits = {
  readonly leastMinutesPerWeek: number
  readonly mostMinutesPerWeek: number
  readonly longestDays: number
}

/** Every rule of a shared vikariat, counted from its days alone: nothing here is taken over from the engine. */
export function poolReceipt(stages: readonly Stage[], limits: PoolLimits): RuleLine[] {
  const whole = stayOf(stages)
  const weeks = new Map<Day, number>()
  const taken = new Map<Day, number>()
  for (const stage of stages)
    for (const d of daysOf(stage)) {
      const week = mondayBefore(d)
      weeks.set(week, (weeks.get(week) ?? 0) + stage.minutesPerWeek / WORKDAYS)
      taken.set(d, (taken.get(d) ?? 0) + 1)
    }
  const most = Math.round(Math.max(0, ...weeks.values()))
  const days = daysBetween(whole.from, whole.to) + 1
  const twice = [...taken.values()].filter((n) => n > 1).length
  const { leastMinutesPerWeek: least } = limits
  const few = staysOf(stages, least).filter((stay) => stay.averageMinutes < least).length
  return [
    { rule: 'least', met: whole.averageMinutes >= least, is: Math.round(whole.averageMinutes), limit: least },
    { rule: 'most', met: most <= limits.mostMinutesPerWeek, is: most, limit: limits.mostMinutesPerWeek },
    { rule: 'longest', met: days <= limits.longestDays, is: days, limit: limits.longestDays },
    { rule: 'one-place', met: twice === 0, is: twice, limit: 0 },
    { rule: 'each-part', met: few === 0, is: few, limit: 0 },
  ]
}

export const isLegal = (receipt: readonly RuleLine[]): boolean => receipt.every(({ met }) => met)
