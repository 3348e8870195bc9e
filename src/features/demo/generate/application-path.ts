import { addDays, type Day, daysBetween } from '#core/calendar/day.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import { type ApplicationStatus, deadlineFor, isLive, type Side } from '#core/exchange/application-status.ts'
import { dayBetween, inOfficeHours, inSpareTime, moment } from './moments.ts'
import type { Chance } from './seeded.ts'

/** One move of an application: to what, by whom, when. */
export type Step = { to: ApplicationStatus; by: Side; at: string; day: Day; reason?: string }

export type End = { status: ApplicationStatus; by: Side; reason?: string }

/** The moves that lead to an end, in order, without the days. */
export function movesTo(
  initiative: 'person' | 'company',
  end: End,
  random: Chance,
): Omit<Step, 'at' | 'day'>[] {
  const begin: Omit<Step, 'at' | 'day'>[] =
    initiative === 'person' ? [{ to: 'sent', by: 'person' }] : [{ to: 'interest', by: 'company' }]
  const talk = { to: 'talking', by: initiative === 'person' ? 'company' : 'person' } as const
  const offer = { to: 'offered', by: 'company' } as const
  const last = { to: end.status, by: end.by, ...(end.reason ? { reason: end.reason } : {}) }
  switch (end.status) {
    case 'sent':
    case 'interest':
      return begin
    case 'talking':
      return [...begin, talk]
    case 'offered':
      return [...begin, talk, offer]
    case 'awaiting_certificate':
      return [...begin, talk, offer, last]
    case 'hired':
      return end.by === 'unit'
        ? [...begin, talk, offer, { to: 'awaiting_certificate', by: 'person' }, last]
        : [...begin, talk, offer, last]
    case 'not_certified':
      return [...begin, talk, offer, { to: 'awaiting_certificate', by: 'person' }, last]
    case 'declined_by_person':
      return initiative === 'company' ? [...begin, last] : [...begin, talk, offer, last]
    case 'withdrawn':
      return initiative === 'company' || random.happens(0.4) ? [...begin, talk, last] : [...begin, last]
    case 'declined_by_company':
      // nobody takes back an interest without a talk, and nobody is out of reach after one
      if (initiative === 'company') return [...begin, talk, last]
      return end.reason !== 'no_contact' && random.happens(0.45) ? [...begin, talk, last] : [...begin, last]
    default:
      return random.happens(0.45) ? [...begin, talk, last] : [...begin, last]
  }
}

/**
 * Days for the moves, from the first possible one to the last, which lies on `lastDay` when it is given. Companies and job
 * centres act on working days where there is room for it. Undefined when there are more moves than days.
 */
export function dated(
  random: Chance,
  moves: readonly Omit<Step, 'at' | 'day'>[],
  first: Day,
  last: Day,
  lastDay?: Day,
): Step[] | undefined {
  const silent = moves.at(-1)?.to === 'expired'
  const acted = silent ? moves.slice(0, -1) : moves
  const until = silent ? addDays(last, -LONGEST_SILENCE) : last
  const end = lastDay ?? dayBetween(random, addDays(first, acted.length - 1), until)
  if (end > until || daysBetween(first, end) < acted.length - 1) return undefined
  const days: Day[] = [end]
  for (let n = acted.length - 2; n >= 0; n--) {
    const next = days[0]!
    const room = daysBetween(first, next) - n
    days.unshift(addDays(next, -random.int(1, Math.max(1, Math.min(room, 7)))))
  }
  const steps = acted.map((move, index): Step => {
    const day = index === days.length - 1 && lastDay ? end : onWorkingDay(move.by, days, index, first, until)
    days[index] = day
    return { ...move, day, at: momentOf(random, move.by, day) }
  })
  return silent ? [...steps, closedBySilence(moves.at(-1)!, steps.at(-1)!, random)] : steps
}

/** Days from a move to its closing at most: the longest wait, and a long weekend. */
const LONGEST_SILENCE = 21

/** The night after the last day to answer. */
function closedBySilence(move: Omit<Step, 'at' | 'day'>, before: Step, random: Chance): Step {
  const day = addDays(deadlineFor(before.to, before.day)!, 1)
  return { ...move, day, at: momentOf(random, 'system', day) }
}

/** Offices are closed at weekends: the nearest working day between the neighbours, if there is one. */
function onWorkingDay(by: Side, days: readonly Day[], index: number, first: Day, last: Day): Day {
  const day = days[index]!
  if (by === 'person' || by === 'system' || isWorkingDay(day)) return day
  const from = index === 0 ? first : addDays(days[index - 1]!, 1)
  const to = index === days.length - 1 ? last : addDays(days[index + 1]!, -1)
  for (let step = 1; step <= 4; step++) {
    const [earlier, later] = [addDays(day, -step), addDays(day, step)]
    if (earlier >= from && isWorkingDay(earlier)) return earlier
    if (later <= to && isWorkingDay(later)) return later
  }
  return day
}

function momentOf(random: Chance, by: Side, day: Day): string {
  // the nightly run closes at two
  if (by === 'system') return moment(day, 120 + random.int(0, 4))
  return by === 'person' ? inSpareTime(random, day) : inOfficeHours(random, day)
}

/** The last day of silence on which the status still waits today. */
export const stillWaits = (status: ApplicationStatus, since: Day, today: Day): boolean =>
  !isLive(status) || (deadlineFor(status, since) ?? today) >= today

/** A day so late that the status still waits today; a working day where an office acted. */
export function waitingSince(
  random: Chance,
  status: ApplicationStatus,
  by: Side,
  first: Day,
  today: Day,
): Day | undefined {
  const fitting: Day[] = []
  for (let back = 1; back <= 16; back++) {
    const day = addDays(today, -back)
    if (day < first || !stillWaits(status, day, today)) continue
    if (by === 'person' || isWorkingDay(day)) fitting.push(day)
  }
  return fitting.length > 0 ? random.pick(fitting) : undefined
}
