import { type Selectable, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { type EmployeeStatus, employeeStatus } from '#core/rotation/employee-moves.ts'
import { isId } from '#features/cases/index.ts'
import type { CaseEmployee } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type CaseEmployeeRow = Selectable<CaseEmployee> & {
  given_name: string
  family_name: string
  function_title: string
  workplace_name: string
  weekly_minutes: number | null
  email: string | null
  account_id: string | null
  invited_until: Date | null
  /** Days of training that are booked, and the first and last of them. */
  seats: number
  first_day: Day | null
  last_day: Day | null
  /** Who said yes for the employee. */
  behalf_name: string | null
}

export const statusOf = (
  row: Pick<CaseEmployeeRow, 'agreed_at' | 'declined_at' | 'removed_at'>,
): EmployeeStatus =>
  employeeStatus({
    agreed: row.agreed_at !== null,
    declined: row.declined_at !== null,
    removed: row.removed_at !== null,
  })

const caseEmployees = (tx: Tx) =>
  tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .leftJoin('workplace as w', 'w.id', 'e.workplace_id')
    .selectAll('ce')
    .select([
      'e.given_name',
      'e.family_name',
      'e.function_title',
      'e.weekly_minutes',
      'e.email',
      'e.account_id',
      sql<string>`coalesce(w.name, '')`.as('workplace_name'),
      sql<string | null>`(select a.name from account a where a.id = ce.agreed_on_behalf_by)`.as(
        'behalf_name',
      ),
      sql<Date | null>`(select max(i.expires_at) from invitation i where i.employee_id = e.id and i.used_at is null
        and i.expires_at > app.now())`.as('invited_until'),
      sql<number>`(select count(*)::int from reservation r where r.case_employee_id = ce.id
        and r.status in ('reserved', 'enrolled', 'completed'))`.as('seats'),
      sql<Day | null>`(select min(s.starts_on)::text from reservation r join course_session s on s.id = r.session_id
        where r.case_employee_id = ce.id and r.status in ('reserved', 'enrolled', 'completed'))`.as(
        'first_day',
      ),
      sql<Day | null>`(select max(s.ends_on)::text from reservation r join course_session s on s.id = r.session_id
        where r.case_employee_id = ce.id and r.status in ('reserved', 'enrolled', 'completed'))`.as(
        'last_day',
      ),
    ])

/** The employees of a case whom the actor may see: a job centre sees those of its own municipality. */
export const listCaseEmployees = async (tx: Tx, caseId: string): Promise<CaseEmployeeRow[]> =>
  (await caseEmployees(tx)
    .where('ce.case_id', '=', caseId)
    .orderBy('w.name')
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .execute()) as CaseEmployeeRow[]

export const findCaseEmployee = async (
  tx: Tx,
  caseId: string,
  id: string,
): Promise<CaseEmployeeRow | undefined> =>
  isId(id)
    ? ((await caseEmployees(tx)
        .where('ce.case_id', '=', caseId)
        .where('ce.id', '=', id)
        .executeTakeFirst()) as CaseEmployeeRow | undefined)
    : undefined

/** How many take part whom the actor does not see: those of other municipalities. */
export async function hiddenEmployees(tx: Tx, caseId: string, shown: number): Promise<number> {
  const { n } = await asSystem(tx, (s) =>
    s
      .selectFrom('case_employee')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('case_id', '=', caseId)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  return Number(n) - shown
}
