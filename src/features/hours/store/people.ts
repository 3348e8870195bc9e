import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Minutes } from '#core/text/hours.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type EmployeeInCase = {
  id: string
  employeeId: string
  name: string
  title: string
  payrollRef: string | null
  weeklyMinutes: Minutes | null
  unitId: string
  /** Taken out of the case; what was registered stays. */
  removed: boolean
}

export type TempInCase = {
  id: string
  personId: string | null
  name: string
  title: string
  weeklyMinutes: Minutes
  unitId: string
  from: Day
  /** The last day, also where the work ended early. */
  to: Day
}

/** Employees of the case whom the actor may see, by name. */
export async function employeesOf(tx: Tx, caseId: string): Promise<EmployeeInCase[]> {
  return tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .select([
      'ce.id',
      'ce.employee_id as employeeId',
      sql<string>`trim(e.given_name || ' ' || e.family_name)`.as('name'),
      'e.function_title as title',
      'e.payroll_ref as payrollRef',
      'e.weekly_minutes as weeklyMinutes',
      'ce.unit_id as unitId',
      sql<boolean>`ce.removed_at is not null`.as('removed'),
    ])
    .where('ce.case_id', '=', caseId)
    .orderBy('e.given_name')
    .orderBy('e.family_name')
    .orderBy('ce.id')
    .execute()
}

/** Vikarer who work or have worked in the case; somebody who only has an offer is not yet one. */
export async function tempsOf(tx: Tx, caseId: string): Promise<TempInCase[]> {
  const rows = await temps(tx).where('t.case_id', '=', caseId).execute()
  return rows as TempInCase[]
}

/** One vikar of any case the actor takes part in. */
export async function tempById(tx: Tx, id: string): Promise<(TempInCase & { caseId: string }) | undefined> {
  return (await temps(tx).select('t.case_id as caseId').where('t.id', '=', id).executeTakeFirst()) as
    | (TempInCase & { caseId: string })
    | undefined
}

const temps = (tx: Tx) =>
  tx
    .selectFrom('case_temp as t')
    .select([
      't.id',
      't.person_id as personId',
      't.shown_name as name',
      't.function_title as title',
      't.weekly_minutes as weeklyMinutes',
      't.unit_id as unitId',
      sql<Day>`lower(t.period)::text`.as('from'),
      sql<Day>`least(upper(t.period) - 1, t.ended_on)::text`.as('to'),
    ])
    .where('t.status', 'in', ['active', 'ended'])
    .orderBy('t.shown_name')
    .orderBy('t.id')
