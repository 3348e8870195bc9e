import type { Day } from '../calendar/day.ts'
import { contains, type Period } from '../calendar/period.ts'
import type { Minutes } from '../text/hours.ts'
import { type Ore, timesFraction } from '../text/money.ts'

export type DayOfTraining = { readonly day: Day; readonly minutes: Minutes }

/** What a case has at stake in a session. */
export type CaseInSession = {
  /** Who of the case has a seat, with the periods in which somebody stands in for each. */
  readonly people: readonly { readonly covered: readonly Period[] }[]
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
  /** New days on which somebody is away and nobody stands in, with how many. */
  readonly uncovered: readonly { readonly day: Day; readonly people: number }[]
  /** Days dropped on which somebody stood in for somebody who is now there. */
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
  const people = c.people.length
  const were = new Set(before.map((d) => d.day))
  const are = new Set(after.map((d) => d.day))
  const daysAdded = [...are].filter((d) => !were.has(d)).sort()
  const daysDropped = [...were].filter((d) => !are.has(d)).sort()
  const coveredOn = (d: Day) => c.people.filter((p) => p.covered.some((one) => contains(one, d))).length
  return {
    people,
    minutesBefore: people * sum(before),
    minutesAfter: people * sum(after),
    daysDropped,
    daysAdded,
    uncovered: daysAdded.map((d) => ({ day: d, people: people - coveredOn(d) })).filter((d) => d.people > 0),
    coverNotNeeded: daysDropped.filter((d) => coveredOn(d) > 0),
    outsideGrant: c.grants.length === 0 ? [] : daysAdded.filter((d) => !c.grants.some((g) => contains(g, d))),
    supportBefore: supportOf(before, people, c.rateOn),
    supportAfter: supportOf(after, people, c.rateOn),
    feeBefore: people * c.priceBefore,
    feeAfter: after.length === 0 ? 0 : people * c.priceAfter,
  }
}

const sum = (days: readonly DayOfTraining[]): Minutes => days.reduce((all, d) => all + d.minutes, 0)

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
