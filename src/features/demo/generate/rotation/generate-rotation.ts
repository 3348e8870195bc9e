import type { Day } from '#core/calendar/day.ts'
import type { HireRow, UnitRow } from '../region.ts'
import type { Seeker } from '../seekers.ts'
import type { Staff } from '../staff.ts'
import type { Post } from '../vacancies.ts'
import { planCases } from './case-plan.ts'
import { type CaseDesk, writeCase } from './case-rows.ts'
import { writeClasses, writeOrganisations } from './classes.ts'
import { retellCases } from './retold-cases.ts'
import { noRows, type RotationRows } from './rows.ts'

/**
 * Schools with their classes, and about 120 cases in every phase behind the region's vikariater; among them some that are
 * told again from what is published about real ones, with invented workplaces and people.
 */
export function generateRotation(
  seed: number,
  today: Day,
  of: {
    units: readonly UnitRow[]
    posts: readonly Post[]
    hires: readonly HireRow[]
    staff: Staff
    seekers: readonly Seeker[]
  },
): RotationRows {
  const rows = noRows()
  writeOrganisations(seed, rows)
  const desk: CaseDesk = {
    seed,
    today,
    units: of.units,
    rows,
    staff: of.staff,
    everybody: of.seekers,
    seekers: new Map(of.seekers.map((s) => [s.row.id, s])),
    classes: writeClasses(seed, today, rows),
  }
  for (const plan of planCases(seed, today, of.posts, of.hires)) writeCase(desk, plan)
  retellCases(desk, of.posts)
  const employeeOf = new Map(rows.case_employee.map((one) => [one.id, one.employee_id]))
  for (const one of rows.work_hours)
    if (one.case_employee_id) one.employee_id = employeeOf.get(one.case_employee_id)
  return rows
}
