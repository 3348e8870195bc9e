import { ROLES } from '#platform/auth/actor.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import type { Database } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { DemoPerson } from './demo-person.ts'

/** Everybody one can log in as: the accounts of the demonstration with the roles they have now, by name. */
export async function demoPeople(database: Database): Promise<DemoPerson[]> {
  const rows = await inSystemTransaction(database, { command: 'demo.people' }, (tx) =>
    tx
      .selectFrom('account as a')
      .leftJoin('membership as m', (on) => on.onRef('m.account_id', '=', 'a.id').on('m.ended_at', 'is', null))
      .leftJoin('company as c', 'c.id', 'm.company_id')
      .leftJoin('unit as u', 'u.id', 'm.unit_id')
      .leftJoin('person as p', 'p.id', 'm.person_id')
      .leftJoin('unit as pu', 'pu.id', 'p.unit_id')
      .select([
        'a.subject',
        'a.name',
        'a.email',
        'a.name_protected',
        'm.role',
        'm.organisation',
        'c.cvr',
        'c.name as company',
        'u.slug as unit_slug',
        'u.name as unit',
        'pu.name as person_unit',
        'p.birth_date',
      ])
      .where('a.issuer', '=', DEMO_ISSUER)
      .where('a.disabled_at', 'is', null)
      .orderBy('a.name')
      .orderBy('a.subject')
      .execute(),
  )
  const people = new Map<string, DemoPerson>()
  for (const r of rows) {
    const known = people.get(r.subject)
    const role = ROLES.find((name) => name === r.role)
    const organisation = r.company ?? r.unit ?? r.organisation ?? r.person_unit ?? ''
    const roles = role ? [{ role, organisation, unit: r.unit_slug ?? undefined }] : []
    people.set(r.subject, {
      subject: r.subject,
      name: r.name,
      email: r.email ?? undefined,
      nameProtected: r.name_protected,
      roles: [...(known?.roles ?? []), ...roles],
      cvr: known?.cvr ?? r.cvr ?? undefined,
      organisation: known?.organisation ?? r.company ?? undefined,
      birthDate: known?.birthDate ?? r.birth_date ?? undefined,
    })
  }
  return [...people.values()]
}
