import { addDays, type Day, daysBetween } from '#core/calendar/day.ts'
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
    default:
      return random.happens(0.45) ? [...begin, talk, last] : [...begin, last]
  }
}

/**
 * Days for the moves, from the first possible one to the last, which lies on `lastDay` when it is given. Undefined when
 * there are more moves than days.
 */
export function dated(
  random: Chance,
  moves: readonly Omit<Step, 'at' | 'day'>[],
  first: Day,
  last: Day,
  lastDay?: Day,
): Step[] | undefined {
  const end = lastDay ?? dayBetween(random, addDays(first, moves.length - 1), last)
  if (end > last || daysBetween(first, end) < moves.length - 1) return undefined
  const days: Day[] = [end]
  for (let n = moves.length - 2; n >= 0; n--) {
    const next = days[0]!
    const room = daysBetween(first, next) - n
    days.unshift(addDays(next, -random.int(1, Math.max(1, Math.min(room, 7)))))
  }
  return moves.map((move, index) => ({
    ...move,
    day: days[index]!,
    at: momentOf(random, move.by, days[index]!),
  }))
}

function momentOf(random: Chance, by: Side, day: Day): string {
  // the nightly run closes at two
  if (by === 'system') return moment(day, 120 + random.int(0, 4))
  return by === 'person' ? inSpareTime(random, day) : inOfficeHours(random, day)
}

/** The last day of silence on which the status still waits today. */
export const stillWaits = (status: ApplicationStatus, since: Day, today: Day): boolean =>
  !isLive(status) || (deadlineFor(status, since) ?? today) >= today

/** A day so late that the status still waits today. */
export function waitingSince(
  random: Chance,
  status: ApplicationStatus,
  first: Day,
  today: Day,
): Day | undefined {
  const fitting: Day[] = []
  for (let back = 1; back <= 16; back++) {
    const day = addDays(today, -back)
    if (day >= first && stillWaits(status, day, today)) fitting.push(day)
  }
  return fitting.length > 0 ? random.pick(fitting) : undefined
}
