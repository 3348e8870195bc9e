import { type Insertable, sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { withdrawEmployeeInvitation } from '#features/account/index.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { EmployeeInput } from '../model.ts'
import { findEmployee } from '../store/employees.ts'
import { chosenWorkplace, lockCompany } from './save-workplace.ts'

export type EmployeeRefusal = 'workplace-unknown' | 'payroll-taken' | 'not-found' | 'stale' | 'in-a-case'

const columnsOf = (companyId: string, unitId: string, workplaceId: string, e: EmployeeInput) =>
  ({
    company_id: companyId,
    workplace_id: workplaceId,
    unit_id: unitId,
    given_name: e.givenName,
    family_name: e.familyName,
    function_title: e.functionTitle,
    occupation_code: e.occupationCode,
    weekly_minutes: e.weeklyMinutes,
    email: e.email,
    phone: e.phone,
    payroll_ref: e.payrollRef,
    education_level: e.education,
    education_unused_five_years: e.unusedFiveYears,
    employed_since: e.employedSince,
    apprentice: e.apprentice,
    other_subsidy: e.otherSubsidy,
  }) satisfies Insertable<DB['employee']>

/** Adds an employee to a company, or changes one when `old` is said. */
export async function saveEmployee(
  tx: Tx,
  companyId: string,
  input: EmployeeInput,
  old?: { id: string; version: number },
): Promise<Result<{ id: string }, EmployeeRefusal>> {
  await lockCompany(tx, companyId)
  const workplace = await chosenWorkplace(tx, companyId, input.workplaceId)
  if (!workplace) return refuse('workplace-unknown')
  if (input.payrollRef && (await holderOf(tx, companyId, input.payrollRef, old?.id)))
    return refuse('payroll-taken')
  const columns = columnsOf(companyId, workplace.unit_id, workplace.id, input)
  if (!old)
    return ok(await tx.insertInto('employee').values(columns).returning('id').executeTakeFirstOrThrow())
  const before = await findEmployee(tx, old.id)
  if (before?.company_id !== companyId) return refuse('not-found')
  if (before.version !== old.version) return refuse('stale')
  // a case's grant belongs to the municipality: it does not follow somebody who moves
  if (before.unit_id !== columns.unit_id && (await isInACase(tx, old.id))) return refuse('in-a-case')
  await tx
    .updateTable('employee')
    .set({ ...columns, version: before.version + 1 })
    .where('id', '=', old.id)
    .execute()
  return ok({ id: old.id })
}

/** Takes an employee off the company's list and forgets who it was; one who is or was in a case stays with it. */
export async function removeEmployee(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<Result<undefined, 'not-found' | 'in-a-case'>> {
  const row = await findEmployee(tx, id)
  if (row?.company_id !== companyId) return refuse('not-found')
  const inCase = await tx
    .selectFrom('case_employee')
    .select('id')
    .where('employee_id', '=', id)
    .executeTakeFirst()
  if (inCase) return refuse('in-a-case')
  await withdrawEmployeeInvitation(tx, id)
  await asSystem(tx, (s) =>
    s
      .updateTable('membership')
      .set({ ended_at: sql<Date>`app.now()` })
      .where('employee_id', '=', id)
      .where('ended_at', 'is', null)
      .execute(),
  )
  await tx
    .updateTable('employee')
    .set((e) => ({
      erased_at: sql<Date>`app.now()`,
      given_name: '–',
      family_name: '',
      email: null,
      phone: null,
      payroll_ref: null,
      account_id: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  return ok(undefined)
}

const holderOf = (tx: Tx, companyId: string, payrollRef: string, except: string | undefined) =>
  tx
    .selectFrom('employee')
    .select('id')
    .where('company_id', '=', companyId)
    .where('payroll_ref', '=', payrollRef)
    .where('erased_at', 'is', null)
    .$if(except !== undefined, (q) => q.where('id', '<>', except!))
    .executeTakeFirst()

async function isInACase(tx: Tx, employeeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('rotation_case as c', 'c.id', 'ce.case_id')
    .select('ce.id')
    .where('ce.employee_id', '=', employeeId)
    .where('ce.removed_at', 'is', null)
    .where('c.archived_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
