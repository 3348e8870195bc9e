import { instantsOf, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { addDays, type Day, weekday } from '#core/calendar/day.ts'

/** A parsed cron expression: which minutes, hours, days, months and weekdays (Sunday is 0) it names. */
export type Cron = {
  readonly times: readonly number[]
  readonly isDay: (day: Day) => boolean
}

const FIELDS = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'weekday', min: 0, max: 7 },
] as const

const PART = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/
/** A 29 February may be eight years away (1896, 1904). */
const FARTHEST_DAYS = 366 * 8

/**
 * Reads "minute hour day month weekday" with numbers, `*`, lists, ranges and steps, in Danish local time. As in other
 * crons a day fits either field when both day and weekday are limited. Throws on anything else.
 */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) throw new Error(`"${expression}" has not the five parts of a schedule.`)
  const [minutes, hours, days, months, weekdays] = FIELDS.map((field, i) => fieldValues(parts[i]!, field))
  const anyDay = parts[2] === '*'
  const anyWeekday = parts[4] === '*'
  const times = [...hours!].flatMap((hour) => [...minutes!].map((minute) => hour * 60 + minute))
  return {
    times: times.sort((a, b) => a - b),
    isDay: (day) => {
      if (!months!.has(Number(day.slice(5, 7)))) return false
      const byDay = days!.has(Number(day.slice(8, 10)))
      const byWeekday = weekdays!.has(weekday(day) % 7)
      return anyDay || anyWeekday ? byDay && byWeekday : byDay || byWeekday
    },
  }
}

/**
 * The last planned moment at or before `now`. A time in the hour skipped in spring counts an hour later, and one in
 * the hour that comes twice in autumn counts once, the first time.
 */
export function latestDue(cron: Cron, now: Date): Date {
  let { day } = localTimeAt(now.getTime())
  for (let back = 0; back <= FARTHEST_DAYS; back++) {
    if (cron.isDay(day)) {
      const due = cron.times.map((minutes) => firstInstant(day, minutes)).filter((at) => at <= now.getTime())
      if (due.length > 0) return new Date(Math.max(...due))
    }
    day = addDays(day, -1)
  }
  throw new Error('A schedule names a day that does not exist.')
}

function firstInstant(day: Day, minutes: number): number {
  const found = instantsOf({ day, minutes })
  return found.ok ? found.value[0]! : firstInstant(day, minutes + 60)
}

function fieldValues(part: string, field: (typeof FIELDS)[number]): Set<number> {
  const values = new Set<number>()
  for (const item of part.split(',')) {
    const [, from, to, step] = PART.exec(item) ?? []
    const first = from === undefined ? field.min : Number(from)
    const last = to !== undefined ? Number(to) : from === undefined || step !== undefined ? field.max : first
    const by = step === undefined ? 1 : Number(step)
    if (!PART.test(item) || first < field.min || last > field.max || first > last || by < 1) {
      throw new Error(`"${item}" is not a ${field.name} of a schedule.`)
    }
    for (let value = first; value <= last; value += by)
      values.add(field.name === 'weekday' ? value % 7 : value)
  }
  return values
}
