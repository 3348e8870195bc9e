import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Minutes } from '../text/hours.ts'
import type { PersonHours } from './counted.ts'
import { type DayList, FIRST_DAY, partBy, partByDays } from './day-list.ts'
import type { TempEntry } from './entry.ts'
import type { Because, Exclusions, NotPayableReason } from './not-payable.ts'
import { lastDayWithin, until } from './temp-period.ts'
import type { Looked, TempLimits, Terms } from './terms.ts'
import { sundayOf, weeklyAverage } from './working-week.ts'

export type TempToCount = {
  readonly id: string
  /** The days within the grant. */
  readonly inside: DayList<TempEntry>
  /** What counts as the vikar's employment under the grant. */
  readonly periods: readonly Period[]
  readonly terms: Terms
}

/**
 * What counts of one vikar's hours, by the limits of the vikar's first day in the grant:
 * - days within the employment, and within the longest duration (per person; the next vikar may take over),
 * - nothing at all where the average over the whole period is below the least (arbejdsgiverne.dk reads LAB § 151's
 *   ten hours as an average),
 * - minutes no other scheme supports, at most so many in a calendar week and in all, the earliest days first.
 */
export function hoursOfTemp(
  { id, inside, periods, terms }: TempToCount,
  exclusions: Exclusions,
): PersonHours {
  const [employed, outside] = employedDays(inside, periods)
  leaveOut('outside-employment', id, outside, exclusions)
  if (employed.days.length === 0) return nothingOf(id)

  const limits = terms.tempLimits(periods[0]!.from)
  const missing = missingOf(limits)
  if (missing.length > 0) {
    leaveOut('rule-unknown', id, employed, exclusions, { missing })
    return nothingOf(id)
  }
  const { leastWeekly, mostWeeks } = limits
  let counting = employed
  let counted = periods
  if (mostWeeks.state === 'known') {
    const { value: weeks, mark, sources } = mostWeeks
    const last = lastDayWithin(periods, weeks)
    const [within, after] = partByDays(employed, FIRST_DAY, last)
    leaveOut('over-duration', id, after, exclusions, { weeks, last, mark, sources })
    counting = within
    counted = until(periods, last)
  }
  if (leastWeekly.state === 'known') {
    const { value: least, mark, sources } = leastWeekly
    const average = weeklyAverage(paidIn(counting), counted)
    if (average < least) {
      leaveOut('under-weekly-average', id, counting, exclusions, { average, least, mark, sources })
      return nothingOf(id)
    }
  }
  return underCeilings(id, counting, limits, exclusions)
}

function employedDays(inside: DayList<TempEntry>, periods: readonly Period[]) {
  const [only, ...more] = periods
  if (only !== undefined && more.length === 0) return partByDays(inside, only.from, only.to)
  return partBy(inside, (day) => periods.some(({ from, to }) => from <= day && day <= to))
}

/** All paid minutes of some of a vikar's days are not payable. */
export function leaveOut(
  reason: NotPayableReason,
  id: string,
  { days, hours }: DayList<TempEntry>,
  exclusions: Exclusions,
  because?: Because,
): void {
  days.forEach((day, i) => {
    exclusions.add(reason, id, day, hours[i]!.paid, because)
  })
}

export function paidIn({ hours }: DayList<TempEntry>): Minutes {
  return hours.reduce((sum, { paid }) => sum + paid, 0)
}

/** Each calendar week has so many minutes, and all weeks together; the days take from them in order. */
function underCeilings(
  id: string,
  counting: DayList<TempEntry>,
  { mostWeekly, mostInAll }: TempLimits,
  exclusions: Exclusions,
): PersonHours {
  const weekly = ceilingOf(mostWeekly)
  const inAll = ceilingOf(mostInAll)
  const days: Day[] = []
  const minutes: Minutes[] = []
  let withoutEvidence = 0
  let lastOfWeek = ''
  let leftOfWeek = weekly.most
  let leftInAll = inAll.most
  for (let i = 0; i < counting.days.length; i++) {
    const day = counting.days[i]!
    const { paid, supported = 0, evidence } = counting.hours[i]!
    if (day > lastOfWeek) {
      lastOfWeek = sundayOf(day)
      leftOfWeek = weekly.most
    }
    exclusions.add('supported-otherwise', id, day, supported)
    const ofWeek = Math.min(paid - supported, leftOfWeek)
    exclusions.add('over-weekly-ceiling', id, day, paid - supported - ofWeek, weekly)
    const ofAll = Math.min(ofWeek, leftInAll)
    exclusions.add('over-total', id, day, ofWeek - ofAll, inAll)
    leftOfWeek -= ofWeek
    leftInAll -= ofAll
    if (ofAll === 0) continue
    days.push(day)
    minutes.push(ofAll)
    if (evidence === undefined) withoutEvidence += ofAll
  }
  return { id, days, minutes, withoutEvidence }
}

function ceilingOf(limit: Looked<Minutes>) {
  if (limit.state === 'known') return { most: limit.value, mark: limit.mark, sources: limit.sources }
  return { most: Number.POSITIVE_INFINITY }
}

function missingOf({ leastWeekly, mostWeekly, mostWeeks, mostInAll }: TempLimits) {
  const looked: readonly Looked<number>[] = [leastWeekly, mostWeekly, mostWeeks, mostInAll]
  return looked.flatMap((limit) => (limit.state === 'unknown' ? limit.missing : []))
}

function nothingOf(id: string): PersonHours {
  return { id, days: [], minutes: [], withoutEvidence: 0 }
}
