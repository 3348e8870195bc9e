import { addDays, type Day } from '#core/calendar/day.ts'
import { type Deviation, tempDeviations, trainingDeviations } from '#core/rotation/hours-deviations.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { answersOf, trainingFigures, workFigures } from './figures.ts'
import { employeesOf, tempsOf } from './people.ts'

export type NamedDeviation = Deviation & { name: string; side: 'education' | 'temp' }

/** What to look at in a case's hours from a Monday on, the newest first. */
export async function deviationsOf(tx: Tx, caseId: string, from: Day, today: Day): Promise<NamedDeviation[]> {
  const period = { from, to: today }
  const training = await trainingFigures(tx, caseId, period)
  const work = await workFigures(tx, caseId, { ...period, to: addDays(today, 366) })
  const answers = await answersOf(tx, caseId)
  const learned = (await employeesOf(tx, caseId)).flatMap(({ id, name }) =>
    trainingDeviations(
      id,
      (training.get(id) ?? []).map(({ day, planned, attended, registered }) => ({
        ...{ day, planned, attended, registered },
      })),
      today,
    ).map((one): NamedDeviation => ({ ...one, name, side: 'education' })),
  )
  const worked = (await tempsOf(tx, caseId)).flatMap(({ id, name, from, to, weeklyMinutes }) =>
    tempDeviations(
      {
        id,
        employment: { from, to, weeklyMinutes },
        days: (work.get(id) ?? []).map(({ day, registered = 0 }) => ({ day, minutes: registered })),
        answers: answers.get(id) ?? new Map(),
      },
      today,
    ).map((one): NamedDeviation => ({ ...one, name, side: 'temp' })),
  )
  return [...learned, ...worked].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}
