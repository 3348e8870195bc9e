import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** Each part of what is kept of an employee, and whose row in it is the employee's: read past the compartments, filtered here. */
const PARTS = {
  employee: 'select * from employee t where t.id = $1',
  cases: `select c.number, c.title, t.* from case_employee t join rotation_case c on c.id = t.case_id where t.employee_id = $1`,
  seats: `select k.title, s.starts_on, s.ends_on, t.status, t.queued_at, t.cancel_reason from reservation t
    join case_employee e on e.id = t.case_employee_id join course_session s on s.id = t.session_id
    join course k on k.id = s.course_id where e.employee_id = $1`,
  attendance: `select t.day, t.present_minutes, t.absence, t.registered_at from attendance t
    join reservation r on r.id = t.reservation_id join case_employee e on e.id = r.case_employee_id where e.employee_id = $1`,
  hours:
    'select t.day, t.minutes, t.source, t.deviation, t.registered_at from work_hours t where t.employee_id = $1',
  signatures: `select a.revision, t.* from agreement_signer t join agreement a on a.id = t.agreement_id where t.employee_id = $1`,
  followUps: `select t.months, t.due_on, t.asked_at, t.answered_at, t.answer from follow_up t
    join case_employee e on e.id = t.case_employee_id where e.employee_id = $1`,
} as const

/** Every row that is about an employee, part by part; what others wrote of themselves is not in it. */
export async function ownData(tx: Tx, employeeId: string): Promise<Record<string, readonly unknown[]>> {
  return asSystem(tx, async (s) => {
    const parts: [string, readonly unknown[]][] = []
    for (const [name, text] of Object.entries(PARTS)) {
      const [before, after = ''] = text.split('$1')
      const { rows } = await sql`${sql.raw(before!)}${employeeId}::uuid${sql.raw(after)}`.execute(s)
      parts.push([name, rows])
    }
    return Object.fromEntries(parts)
  })
}
