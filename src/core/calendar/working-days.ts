import { addDays, type Day, dayParts, lastOfMonth, weekday } from './day.ts'
import { holidaysOf, isPublicHoliday } from './holidays.ts'
import { contains, lengthInDays, type Period } from './period.ts'

/** Monday to Friday and not a public holiday. Grundlovsdag, juleaften and nytårsaften count as working days: they are free by agreement only. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !isPublicHoliday(day)
}

/** The day itself if it is a working day, else the first one after it. */
export function nextWorkingDay(day: Day): Day {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/** So many working days later (0: the day itself; negative: earlier). Steps day by day: meant for deadlines, not decades. */
export function addWorkingDays(day: Day, workingDays: number): Day {
  const step = workingDays < 0 ? -1 : 1
  let found = day
  for (let left = Math.abs(workingDays); left > 0; ) {
    found = addDays(found, step)
    if (isWorkingDay(found)) left -= 1
  }
  return found
}

/** Working days in the period, both ends counted. */
export function countWorkingDays(period: Period): number {
  const length = lengthInDays(period)
  const fullWeeks = Math.floor(length / 7)
  let count = fullWeeks * 5
  // the days beyond full weeks
  const first = weekday(period.from)
  for (let extra = 0; extra < length % 7; extra += 1) {
    if (((first - 1 + extra) % 7) + 1 <= 5) count += 1
  }
  // public holidays that fell on a weekday
  for (let year = dayParts(period.from).year; year <= dayParts(period.to).year; year += 1) {
    for (const holiday of holidaysOf(year)) {
      if (holiday.statutory && contains(period, holiday.day) && weekday(holiday.day) <= 5) count -= 1
    }
  }
  return count
}

/** The last working day of the day's month: when pay and grants usually fall due. */
export function lastWorkingDayOfMonth(day: Day): Day {
  let found = lastOfMonth(day)
  while (!isWorkingDay(found)) found = addDays(found, -1)
  return found
}
