import { ok, type Result, refuse } from '../result.ts'
import { addDays, type Day, dayFromNumber, dayFromParts, dayNumber, weekday } from './day.ts'

/** A time of day on a day in Denmark, in whole minutes after midnight (0 to 1439). */
export type LocalTime = { readonly day: Day; readonly minutes: number }

const MINUTES_PER_DAY = 1440
const MS_PER_MINUTE = 60_000
const WINTER_OFFSET = 60
const SUMMER_OFFSET = 120
/** Clocks change at 01:00 UTC in the whole EU (directive 2000/84/EC; the same dates in Denmark since 1996). */
const CHANGE_AT_UTC = 60

/**
 * The instants (ms since 1970, UTC) at which a Danish clock shows the time: one, or two in the hour that
 * comes twice when summer time ends. Refused in the hour that is skipped when summer time starts; the
 * details suggest the same time an hour later (`suggestedMinutes`).
 */
export function instantsOf(time: LocalTime): Result<readonly number[], 'skipped-hour'> {
  const local = dayNumber(time.day) * MINUTES_PER_DAY + time.minutes
  const instants = [SUMMER_OFFSET, WINTER_OFFSET]
    .filter((offset) => offsetAt(local - offset) === offset)
    .map((offset) => (local - offset) * MS_PER_MINUTE)
  return instants.length > 0 ? ok(instants) : refuse('skipped-hour', { suggestedMinutes: time.minutes + 60 })
}

/** What a Danish clock shows at an instant (ms since 1970, UTC). Right from 1996 on, when the EU's dates began to hold. */
export function localTimeAt(instant: number): LocalTime {
  const utc = Math.floor(instant / MS_PER_MINUTE)
  const local = utc + offsetAt(utc)
  const number = Math.floor(local / MINUTES_PER_DAY)
  return { day: dayFromNumber(number), minutes: local - number * MINUTES_PER_DAY }
}

/** The day in Denmark at an instant (ms since 1970, UTC): what "today" means for every deadline. */
export function danishDayAt(instant: number): Day {
  return localTimeAt(instant).day
}

/** The first instant of the day in Denmark, ms since 1970. Midnight is never skipped. */
export function startOfDanishDay(day: Day): number {
  const midnight = instantsOf({ day, minutes: 0 })
  if (!midnight.ok) throw new Error(`No midnight on ${day}`)
  return midnight.value[0]!
}

/** Real minutes in the day: 1380 when summer time starts, 1500 when it ends, else 1440. */
export function minutesInDanishDay(day: Day): number {
  return (startOfDanishDay(addDays(day, 1)) - startOfDanishDay(day)) / MS_PER_MINUTE
}

/** `HH:MM`, as in a time field. */
export function formatTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Minutes that a Danish clock is ahead of UTC. */
function offsetAt(utcMinutes: number): number {
  const year = Number(dayFromNumber(Math.floor(utcMinutes / MINUTES_PER_DAY)).slice(0, 4))
  const summer = utcMinutes >= changeIn(year, 3) && utcMinutes < changeIn(year, 10)
  return summer ? SUMMER_OFFSET : WINTER_OFFSET
}

/** Minutes since 1970 of the change on the month's last Sunday. March and October both have 31 days. */
function changeIn(year: number, month: 3 | 10): number {
  const last = dayFromParts(year, month, 31)
  if (last === undefined) throw new RangeError(`Outside the years 1 to 9999: ${year}`)
  const sunday = dayNumber(last) - (weekday(last) % 7)
  return sunday * MINUTES_PER_DAY + CHANGE_AT_UTC
}
