import type { Day } from '../calendar/day.ts'
import type { Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { BookedSum } from './account.ts'
import type { BookedTemp, HoursOfDay, Price } from './entry.ts'
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
      days: before === undefined ? line.days : daysSince(line.days, before.days),
    }
  })
  return [...gone, ...lines].filter(
    ({ minutes, amountOre, refundOre, days }) =>
      minutes !== 0 || amountOre !== 0 || refundOre !== 0 || days.length > 0,
  )
}

/** Vikar by vikar, the hours that have come into use since, and those that went out of it. */
export function tempsSince(
  used: readonly HoursOfDay[],
  booked: ReadonlyMap<string, ReadonlyMap<Day, Minutes>>,
): readonly BookedTemp[] {
  const now = new Map<string, { id: string; days: Day[]; minutes: Minutes[] }>()
  for (const { day, ids, minutes } of used) {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!
      const temp = now.get(id)
      if (temp === undefined) now.set(id, { id, days: [day], minutes: [minutes[i]!] })
      else {
        temp.days.push(day)
        temp.minutes.push(minutes[i]!)
      }
    }
  }
  const ids = [...new Set([...now.keys(), ...booked.keys()])].sort()
  return ids.flatMap((id) => {
    const temp = now.get(id) ?? { id, days: [], minutes: [] }
    const before = booked.get(id)
    if (before === undefined) return [temp]
    const [days, minutes] = changes(temp.days, temp.minutes, before)
    return days.length === 0 ? [] : [{ id, days, minutes }]
  })
}

function daysSince(
  toDate: readonly HoursOfDay[],
  booked: ReadonlyMap<Day, ReadonlyMap<string, Minutes>>,
): readonly HoursOfDay[] {
  const now = new Map(toDate.map((hours) => [hours.day, hours]))
  const days = [...new Set([...now.keys(), ...booked.keys()])].sort()
  return days.flatMap((day) => {
    const hours = now.get(day) ?? { day, ids: [], minutes: [], sum: 0 }
    const before = booked.get(day)
    if (before === undefined) return [hours]
    const [ids, minutes] = changes(hours.ids, hours.minutes, before)
    return ids.length === 0 ? [] : [{ day, ids, minutes, sum: minutes.reduce((sum, part) => sum + part, 0) }]
  })
}

/** What differs from what was booked, in the order of the keys: a day of a vikar, a person of a day. */
function changes<K extends string>(
  keys: readonly K[],
  minutes: readonly Minutes[],
  booked: ReadonlyMap<K, Minutes>,
): readonly [readonly K[], readonly Minutes[]] {
  const since = new Map(keys.map((key, i) => [key, minutes[i]!]))
  for (const [key, before] of booked) since.set(key, (since.get(key) ?? 0) - before)
  const changed = [...since].filter(([, difference]) => difference !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return [changed.map(([key]) => key), changed.map(([, difference]) => difference)]
}
