import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type CompanyMember = {
  /** The alias they were asked under; that of their card today may be another. */
  aliasId: string
  personId: string
  note: string
  state: 'asked' | 'accepted'
  addedAt: Date
  workedHere: boolean
  /** The last name the person has shown this company, while it still may read it. */
  name: string | null
  /** The anonymous card can be opened now. */
  visible: boolean
}

/** Who is in the acting company's pool or has been asked; those who said no are not. */
export async function companyPool(tx: Tx, companyId: string): Promise<CompanyMember[]> {
  const { rows } = await sql<CompanyMember>`
    select m.alias_id as "aliasId", m.person_id as "personId", m.note, m.state, m.added_at as "addedAt",
      exists (select 1 from hire h where h.company_id = m.company_id and h.person_id = m.person_id and h.status in ('active', 'ended')) as "workedHere",
      (select d.fields ->> 'name' from disclosure d where d.company_id = m.company_id and d.person_id = m.person_id
        and d.withdrawn_at is null and d.fields ? 'name' order by d.released_at desc limit 1) as "name",
      exists (select 1 from profile_card c where c.person_id = m.person_id) as "visible"
    from pool_member m where m.company_id = ${companyId} and m.state <> 'declined' order by m.state, m.added_at desc limit 1000`.execute(
    tx,
  )
  return rows
}

export type OwnMembership = {
  id: string
  state: 'asked' | 'accepted' | 'declined'
  by: string
  addedAt: Date
  note: string
}

/** Every pool a person has been asked into, by whom. */
export const ownMemberships = (tx: Tx, personId: string): Promise<OwnMembership[]> =>
  asSystem(tx, async (s) => {
    const { rows } = await sql<OwnMembership>`
      select m.id, m.state, coalesce(c.name, u.name) as "by", m.added_at as "addedAt", m.note
      from pool_member m left join company c on c.id = m.company_id left join unit u on u.id = m.unit_id
      where m.person_id = ${personId} order by m.added_at desc limit 200`.execute(s)
    return rows
  })

export type UnitMember = {
  personId: string
  name: string
  note: string
  state: 'asked' | 'accepted'
  addedAt: Date
}

/** Who is in the acting unit's pool or has been asked; whoever says no to being proposed is not on the list while they do. */
export async function unitPool(tx: Tx, unitId: string): Promise<UnitMember[]> {
  const { rows } = await sql<UnitMember>`
    select m.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name, m.note, m.state, m.added_at as "addedAt"
    from pool_member m join person p on p.id = m.person_id
    where m.unit_id = ${unitId} and m.state <> 'declined' and not p.no_proposals order by m.state, p.family_name, p.given_name limit 1000`.execute(
    tx,
  )
  return rows
}
