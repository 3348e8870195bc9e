import type { Day } from '../calendar/day.ts'
import type { Seat, Stretch } from './stretches.ts'
import { stretchesOf } from './stretches.ts'

/** An absence as it was when the companies were asked. */
export type AskedAbsence = Stretch & { readonly id: string; readonly reservationId: string }

/** How a seat stands now; a seat that is given up, a person who left and a case that is over have no days any more. */
export type SeatNow =
  | { readonly state: 'held'; readonly seat: Seat }
  | { readonly state: 'seat-gone' | 'person-out' | 'case-over' }

export type AbsenceChange = {
  readonly absenceId: string
  readonly kind: 'seat-gone' | 'person-out' | 'case-over' | 'moved' | 'hours' | 'covered'
  /** Where it is now, when it moved. */
  readonly from?: Day
  readonly to?: Day
}

/** What became of the absences since the companies were asked: nothing where all stand as they were. */
export function changesSince(
  asked: readonly AskedAbsence[],
  now: ReadonlyMap<string, SeatNow>,
): AbsenceChange[] {
  return asked.flatMap((absence): AbsenceChange[] => {
    const { id: absenceId } = absence
    const found = now.get(absence.reservationId) ?? { state: 'seat-gone' }
    if (found.state !== 'held') return [{ absenceId, kind: found.state }]
    const { seat } = found
    const stretches = stretchesOf(seat)
    const same = stretches.find(({ from, to }) => from === absence.from && to === absence.to)
    if (!same) {
      const near = nearest(stretches, absence)
      return [{ absenceId, kind: 'moved', ...(near ? { from: near.from, to: near.to } : {}) }]
    }
    if (same.minutesPerWeek !== absence.minutesPerWeek) return [{ absenceId, kind: 'hours' }]
    const covered = seat.covered.some(({ from, to }) => from <= absence.from && to >= absence.to)
    return covered ? [{ absenceId, kind: 'covered' }] : []
  })
}

/** The stretch that overlaps, or else the one that begins next. */
function nearest(stretches: readonly Stretch[], absence: Stretch): Stretch | undefined {
  return (
    stretches.find(({ from, to }) => from <= absence.to && to >= absence.from) ??
    stretches.find(({ from }) => from >= absence.from) ??
    stretches.at(-1)
  )
}
