import { addDays, type Day } from '#core/calendar/day.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import { mondayBefore } from '#core/rotation/absence.ts'
import type { RotationRows } from './rows.ts'

type TempHours = {
  own: { case_id: string; company_id: string }
  unitId: string
  tempId: string
  from: Day
  to: Day
  minutesADay: number
  /** Days after a week's Monday by which the vikar has answered; younger weeks still wait. */
  answersAfter: number
}

/** A vikar's hours on working days up to yesterday, and the weeks the vikar has said yes to, day by day as they were seen. */
export function writeTempHours(rows: RotationRows, today: Day, t: TempHours): void {
  const weeks = new Map<Day, Record<string, number>>()
  for (let day = t.from; day <= t.to && day < today; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue
    rows.work_hours.push({
      ...t.own,
      unit_id: t.unitId,
      temp_id: t.tempId,
      day,
      minutes: t.minutesADay,
      source: 'plan',
    })
    const week = mondayBefore(day)
    weeks.set(week, { ...weeks.get(week), [day]: t.minutesADay })
  }
  for (const [week, seen] of weeks)
    if (addDays(week, t.answersAfter) < today)
      rows.hours_confirmation.push({
        ...t.own,
        temp_id: t.tempId,
        week,
        minutes: Object.values(seen).reduce((n, m) => n + m, 0),
        seen: JSON.stringify(seen),
        state: 'confirmed',
        at: `${addDays(week, 7)}T06:30:00Z`,
      })
}
