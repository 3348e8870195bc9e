import { addDays, type Day, weekday } from '../calendar/day.ts'
import { mondayBefore } from '../rotation/absence.ts'
import { type Seat, type Stretch, stretchesOf } from './stretches.ts'

/** A vikariat or a vikar there is already, as it stands beside one of those it is for. */
export type CoverThere = {
  readonly id: string
  readonly from: Day
  readonly to: Day
  readonly weeklyMinutes: number
}

const WORKDAYS = 5

/** Minutes of each week, Monday to Friday, at so many a week. */
function minutesByWeek(at: Pick<Stretch, 'from' | 'to' | 'minutesPerWeek'>): Map<Day, number> {
  const weeks = new Map<Day, number>()
  for (let d = at.from; d <= at.to; d = addDays(d, 1))
    if (weekday(d) <= WORKDAYS) {
      const week = mondayBefore(d)
      weeks.set(week, (weeks.get(week) ?? 0) + at.minutesPerWeek / WORKDAYS)
    }
  return weeks
}

/**
 * Which stretches of seats the cover there is reaches. One vikariat may be for many, but not in the same week beyond its hours:
 * whoever is first away has it, the next only what is left. O(stretches × weeks).
 */
export function withCovered<S extends Omit<Seat, 'covered'> & { readonly covers: readonly CoverThere[] }>(
  seats: readonly S[],
): (S & Pick<Seat, 'covered'>)[] {
  const used = new Map<string, number>()
  const covered = new Map<S, Pick<Stretch, 'from' | 'to'>[]>()
  const all = seats
    .flatMap((seat) => stretchesOf(seat).map((stretch) => ({ seat, stretch })))
    .sort(
      (a, b) =>
        compare(a.stretch.from, b.stretch.from) || compare(a.seat.reservationId, b.seat.reservationId),
    )
  for (const { seat, stretch } of all) {
    const need = minutesByWeek(stretch)
    const fits = seat.covers.find(
      (cover) =>
        cover.from <= stretch.from &&
        cover.to >= stretch.to &&
        [...need].every(([week, minutes]) => {
          const taken = used.get(`${cover.id} ${week}`) ?? 0
          // made for somebody and used by nobody else, it is theirs also when it has fewer hours
          return taken === 0 || taken + minutes <= cover.weeklyMinutes
        }),
    )
    if (!fits) continue
    for (const [week, minutes] of need) {
      const key = `${fits.id} ${week}`
      used.set(key, (used.get(key) ?? 0) + minutes)
    }
    covered.set(seat, [...(covered.get(seat) ?? []), { from: stretch.from, to: stretch.to }])
  }
  return seats.map((seat) => ({ ...seat, covered: covered.get(seat) ?? [] }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
