import { instantsOf } from '#core/calendar/copenhagen-time.ts'
import { addDays, type Day, dayFromNumber, dayNumber, dayParts, weekday } from '#core/calendar/day.ts'
import { isWorkingDay, nextWorkingDay } from '#core/calendar/working-days.ts'
import type { Chance } from './seeded.ts'

/** A moment in Danish time as the database takes it. The hour that is skipped in spring becomes the one after. */
export function moment(day: Day, minutes: number): string {
  const instants = instantsOf({ day, minutes })
  const found = instants.ok ? instants.value[0]! : momentNumber(day, minutes + 60)
  return new Date(found).toISOString()
}

function momentNumber(day: Day, minutes: number): number {
  const instants = instantsOf({ day, minutes })
  return instants.ok ? instants.value[0]! : Date.UTC(2000, 0, 1)
}

/** Some time in office hours. */
export const inOfficeHours = (random: Chance, day: Day): string =>
  moment(day, random.int(7 * 60 + 30, 15 * 60 + 30))

/** Some time a person sits down at home or with a phone. */
export const inSpareTime = (random: Chance, day: Day): string => moment(day, random.int(8 * 60, 21 * 60 + 30))

export const dayOfMoment = (at: string): Day => at.slice(0, 10) as Day

/** A day between two, both ends counted. The later one wins when they lie the wrong way round. */
export const dayBetween = (random: Chance, from: Day, to: Day): Day =>
  from >= to ? to : dayFromNumber(random.int(dayNumber(from), dayNumber(to)))

/** Vikariater begin on the 1st, the 15th or a Monday: the first such day at or after. */
export function goodStart(random: Chance, day: Day): Day {
  let found = day
  const wantsMonday = random.happens(0.4)
  for (let i = 0; i < 31; i++) {
    const { dayOfMonth } = dayParts(found)
    const fits = wantsMonday ? weekday(found) === 1 : dayOfMonth === 1 || dayOfMonth === 15
    if (fits) break
    found = addDays(found, 1)
  }
  return wantsMonday && !isWorkingDay(found) ? nextWorkingDay(found) : found
}
