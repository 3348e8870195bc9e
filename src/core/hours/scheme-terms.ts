import type { Day } from '../calendar/day.ts'
import type { CompiledScheme } from '../law/compiled.ts'
import type { Facts } from '../law/receipt.ts'
import type { Sentence } from '../law/scheme.ts'
import { valueOn } from '../law/value-on.ts'
import type { Grant, Looked, Terms } from './terms.ts'

/** The names by which any scheme's file says what the hours account needs. What a scheme leaves out does not apply. */
export const HOURS_VALUES = {
  rate: 'hourly-rate',
  refundShare: 'refund-share',
  leastWeekly: 'min-temp-weekly-minutes',
  mostWeekly: 'max-temp-weekly-minutes',
  mostWeeks: 'max-temp-duration-weeks',
  lastGrantDay: 'last-grant-day',
  account: 'account-ordinary',
  refundAccount: 'account-refund-income',
  poolAccount: 'account-special-pool',
  poolMostInAll: 'special-pool-max-temp-minutes',
} as const

export type GrantFacts = Grant & {
  /** First day of the course of events: trials and transitions go by it. */
  readonly courseStart: Day
  readonly sector: string
  /** Paid from the special pool for short and medium-length higher education. */
  readonly specialPool: boolean
  /** Further facts by the scheme's own names. */
  readonly facts: Facts
}

/** What a scheme says to a grant's hours account: the rate of each hour's own day, the limits of each vikar's first. */
export function schemeTerms(compiled: CompiledScheme, grant: GrantFacts): Terms {
  const facts: Facts = {
    ...grant.facts,
    sector: grant.sector,
    'course-start-day': grant.courseStart,
    'grant-day': grant.given,
    'special-pool-commitment': grant.specialPool,
  }
  const number = (id: string, day: Day, more: Facts = facts) => looked(compiled, id, day, more, isNumber)
  const text = (id: string, day: Day) => looked(compiled, id, day, facts, isText)
  return {
    rateOn: (day) => number(HOURS_VALUES.rate, day),
    refundShareOn: (day) => number(HOURS_VALUES.refundShare, day),
    accountOn: (day) => text(grant.specialPool ? HOURS_VALUES.poolAccount : HOURS_VALUES.account, day),
    refundAccountOn: (day) => text(HOURS_VALUES.refundAccount, day),
    tempLimits: (firstDay) => {
      const ofTemp = { ...facts, 'temp-start-day': firstDay }
      return {
        leastWeekly: number(HOURS_VALUES.leastWeekly, firstDay, ofTemp),
        mostWeekly: number(HOURS_VALUES.mostWeekly, firstDay, ofTemp),
        mostWeeks: number(HOURS_VALUES.mostWeeks, firstDay, ofTemp),
        mostInAll: grant.specialPool
          ? number(HOURS_VALUES.poolMostInAll, firstDay, ofTemp)
          : { state: 'none' },
      }
    },
    lastGrantDay: text(HOURS_VALUES.lastGrantDay, grant.given) as Looked<Day>,
  }
}

/** Whether the scheme pays by the hour at all, on any day. */
export function paysByTheHour({ scheme }: CompiledScheme): boolean {
  return scheme.values[HOURS_VALUES.rate] !== undefined
}

function looked<T>(
  compiled: CompiledScheme,
  id: string,
  day: Day,
  facts: Facts,
  fits: (value: unknown) => value is T,
): Looked<T> {
  const found = valueOn(compiled, id, day, facts)
  if (found.state === 'none') return found
  if (found.state === 'unknown')
    return { state: 'unknown', missing: found.missing.map((fact) => labelOf(compiled, fact)) }
  const { value, mark, from, note } = found
  // a scheme's file is checked before use; a value of the wrong kind must still never be paid by
  if (!fits(value)) return { state: 'unknown', missing: [labelOf(compiled, id)] }
  const sources = found.sources.flatMap((key) => compiled.scheme.sources[key] ?? [])
  return { state: 'known', value, mark, from, sources, ...(note === undefined ? {} : { note }) }
}

function labelOf({ scheme }: CompiledScheme, id: string): Sentence {
  return scheme.facts[id]?.label ?? scheme.values[id]?.label ?? { da: id, en: id }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
