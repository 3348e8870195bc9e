import type { Day } from '../calendar/day.ts'

/** Before any day somebody enters. */
export const FIRST_DAY = '0001-01-01' as Day

/** Something for each of some days: the days in order, and what belongs to them in the same places. */
export type DayList<T> = { readonly days: readonly Day[]; readonly hours: readonly T[] }

/** A list that is being filled. */
export type OpenDayList<T> = { days: Day[]; hours: T[] }

/** The place of a day, or where it would stand as `-place - 1`. Hours usually arrive in order, so the end is looked at first. */
export function placeOf(days: readonly Day[], day: Day): number {
  let low = 0
  let high = days.length
  if (high === 0 || days[high - 1]! < day) return -high - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return days[low] === day ? low : -low - 1
}

/** Puts something at a day that is not in the list; `place` as `placeOf` gave it. */
export function insertAt<T>({ days, hours }: OpenDayList<T>, place: number, day: Day, one: T): void {
  const index = -place - 1
  if (index === days.length) {
    days.push(day)
    hours.push(one)
  } else {
    days.splice(index, 0, day)
    hours.splice(index, 0, one)
  }
}

export const NO_DAYS: DayList<never> = { days: [], hours: [] }

/** The days from one day to another, both counted in, and the others. */
export function partByDays<T>(list: DayList<T>, from: Day, to: Day): readonly [DayList<T>, DayList<T>] {
  const { days } = list
  // the days are in order, so the two ends tell about all
  if (days.length === 0 || (from <= days[0]! && days.at(-1)! <= to)) return [list, NO_DAYS]
  return partBy(list, (day) => from <= day && day <= to)
}

/** The days that belong, and the others. */
export function partBy<T>(
  list: DayList<T>,
  belongs: (day: Day, one: T) => boolean,
): readonly [DayList<T>, DayList<T>] {
  if (list.days.every((day, i) => belongs(day, list.hours[i]!))) return [list, NO_DAYS]
  const inside: OpenDayList<T> = { days: [], hours: [] }
  const outside: OpenDayList<T> = { days: [], hours: [] }
  list.days.forEach((day, i) => {
    const one = list.hours[i]!
    const part = belongs(day, one) ? inside : outside
    part.days.push(day)
    part.hours.push(one)
  })
  return [inside, outside]
}
