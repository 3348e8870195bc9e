import type { Day } from '../calendar/day.ts'
import type { Minutes } from '../text/hours.ts'

export type MinutesByDay = Readonly<Record<string, Minutes>>

export type Confirmation = {
  readonly state: 'confirmed' | 'disputed'
  /** The days as they stood when the vikar answered. */
  readonly seen: MinutesByDay
}

export type WeekState =
  /** No hours and no answer. */
  | 'nothing'
  /** Hours the vikar has not looked at. */
  | 'ask'
  | 'confirmed'
  | 'disputed'
  /** The hours have changed since the answer: asked again. */
  | 'changed'

export type DayChange = { readonly day: Day; readonly was: Minutes; readonly now: Minutes }

/** What has changed since the vikar looked, day by day; a day without hours is the same as a day with none. */
export function changesSince(seen: MinutesByDay, now: MinutesByDay): readonly DayChange[] {
  return [...new Set([...Object.keys(seen), ...Object.keys(now)])]
    .sort()
    .map((day) => ({ day: day as Day, was: seen[day] ?? 0, now: now[day] ?? 0 }))
    .filter((one) => one.was !== one.now)
}

/** How a vikar's week stands. */
export function weekState(now: MinutesByDay, answer: Confirmation | undefined): WeekState {
  if (answer === undefined) return sumOf(now) > 0 ? 'ask' : 'nothing'
  return changesSince(answer.seen, now).length > 0 ? 'changed' : answer.state
}

export const sumOf = (days: MinutesByDay): Minutes => Object.values(days).reduce((sum, one) => sum + one, 0)
