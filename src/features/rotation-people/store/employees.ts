import { type Selectable, sql } from 'kysely'
import type { Employee } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type EmployeeRow = Selectable<Employee> & {
  workplace_name: string
  /** An invitation that waits, and until when. */
  invited_until: Date | null
}

const employees = (tx: Tx) =>
  tx
    .selectFrom('employee as e')
    .innerJoin('workplace as w', 'w.id', 'e.workplace_id')
    .selectAll('e')
    .select('w.name as workplace_name')
    .select((q) =>
      q
        .selectFrom('invitation as i')
        .select((x) => x.fn.max('i.expires_at').as('until'))
        .whereRef('i.employee_id', '=', 'e.id')
        .where('i.used_at', 'is', null)
        .where(sql<boolean>`i.expires_at > app.now()`)
        .as('invited_until'),
    )
    .where('e.erased_at', 'is', null)

export const findEmployee = (tx: Tx, id: string): Promise<EmployeeRow | undefined> =>
  employees(tx).where('e.id', '=', id).executeTakeFirst()

const LIKE_SIGNS = /[\\%_]/g

const named = (text: string) => {
  const pattern = `%${text.replaceAll(LIKE_SIGNS, '\\$&')}%`
  return sql<boolean>`(e.given_name || ' ' || e.family_name ilike ${pattern} or e.function_title ilike ${pattern} or w.name ilike ${pattern})`
}

export const PER_PAGE = 50

export async function listEmployees(
  tx: Tx,
  companyId: string,
  query: { text: string; page: number },
): Promise<{ rows: EmployeeRow[]; total: number }> {
  const found = employees(tx)
    .where('e.company_id', '=', companyId)
    .$if(query.text !== '', (q) => q.where(named(query.text)))
  const rows = await found
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .orderBy('e.id')
    .limit(PER_PAGE)
    .offset((query.page - 1) * PER_PAGE)
    .execute()
  const { n } = await tx
    .selectFrom('employee as e')
    .innerJoin('workplace as w', 'w.id', 'e.workplace_id')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('e.company_id', '=', companyId)
    .where('e.erased_at', 'is', null)
    .$if(query.text !== '', (q) => q.where(named(query.text)))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(n) }
}

/** Most that are offered at once when people are chosen for a case; a search narrows. */
export const MOST_OFFERED = 400

/** The company's employees who are not in the case, by workplace and name. */
export const employeesOutside = (
  tx: Tx,
  c: { id: string; company_id: string },
  text: string,
): Promise<EmployeeRow[]> =>
  employees(tx)
    .where('e.company_id', '=', c.company_id)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('case_employee as ce')
            .select('ce.id')
            .whereRef('ce.employee_id', '=', 'e.id')
            .where('ce.case_id', '=', c.id)
            .where('ce.removed_at', 'is', null),
        ),
      ),
    )
    .$if(text !== '', (q) => q.where(named(text)))
    .orderBy('w.name')
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .limit(MOST_OFFERED)
    .execute()

/** The cases an employee takes part in. */
export const casesOfEmployee = (tx: Tx, employeeId: string) =>
  tx
    .selectFrom('case_employee as ce')
    .innerJoin('rotation_case as c', 'c.id', 'ce.case_id')
    .select(['c.id', 'c.number', 'c.title'])
    .where('ce.employee_id', '=', employeeId)
    .where('ce.removed_at', 'is', null)
    .orderBy('c.number')
    .execute()

export const fullName = (e: { given_name: string; family_name: string }): string =>
  `${e.given_name} ${e.family_name}`.trim()
