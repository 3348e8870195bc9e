import { type Day, weekday } from '../calendar/day.ts'
import type { Minutes } from '../text/hours.ts'
import { type Confirmation, sumOf, weekState } from './hours-confirmation.ts'
import { type Employment, isDayOff, mondayOfDay, plannedWork } from './hours-plan.ts'

/** A day of training of one employee: by the plan, by the provider's list, by the company. */
export type TrainingDay = {
  readonly day: Day
  readonly planned: Minutes | undefined
  readonly attended: Minutes | undefined
  readonly registered: Minutes | undefined
}

export const deviationKinds = [
  'attended-differs',
  'registered-differs',
  'not-planned',
  'not-registered',
  'not-a-working-day',
  'over-full-time',
  'temp-absent',
  'outside-employment',
  'disputed',
  'changed-since-confirmed',
  'not-confirmed',
] as const
export type DeviationKind = (typeof deviationKinds)[number]

/** Something about hours that somebody should look at. It stops nothing. */
export type Deviation = {
  readonly kind: DeviationKind
  readonly id: string
  /** The day, or the Monday where it is about a week. */
  readonly day: Day
  /** What stands, and what it is compared with. */
  readonly minutes: Minutes
  readonly against: Minutes
}

const FULL_TIME: Minutes = 37 * 60

/** Training that was planned, attended and registered, where the three do not say the same. */
export function trainingDeviations(
  id: string,
  days: readonly TrainingDay[],
  today: Day,
): readonly Deviation[] {
  return days.flatMap(({ day, planned, attended, registered }): Deviation[] => {
    const found = (kind: DeviationKind, minutes: Minutes, against: Minutes) => [
      { kind, id, day, minutes, against },
    ]
    const counted = attended ?? registered
    const odd = counted && isOff(day) && !planned ? found('not-a-working-day', counted, 0) : []
    if (attended !== undefined) {
      const kind = planned === undefined ? 'not-planned' : 'attended-differs'
      const away = attended === (planned ?? 0) ? [] : found(kind, attended, planned ?? 0)
      const told =
        registered === undefined || registered === attended
          ? []
          : found('registered-differs', registered, attended)
      return [...odd, ...away, ...told]
    }
    if (registered === undefined) return planned && day < today ? found('not-registered', 0, planned) : []
    if (registered === (planned ?? 0)) return odd
    return [
      ...odd,
      ...found(planned === undefined ? 'not-planned' : 'registered-differs', registered, planned ?? 0),
    ]
  })
}

export type TempHours = {
  readonly id: string
  readonly employment: Employment
  /** Days with a figure, also 0, in order. */
  readonly days: readonly { readonly day: Day; readonly minutes: Minutes }[]
  readonly answers: ReadonlyMap<Day, Confirmation>
}

/** What to look at in a vikar's hours through yesterday. */
export function tempDeviations(temp: TempHours, today: Day): readonly Deviation[] {
  const { id, employment, days, answers } = temp
  const single = days.flatMap(({ day, minutes }): Deviation[] => {
    const found = (kind: DeviationKind, against = 0) => [{ kind, id, day, minutes, against }]
    const planned = plannedWork(employment, day)
    if (minutes === 0) return planned > 0 && day < today ? found('temp-absent', planned) : []
    if (day < employment.from || day > employment.to) return found('outside-employment')
    return isOff(day) ? found('not-a-working-day') : []
  })
  return [...single, ...weekDeviations(id, days, answers, today)]
}

function weekDeviations(
  id: string,
  days: TempHours['days'],
  answers: TempHours['answers'],
  today: Day,
): readonly Deviation[] {
  const weeks = new Map<Day, Record<string, Minutes>>()
  for (const { day, minutes } of days) {
    const week = mondayOfDay(day)
    const known = weeks.get(week)
    if (known) known[day] = minutes
    else weeks.set(week, { [day]: minutes })
  }
  return [...weeks].flatMap(([week, now]): Deviation[] => {
    const sum = sumOf(now)
    const found = (kind: DeviationKind, against: Minutes) => [{ kind, id, day: week, minutes: sum, against }]
    const answer = answers.get(week)
    const state = weekState(now, answer)
    return [
      ...(sum > FULL_TIME ? found('over-full-time', FULL_TIME) : []),
      ...(state === 'disputed' ? found('disputed', sum) : []),
      ...(state === 'changed' ? found('changed-since-confirmed', sumOf(answer?.seen ?? {})) : []),
      ...(state === 'ask' && mondayOfDay(today) > week ? found('not-confirmed', 0) : []),
    ]
  })
}

const isOff = (day: Day): boolean => weekday(day) > 5 || isDayOff(day)
