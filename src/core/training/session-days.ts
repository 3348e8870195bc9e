import { formatTime } from '../calendar/copenhagen-time.ts'
import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { parseDay } from '../calendar/parse-day.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Minutes } from '../text/hours.ts'

/** One day of a session: when it begins and ends, in minutes after midnight, and how long the unpaid break is. */
export type SessionDay = {
  readonly day: Day
  readonly from: Minutes
  readonly to: Minutes
  readonly pause: Minutes
}

/** Nobody plans a session of more days, or spread over more time. */
export const MOST_DAYS = 400
const LONGEST_SPAN = 800

export const minutesOf = (d: SessionDay): Minutes => d.to - d.from - d.pause
export const minutesInAll = (days: readonly SessionDay[]): Minutes =>
  days.reduce((sum, d) => sum + minutesOf(d), 0)

/** So many working days from a first day on: weekends and public holidays are passed over; the first day itself counts as given. */
export function workingDaysFrom(first: Day, count: number): Day[] {
  const days = [first]
  for (let next = addDays(first, 1); days.length < count; next = addDays(next, 1))
    if (isWorkingDay(next)) days.push(next)
  return days
}

export type DayListRefusal = 'empty' | 'not-a-day' | 'day-twice' | 'too-many-days' | 'ends-before-start'

/**
 * Days as people list them, in any order: one to a line or between commas or semicolons, and `5.5.2014 - 9.5.2014` (with
 * ` - `, `–` or `til`) for the working days from the one to the other.
 */
export function parseDayList(text: string): Result<Day[], DayListRefusal> {
  const days: Day[] = []
  for (const part of text.split(/[\n,;]+/).map((p) => p.trim())) {
    if (part === '') continue
    const read = readPart(part)
    if (!read.ok) return read
    days.push(...read.value)
    if (days.length > MOST_DAYS) return refuse('too-many-days', { max: MOST_DAYS })
  }
  if (days.length === 0) return refuse('empty')
  days.sort()
  const twice = days.find((d, i) => d === days[i - 1])
  if (twice) return refuse('day-twice', { text: twice })
  return ok(days)
}

function readPart(part: string): Result<Day[], DayListRefusal> {
  const ends = part.split(/\s+(?:-|–|—|til|to)\s+|–|—/)
  const read = ends.map((end) => parseDay(end))
  const [first, last = first] = read
  if (read.length > 2 || !first?.ok || !last?.ok) return refuse('not-a-day', { text: part.slice(0, 40) })
  if (ends.length === 1) return ok([first.value])
  const span = daysBetween(first.value, last.value)
  if (span < 0) return refuse('ends-before-start', { text: part.slice(0, 60) })
  if (span > LONGEST_SPAN) return refuse('too-many-days', { max: MOST_DAYS })
  const all = Array.from({ length: span + 1 }, (_, i) => addDays(first.value, i))
  return ok(all.filter((d) => d === first.value || d === last.value || isWorkingDay(d)))
}

/** Times that hold for each day that does not say its own. */
export type UsualTimes = { readonly from: Minutes; readonly to: Minutes; readonly pause: Minutes }

export type SessionDaysRefusal = DayListRefusal | 'not-a-time' | 'no-time-left'

const OWN_TIMES = /^(.*?)\s+kl\.?\s*([\d.:]+)\s*(?:-|–|til|to)\s*([\d.:]+)$/i

/** The same list with times: `5.5.2014 kl. 8-12` has its own, without the usual break; other days have the usual ones. */
export function parseSessionDays(text: string, usual: UsualTimes): Result<SessionDay[], SessionDaysRefusal> {
  const days: SessionDay[] = []
  for (const part of text.split(/[\n,;]+/).map((p) => p.trim())) {
    if (part === '') continue
    const own = OWN_TIMES.exec(part)
    const times = own ? ownTimes(own[2]!, own[3]!) : ok(usual)
    if (!times.ok) return refuse('not-a-time', { text: part.slice(0, 60) })
    const list = parseDayList(own ? own[1]! : part)
    if (!list.ok) return list
    days.push(...list.value.map((day) => ({ day, ...times.value })))
    if (days.length > MOST_DAYS) return refuse('too-many-days', { max: MOST_DAYS })
  }
  if (days.length === 0) return refuse('empty')
  days.sort((a, b) => (a.day < b.day ? -1 : 1))
  const twice = days.find((d, i) => d.day === days[i - 1]?.day)
  if (twice) return refuse('day-twice', { text: twice.day })
  const short = days.find((d) => minutesOf(d) <= 0)
  return short ? refuse('no-time-left', { text: short.day }) : ok(days)
}

function ownTimes(from: string, to: string): Result<UsualTimes, 'not-a-time' | 'empty'> {
  const first = parseClock(from)
  const last = parseClock(to)
  if (!first.ok) return first
  return last.ok ? ok({ from: first.value, to: last.value, pause: 0 }) : last
}

/** The times most days have, and the list that gives the same days again when read with them. */
export function writeSessionDays(days: readonly SessionDay[]): {
  usual: UsualTimes | undefined
  list: string
} {
  const key = (d: UsualTimes) => `${d.from}-${d.to}-${d.pause}`
  const counts = new Map<string, number>()
  for (const d of days) counts.set(key(d), (counts.get(key(d)) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  const usual = days.find((d) => key(d) === best?.[0])
  const line = (d: SessionDay) => {
    const text = `${d.day.slice(8)}-${d.day.slice(5, 7)}-${d.day.slice(0, 4)}`
    return usual && key(d) === key(usual) ? text : `${text} kl. ${formatTime(d.from)}-${formatTime(d.to)}`
  }
  return {
    usual: usual && { from: usual.from, to: usual.to, pause: usual.pause },
    list: days.map(line).join('\n'),
  }
}

export type ClockRefusal = 'empty' | 'not-a-time'

/** `8`, `8.30`, `08:30`, `kl. 15,24` as minutes after midnight. */
export function parseClock(text: string): Result<Minutes, ClockRefusal> {
  const typed = text.trim().toLowerCase()
  if (typed === '') return refuse('empty')
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:,](\d{2}))?$/.exec(typed)
  const hours = Number(match?.[1])
  const minutes = Number(match?.[2] ?? 0)
  if (!match || hours > 24 || minutes > 59 || hours * 60 + minutes > 1440) return refuse('not-a-time')
  return ok(hours * 60 + minutes)
}
