import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, caseStatusOf, type Env, lockCase, mayAct } from '#features/cases/index.ts'
import { paths } from '../paths.ts'
import { tellEmployees } from '../tell.ts'

export type AddRefusal =
  | 'gone'
  | 'not-yours'
  /** Declined, stopped, ended or archived. */
  | 'closed'
  | 'nobody'

/**
 * Employees of the company take part in a case, with the job centre of each one's workplace. Those who are in it stay as
 * they are; somebody who was taken out is asked anew.
 */
export async function addToCase(
  env: Env,
  caseId: string,
  employeeIds: readonly string[],
): Promise<Result<{ added: number }, AddRefusal>> {
  const c = await lockCase(env.tx, caseId)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c)) return refuse('not-yours')
  if (!isLive(caseStatusOf(c))) return refuse('closed')
  if (employeeIds.length === 0) return refuse('nobody')
  const employees = await env.tx
    .selectFrom('employee')
    .select(['id', 'unit_id'])
    .where('company_id', '=', c.company_id)
    .where('id', 'in', [...new Set(employeeIds)])
    .where('erased_at', 'is', null)
    .execute()
  if (employees.length === 0) return refuse('nobody')
  const added = await env.tx
    .insertInto('case_employee')
    .values(
      employees.map((e) => ({
        case_id: c.id,
        company_id: c.company_id,
        employee_id: e.id,
        unit_id: e.unit_id,
      })),
    )
    .onConflict((o) =>
      o
        .columns(['case_id', 'employee_id'])
        .doUpdateSet((e) => ({
          removed_at: null,
          agreed_at: null,
          declined_at: null,
          decline_note: null,
          agreed_on_behalf_by: null,
          agreed_on_behalf_reason: null,
          unit_id: e.ref('excluded.unit_id'),
          version: e('case_employee.version', '+', 1),
        }))
        .where('case_employee.removed_at', 'is not', null),
    )
    .returning(['employee_id', 'version'])
    .execute()
  const units = [...new Set(employees.map((e) => e.unit_id))]
  await env.tx
    .insertInto('case_unit')
    .values(units.map((unit_id) => ({ case_id: c.id, company_id: c.company_id, unit_id })))
    .onConflict((o) => o.columns(['case_id', 'unit_id']).doNothing())
    .execute()
  if (added.length === 0) return ok({ added: 0 })
  await addEvent(env, { case: c, kind: 'people.added', data: { count: added.length } })
  for (const { employee_id, version } of added)
    await tellEmployees(
      env,
      [employee_id],
      'people.asked',
      paths.ownTraining,
      `${c.id}:${employee_id}:${version}`,
    )
  return ok({ added: added.length })
}
