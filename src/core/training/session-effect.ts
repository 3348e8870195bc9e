import { type Day, weekday } from '../calendar/day.ts'
import { contains, type Period } from '../calendar/period.ts'
import type { Minutes } from '../text/hours.ts'
import { type Ore, timesFraction } from '../text/money.ts'

export type DayOfTraining = { readonly day: Day; readonly minutes: Minutes }

/** What a case has at stake in a session. */
export type CaseInSession = {
  /** How many of the case have a seat. */
  readonly people: number
  /** Vikarer hired for one or more of them. */
  readonly standIns: readonly { readonly period: Period; readonly weeklyMinutes: Minutes }[]
  /** What one seat costs before and after. */
  readonly priceBefore: Ore
  readonly priceAfter: Ore
  /** The support for an hour on a day; undefined without a scheme or where the rate is not known. */
  readonly rateOn: (day: Day) => Ore | undefined
  /** The periods of the grants given; none yet is an empty list. */
  readonly grants: readonly Period[]
}

/** What a change of a session does to one case: to days, cover and money. Amounts are at most: vikar hours must match. */
export type SessionEffect = {
  readonly people: number
  readonly minutesBefore: Minutes
  readonly minutesAfter: Minutes
  /** Days on which nobody is away any more. */
  readonly daysDropped: readonly Day[]
  readonly daysAdded: readonly Day[]
  /** New days on which the hours of the vikarer do not reach those of everybody away, with for how many. */
  readonly uncovered: readonly { readonly day: Day; readonly people: number }[]
  /** Days dropped on which a vikar stands in for somebody who is now there. */
  readonly coverNotNeeded: readonly Day[]
  /** New days outside every grant, where there are grants. */
  readonly outsideGrant: readonly Day[]
  /** Support at most; undefined where no rate applies. */
  readonly supportBefore: Ore | undefined
  readonly supportAfter: Ore | undefined
  readonly feeBefore: Ore
  readonly feeAfter: Ore
}

/** `after` is empty when the session is cancelled. */
export function sessionEffect(
  before: readonly DayOfTraining[],
  after: readonly DayOfTraining[],
  c: CaseInSession,
): SessionEffect {
  const { people } = c
  const were = new Set(before.map((d) => d.day))
  const are = new Set(after.map((d) => d.day))
  const daysAdded = [...are].filter((d) => !were.has(d)).sort()
  const daysDropped = [...were].filter((d) => !are.has(d)).sort()
  const standInOn = (d: Day): Minutes =>
    sum(c.standIns.filter((v) => contains(v.period, d)).map((v) => minutesOn(d, v)))
  const missingOn = ({ day, minutes }: DayOfTraining): number =>
    Math.ceil(Math.max(0, people * minutes - standInOn(day)) / minutes)
  return {
    people,
    minutesBefore: people * minutesOf(before),
    minutesAfter: people * minutesOf(after),
    daysDropped,
    daysAdded,
    uncovered: [...after]
      .filter((d) => !were.has(d.day))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((d) => ({ day: d.day, people: missingOn(d) }))
      .filter((d) => d.people > 0),
    coverNotNeeded: daysDropped.filter((d) => standInOn(d) > 0),
    outsideGrant: c.grants.length === 0 ? [] : daysAdded.filter((d) => !c.grants.some((g) => contains(g, d))),
    supportBefore: supportOf(before, people, c.rateOn),
    supportAfter: supportOf(after, people, c.rateOn),
    feeBefore: people * c.priceBefore,
    feeAfter: after.length === 0 ? 0 : people * c.priceAfter,
  }
}

const sum = (minutes: readonly Minutes[]): Minutes => minutes.reduce((all, n) => all + n, 0)
const minutesOf = (days: readonly DayOfTraining[]): Minutes => sum(days.map((d) => d.minutes))

const WORK_DAYS = 5
/** A vikar's week is spread over Monday to Friday. */
const minutesOn = (d: Day, v: { readonly weeklyMinutes: Minutes }): Minutes =>
  weekday(d) > WORK_DAYS ? 0 : Math.floor(v.weeklyMinutes / WORK_DAYS)

/** Rounded once for each rate on its minutes in all, as a claim does. */
function supportOf(
  days: readonly DayOfTraining[],
  people: number,
  rateOn: (day: Day) => Ore | undefined,
): Ore | undefined {
  const byRate = new Map<Ore, Minutes>()
  for (const d of days) {
    const rate = rateOn(d.day)
    if (rate === undefined) return undefined
    byRate.set(rate, (byRate.get(rate) ?? 0) + d.minutes * people)
  }
  return [...byRate].reduce((all, [rate, minutes]) => all + timesFraction(rate, minutes, 60), 0)
}
