import type { Actor } from '#platform/auth/actor.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** A company somebody may bring a project in for. */
export type ImportCompany = { id: string; name: string; town: string }

/** How many a consultant chooses among. */
const MOST = 200

/**
 * The companies somebody may bring a project in for: a company its own, a caseworker those with an address in the unit, a
 * consultant of the secretariat those where she leads a case. Anybody else none.
 */
export function companiesOf(tx: Tx, actor: Actor, id?: string): Promise<ImportCompany[]> {
  return asSystem(tx, async (s) => {
    const { role, companyId, unitId, accountId } = actor
    let found = s
      .selectFrom('company as c')
      .select(['c.id', 'c.name', 'c.town'])
      .where('c.status', '=', 'active')
    if (id !== undefined) found = found.where('c.id', '=', id)
    if (role === 'company' && companyId) found = found.where('c.id', '=', companyId)
    else if (role === 'caseworker' && unitId)
      found = found.where((e) =>
        e.or([
          e('c.unit_id', '=', unitId),
          e.exists(
            e
              .selectFrom('workplace as w')
              .select('w.id')
              .whereRef('w.company_id', '=', 'c.id')
              .where('w.unit_id', '=', unitId)
              .where('w.ended_at', 'is', null),
          ),
        ]),
      )
    else if (role === 'secretariat' && accountId)
      found = found.where((e) =>
        e.exists(
          e
            .selectFrom('rotation_case as r')
            .select('r.id')
            .whereRef('r.company_id', '=', 'c.id')
            .where('r.lead_id', '=', accountId),
        ),
      )
    else return []
    return found.orderBy('c.name').orderBy('c.id').limit(MOST).execute()
  })
}
