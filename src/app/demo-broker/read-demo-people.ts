import { ROLES } from '#platform/auth/actor.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import type { Database } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { DemoPerson } from './demo-person.ts'

/** Somebody with a part in the demonstration. */
export type Featured = { subject: string; story: NonNullable<DemoPerson['story']> }

/**
 * Everybody one can log in as: the accounts of the demonstration with the roles they have now. Those with a story come
 * first, in the order of `featured`, the others by name.
 */
export async function readDemoPeople(
  database: Database,
  featured: readonly Featured[] = [],
): Promise<DemoPerson[]> {
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
  const known = new Set(rows.map((r) => r.subject))
  const stars = featured.filter((f) => known.has(f.subject))
  // first in, first shown
  for (const { subject, story } of stars) people.set(subject, { subject, name: '', roles: [], story })
  for (const r of rows) {
    const before = people.get(r.subject)
    const role = ROLES.find((name) => name === r.role)
    const organisation = r.company ?? r.unit ?? r.organisation ?? r.person_unit ?? ''
    const roles = role ? [{ role, organisation, unit: r.unit_slug ?? undefined }] : []
    people.set(r.subject, {
      ...before,
      subject: r.subject,
      name: r.name,
      email: r.email ?? undefined,
      nameProtected: r.name_protected,
      roles: [...(before?.roles ?? []), ...roles].sort(
        (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
      ),
      cvr: before?.cvr ?? r.cvr ?? undefined,
      organisation: before?.organisation ?? r.company ?? undefined,
      birthDate: before?.birthDate ?? r.birth_date ?? undefined,
    })
  }
  return [...people.values()]
}
