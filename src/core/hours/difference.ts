import type { Day } from '../calendar/day.ts'
import type { Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { BookedSum } from './account.ts'
import type { DayHours } from './counted.ts'
import type { BookedTemp, HoursOfDay, HoursOfPerson, Price } from './entry.ts'
import type { LineToDate } from './price-hours.ts'

export type LineSince = {
  readonly price: Price
  readonly minutes: Minutes
  readonly amountOre: Ore
  readonly refundOre: Ore
  readonly sources: readonly Source[]
  readonly notes: readonly Sentence[]
  readonly days: readonly HoursOfDay[]
}

const NOTHING = { minutes: 0, amountOre: 0, refundOre: 0 }

/**
 * Line by line, what is payable to date less what is booked. A price that no longer counts (a rate was changed, hours
 * moved to another year) is taken back as a line of its own, before the lines that take its place.
 */
export function linesSince(
  toDate: ReadonlyMap<string, LineToDate>,
  booked: ReadonlyMap<string, BookedSum>,
): readonly LineSince[] {
  const gone = [...booked].flatMap(([key, { price, minutes, amountOre, refundOre, days }]) =>
    toDate.has(key)
      ? []
      : [
          {
            price,
            minutes: 0 - minutes,
            amountOre: 0 - amountOre,
            refundOre: 0 - refundOre,
            sources: [],
            notes: [],
            days: daysSince([], days),
          },
        ],
  )
  const lines = [...toDate].map(([key, line]) => {
    const before = booked.get(key)
    const { minutes, amountOre, refundOre } = before ?? NOTHING
    return {
      price: line.priced.price,
      minutes: line.minutes - minutes,
      amountOre: line.amountOre - amountOre,
      refundOre: line.refundOre - refundOre,
      sources: line.priced.sources,
      notes: line.priced.notes,
      days: before === undefined ? line.days.map(hoursOfDay) : daysSince(line.days, before.days),
    }
  })
  return [...gone, ...lines].filter(
    ({ minutes, amountOre, refundOre, days }) =>
      minutes !== 0 || amountOre !== 0 || refundOre !== 0 || days.length > 0,
  )
}

/** Vikar by vikar, the hours that have come into use since, and those that went out of it. */
export function tempsSince(
  used: readonly DayHours[],
  booked: ReadonlyMap<string, ReadonlyMap<Day, Minutes>>,
): readonly BookedTemp[] {
  const now = new Map<string, { day: Day; minutes: Minutes }[]>()
  for (const { day, ids, minutes } of used) {
    for (let i = 0; i < ids.length; i++) {
      const one = { day, minutes: minutes[i]! }
      const days = now.get(ids[i]!)
      if (days === undefined) now.set(ids[i]!, [one])
      else days.push(one)
    }
  }
  const ids = [...new Set([...now.keys(), ...booked.keys()])].sort()
  return ids.flatMap((id) => {
    const before = booked.get(id)
    const days = now.get(id) ?? []
    const since = before === undefined ? days : less(days, before)
    return since.length === 0 ? [] : [{ id, days: since }]
  })
}

export function hoursOfDay({ day, ids, minutes }: DayHours): HoursOfDay {
  return { day, people: ids.map((id, i) => ({ id, minutes: minutes[i]! })) }
}

function less(days: readonly { day: Day; minutes: Minutes }[], booked: ReadonlyMap<Day, Minutes>) {
  const since = new Map(days.map(({ day, minutes }) => [day, minutes]))
  for (const [day, minutes] of booked) since.set(day, (since.get(day) ?? 0) - minutes)
  return [...since]
    .filter(([, minutes]) => minutes !== 0)
    .sort(byFirst)
    .map(([day, minutes]) => ({ day, minutes }))
}

function daysSince(
  toDate: readonly DayHours[],
  booked: ReadonlyMap<Day, ReadonlyMap<string, Minutes>>,
): readonly HoursOfDay[] {
  const since = new Map<Day, Map<string, Minutes>>()
  for (const { day, ids, minutes } of toDate) since.set(day, new Map(ids.map((id, i) => [id, minutes[i]!])))
  for (const [day, people] of booked) {
    const now = since.get(day) ?? new Map<string, Minutes>()
    for (const [id, minutes] of people) now.set(id, (now.get(id) ?? 0) - minutes)
    since.set(day, now)
  }
  return [...since].sort(byFirst).flatMap(([day, people]) => {
    const changed = [...people].filter(([, minutes]) => minutes !== 0).sort(byFirst)
    return changed.length === 0 ? [] : [{ day, people: changed.map(asPerson) }]
  })
}

function asPerson([id, minutes]: readonly [string, Minutes]): HoursOfPerson {
  return { id, minutes }
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}
