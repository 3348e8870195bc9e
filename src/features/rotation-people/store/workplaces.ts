import type { Selectable } from 'kysely'
import type { Workplace } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type WorkplaceRow = Selectable<Workplace> & { unit_name: string }

const workplaces = (tx: Tx) =>
  tx
    .selectFrom('workplace as w')
    .innerJoin('unit as u', 'u.id', 'w.unit_id')
    .selectAll('w')
    .select('u.name as unit_name')

/** A company's places of work that the actor may see, by name; those given up are left out. */
export const listWorkplaces = (tx: Tx, companyId: string): Promise<WorkplaceRow[]> =>
  workplaces(tx)
    .where('w.company_id', '=', companyId)
    .where('w.ended_at', 'is', null)
    .orderBy('w.name')
    .execute()

export const findWorkplace = (tx: Tx, id: string): Promise<WorkplaceRow | undefined> =>
  workplaces(tx).where('w.id', '=', id).where('w.ended_at', 'is', null).executeTakeFirst()

/** How many employees belong to each workplace. */
export async function employeesAt(tx: Tx, companyId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('employee')
    .select(['workplace_id', (e) => e.fn.countAll<number>().as('n')])
    .where('company_id', '=', companyId)
    .where('erased_at', 'is', null)
    .groupBy('workplace_id')
    .execute()
  return new Map(rows.map((r) => [r.workplace_id, Number(r.n)]))
}
