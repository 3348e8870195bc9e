import { type Day, isDay } from '../calendar/day.ts'
import type { Case, CompiledScheme } from '../law/compiled.ts'
import { readFacts } from '../law/read-fact.ts'
import type { Facts } from '../law/receipt.ts'
import type { Sentence } from '../law/scheme.ts'
import { valueOfCase } from '../law/value-on.ts'
import { carriedRule } from './scheme-rules.ts'
import type { Grant, Looked, TempLimits, Terms } from './terms.ts'

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
  // the facts are the same for every day: read once, not for each of a thousand days
  const read = readFacts(compiled, facts)
  const on = (day: Day): Case => ({ facts: read, segment: compiled.segmentOn(day) })
  const limits = new Map<Day, TempLimits>()
  const account = grant.specialPool ? HOURS_VALUES.poolAccount : HOURS_VALUES.account
  return {
    rateOn: (day) => looked(compiled, HOURS_VALUES.rate, on(day), isNumber),
    refundShareOn: (day) => looked(compiled, HOURS_VALUES.refundShare, on(day), isNumber),
    accountOn: (day) => looked(compiled, account, on(day), isText),
    refundAccountOn: (day) => looked(compiled, HOURS_VALUES.refundAccount, on(day), isText),
    tempLimits: (firstDay) => {
      const known = limits.get(firstDay)
      if (known !== undefined) return known
      const ofTemp: Case = {
        facts: readFacts(compiled, { ...facts, 'temp-start-day': firstDay }),
        segment: compiled.segmentOn(firstDay),
      }
      const number = (id: string) => looked(compiled, id, ofTemp, isNumber)
      const found: TempLimits = {
        leastWeekly: number(HOURS_VALUES.leastWeekly),
        mostWeekly: number(HOURS_VALUES.mostWeekly),
        mostWeeks: number(HOURS_VALUES.mostWeeks),
        mostInAll: grant.specialPool ? number(HOURS_VALUES.poolMostInAll) : { state: 'none' },
      }
      limits.set(firstDay, found)
      return found
    },
    ruleOf: (side, reason) => carriedRule(compiled, grant.start, side, reason),
    lastGrantDay: looked(compiled, HOURS_VALUES.lastGrantDay, on(grant.given), isDayText),
  }
}

/** Whether the scheme pays by the hour at all, on any day. */
export function paysByTheHour({ scheme }: CompiledScheme): boolean {
  return scheme.values[HOURS_VALUES.rate] !== undefined
}

function looked<T>(
  compiled: CompiledScheme,
  id: string,
  c: Case,
  fits: (value: unknown) => value is T,
): Looked<T> {
  const found = valueOfCase(compiled, id, c)
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

function isDayText(value: unknown): value is Day {
  return typeof value === 'string' && isDay(value)
}
