import type { Day } from '#core/calendar/day.ts'
import {
  changesSince,
  type DayChange,
  type MinutesByDay,
  type WeekState,
  weekState,
} from '#core/rotation/hours-confirmation.ts'
import { mondayOfDay } from '#core/rotation/hours-plan.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { answersOf, workFigures } from './figures.ts'
import type { TempInCase } from './people.ts'

export type OwnWeek = {
  monday: Day
  days: MinutesByDay
  state: WeekState
  changes: readonly DayChange[]
  note: string | null
  /** Why the job centre answered for the vikar. */
  onBehalf: string | null
  /** Its last day has not passed yet. */
  running: boolean
}

/** A vikar's weeks through this one: those that wait for an answer first, then the newest. */
export async function ownWeeks(
  tx: Tx,
  temp: TempInCase & { caseId: string },
  today: Day,
): Promise<readonly OwnWeek[]> {
  const period = { from: '2000-01-01' as Day, to: today }
  const figures = (await workFigures(tx, temp.caseId, period, temp.id)).get(temp.id) ?? []
  const answers = (await answersOf(tx, temp.caseId, temp.id)).get(temp.id)
  const weeks = new Map<Day, Record<string, number>>()
  for (const week of answers?.keys() ?? []) weeks.set(week, {})
  for (const { day, registered = 0 } of figures) {
    const monday = mondayOfDay(day)
    const known = weeks.get(monday) ?? {}
    known[day] = registered
    weeks.set(monday, known)
  }
  const thisWeek = mondayOfDay(today)
  const all = [...weeks].map(([monday, days]): OwnWeek => {
    const answer = answers?.get(monday)
    const state = weekState(days, answer)
    const changes = answer && state === 'changed' ? changesSince(answer.seen, days) : []
    return {
      monday,
      days,
      state,
      changes,
      note: answer?.note ?? null,
      onBehalf: answer?.onBehalf ?? null,
      running: monday === thisWeek,
    }
  })
  return all
    .filter(({ state }) => state !== 'nothing')
    .sort((a, b) => Number(waits(b)) - Number(waits(a)) || (a.monday < b.monday ? 1 : -1))
}

const waits = ({ state }: OwnWeek): boolean => state === 'ask' || state === 'changed'
