import { minutesInDanishDay } from '../calendar/copenhagen-time.ts'
import type { Day } from '../calendar/day.ts'
import { type Refusal, refuse } from '../result.ts'
import type { Entry } from './entry.ts'

/** Why an entry is not taken into the account. A sentence for each stands in `refusal-texts.ts`. */
export type EntryRefusal =
  | 'not-whole-minutes'
  | 'negative-minutes'
  /** More than the day has: 24 hours, 23 or 25 when the clock changes. */
  | 'more-than-a-day'
  | 'more-supported-than-paid'
  | 'negative-rate'
  /** This person's day stands in the account; new figures are a correction. */
  | 'day-entered-before'
  | 'nothing-to-correct'
  | 'ends-before-start'
  | 'two-jobs-at-once'
  | 'claims-go-back'
  | 'period-closed'
  | 'not-closed'

/** No day is shorter, so that the calendar is asked only when it matters. */
const SHORTEST_DAY = 23 * 60

/** What cannot be true of the figures of an entry, whatever else the account holds. */
export function wrongMinutes(entry: Entry): Refusal<EntryRefusal> | undefined {
  switch (entry.kind) {
    case 'education':
      return (
        wrong('attended', entry.attended, entry.day) ??
        wrong('paid', entry.paid, entry.day) ??
        (entry.planned === undefined ? undefined : wrong('planned', entry.planned, entry.day)) ??
        (entry.supported === undefined
          ? undefined
          : wrongSupport(entry.supported, Math.min(entry.attended, entry.paid), entry.day))
      )
    case 'temp':
      return (
        wrong('paid', entry.paid, entry.day) ??
        (entry.supported === undefined ? undefined : wrongSupport(entry.supported, entry.paid, entry.day))
      )
    case 'correction':
      return wrongMinutes(entry.of)
    case 'rate':
      if (Number.isSafeInteger(entry.ore) && entry.ore >= 0) return undefined
      return refuse('negative-rate', { field: 'ore', ore: entry.ore })
    default:
      return undefined
  }
}

function wrongSupport(supported: number, paid: number, day: Day): Refusal<EntryRefusal> | undefined {
  if (supported > paid && Number.isSafeInteger(supported))
    return refuse('more-supported-than-paid', { field: 'supported', minutes: supported, paid })
  return wrong('supported', supported, day)
}

function wrong(field: string, minutes: number, day: Day): Refusal<EntryRefusal> | undefined {
  if (!Number.isSafeInteger(minutes)) return refuse('not-whole-minutes', { field, minutes })
  if (minutes < 0) return refuse('negative-minutes', { field, minutes })
  if (minutes <= SHORTEST_DAY) return undefined
  const most = minutesInDanishDay(day)
  return minutes > most ? refuse('more-than-a-day', { field, minutes, most, day }) : undefined
}
