import { addDays, type Day } from '#core/calendar/day.ts'
import { daysOf } from '#core/calendar/period.ts'
import { plannedWork } from '#core/rotation/hours-plan.ts'
import { type Env, lockCase } from '#features/cases/index.ts'
import { trainingFigures, workFigures } from '../store/figures.ts'
import { employeesOf, tempsOf } from '../store/people.ts'
import type { NewHours } from '../store/save-hours.ts'
import { keepUnlessTaken } from './save-week.ts'

export type FilledWeeks =
  | { ok: true; written: number }
  | { ok: false; reason: 'gone' | 'archived' | 'changed-meanwhile' }

const EVER = '2000-01-01' as Day

/**
 * Takes over plan and attendance for every day through yesterday on which nothing is registered yet. What somebody has
 * registered is not touched.
 */
export async function fillWeeks(env: Env, caseId: string): Promise<FilledWeeks> {
  const { tx, today } = env
  const row = await lockCase(tx, caseId)
  if (!row) return { ok: false, reason: 'gone' }
  if (row.archived_at) return { ok: false, reason: 'archived' }
  const period = { from: EVER, to: addDays(today, -1) }
  const training = await trainingFigures(tx, caseId, period)
  const work = await workFigures(tx, caseId, period)
  const learned = (await employeesOf(tx, caseId)).flatMap(({ id, unitId }) =>
    (training.get(id) ?? []).flatMap(({ day, planned, attended, registered, elsewhere }): NewHours[] => {
      const minutes = attended ?? planned
      if (registered !== undefined || minutes === undefined || elsewhere) return []
      const source = attended === undefined ? 'plan' : 'attendance'
      return [{ side: 'employee', id, unitId, day, minutes, source, note: null }]
    }),
  )
  const worked = (await tempsOf(tx, caseId)).flatMap((temp) => {
    const known = new Set((work.get(temp.id) ?? []).map(({ day }) => day))
    const to = temp.to < period.to ? temp.to : period.to
    if (to < temp.from) return []
    return [...daysOf({ from: temp.from, to })].flatMap((day): NewHours[] => {
      const minutes = plannedWork(temp, day)
      if (minutes === 0 || known.has(day)) return []
      return [{ side: 'temp', id: temp.id, unitId: temp.unitId, day, minutes, source: 'plan', note: null }]
    })
  })
  const kept = await keepUnlessTaken(env, row, [...learned, ...worked], 'plan')
  return kept.ok ? { ok: true, written: kept.value } : kept
}
