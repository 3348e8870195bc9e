import type { Minutes } from '../text/hours.ts'
import type { HoursOfDay } from './entry.ts'

/** Minutes from the first to before the second, counted along one side in its order. */
export type Stretch = readonly [from: Minutes, to: Minutes]

/**
 * Of hours in order, those inside the stretches (in order, not overlapping) and those outside. A person's day is cut
 * where a stretch begins or ends; whole days stay as they are.
 */
export function cutOut(
  days: readonly HoursOfDay[],
  stretches: readonly Stretch[],
): { readonly inside: readonly HoursOfDay[]; readonly outside: readonly HoursOfDay[] } {
  const inside: HoursOfDay[] = []
  const outside: HoursOfDay[] = []
  let at = 0
  let next = 0
  for (const hours of days) {
    while (next < stretches.length && stretches[next]![1] <= at) next += 1
    const [from, to] = stretches[next] ?? NEVER
    const end = at + hours.sum
    if (end <= from) outside.push(hours)
    else if (from <= at && end <= to) inside.push(hours)
    else {
      const parts = cutDay(hours, at, stretches.slice(next))
      inside.push(...parts.inside)
      outside.push(...parts.outside)
    }
    at = end
  }
  return { inside, outside }
}

/** The first so many minutes, and the rest. */
export function takeFirst(
  days: readonly HoursOfDay[],
  minutes: Minutes,
): { readonly taken: readonly HoursOfDay[]; readonly left: readonly HoursOfDay[] } {
  const { inside, outside } = cutOut(days, [[0, minutes]])
  return { taken: inside, left: outside }
}

export function minutesOf(days: readonly HoursOfDay[]): Minutes {
  return days.reduce((total, { sum }) => total + sum, 0)
}

const NEVER: Stretch = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]

/** Cuts one day, which begins `at` so many minutes along its side. */
function cutDay({ day, ids, minutes }: HoursOfDay, at: Minutes, stretches: readonly Stretch[]) {
  const inside: Mutable = { day, ids: [], minutes: [], sum: 0 }
  const outside: Mutable = { day, ids: [], minutes: [], sum: 0 }
  let start = at
  ids.forEach((id, i) => {
    const end = start + minutes[i]!
    const within = stretches.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
      0,
    )
    put(inside, id, within)
    put(outside, id, end - start - within)
    start = end
  })
  const some = (part: HoursOfDay) => (part.sum > 0 ? [part] : [])
  return { inside: some(inside), outside: some(outside) }
}

type Mutable = HoursOfDay & { ids: string[]; minutes: Minutes[]; sum: Minutes }

function put(part: Mutable, id: string, minutes: Minutes): void {
  if (minutes === 0) return
  part.ids.push(id)
  part.minutes.push(minutes)
  part.sum += minutes
}
