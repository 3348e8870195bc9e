import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import { PER_PAGE } from '../model.ts'
import { LIVE, OURS } from './next-actor.ts'

export const personViews = ['all', 'waiting', 'overdue', 'no-certificate', 'no-profile', 'on-behalf'] as const
export type PersonView = (typeof personViews)[number]
export const whoseChoices = ['all', 'mine', 'nobody'] as const
export type Whose = (typeof whoseChoices)[number]

export type PersonQuery = { view: PersonView; whose: Whose; name: string; page: number }

export type ListedPerson = {
  id: string
  given_name: string
  family_name: string
  town: string | null
  protected: boolean
  caseworker: string | null
  logs_in: boolean
  decision: 'eligible' | 'not_eligible' | null
  valid_to: string | null
  certified: boolean
  has_profile: boolean
  live: number
  waiting: boolean
  overdue: boolean
}

const conditions: Readonly<Record<PersonView, RawBuilder<boolean>>> = {
  all: sql`true`,
  waiting: sql`waiting`,
  overdue: sql`overdue`,
  'no-certificate': sql`not certified`,
  'no-profile': sql`not has_profile`,
  'on-behalf': sql`registered_on_behalf`,
}

/** The unit's citizens with what a caseworker looks for, before it is asked which of them. */
function citizens({ whose, name }: PersonQuery, accountId: string | null) {
  // percent sign and underscore are letters here
  const words = name.toLowerCase().split(/\s+/).filter(Boolean)
  const named = words.map(
    (word) =>
      sql<boolean>`lower(p.given_name || ' ' || p.family_name) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  )
  const owned =
    whose === 'mine'
      ? sql`p.caseworker_id = ${accountId}`
      : whose === 'nobody'
        ? sql`p.caseworker_id is null`
        : sql`true`
  return sql`select p.id, p.given_name, p.family_name, p.town, p.protected, p.registered_on_behalf, p.account_id is not null as logs_in,
      w.name as caseworker, c.decision, c.valid_to::text as valid_to,
      coalesce(c.decision = 'eligible' and c.valid_to >= app.today(), false) as certified,
      exists (select 1 from profile_occupation o where o.person_id = p.id) as has_profile,
      coalesce(l.live, 0) as live, coalesce(l.waiting, false) as waiting, coalesce(l.overdue, false) as overdue
    from person p
    left join account w on w.id = p.caseworker_id
    left join certificate c on c.person_id = p.id and c.superseded_at is null
    left join lateral (
      select count(*)::int as live, bool_or(a.status = 'awaiting_certificate') as waiting,
        bool_or(a.deadline < app.today() and ${OURS}) as overdue
      from application a where a.person_id = p.id and a.status in (${LIVE})) l on true
    where p.erased_at is null and ${owned} and ${sql.join([sql`true`, ...named], sql` and `)}`
}

/** How many of them there are in each view. */
export async function countCitizens(
  tx: Tx,
  query: PersonQuery,
  accountId: string | null,
): Promise<Record<PersonView, number>> {
  const counted = personViews.map((v) => sql`count(*) filter (where ${conditions[v]})::int as ${sql.id(v)}`)
  const { rows } = await sql<Record<PersonView, number>>`
    select ${sql.join(counted)} from (${citizens(query, accountId)}) c`.execute(tx)
  return rows[0]!
}

/** One page of them by name, in Danish order (the database's own). */
export async function listCitizens(
  tx: Tx,
  query: PersonQuery,
  accountId: string | null,
): Promise<ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    select * from (${citizens(query, accountId)}) c where ${conditions[query.view]}
    order by family_name, given_name, id
    limit ${PER_PAGE} offset ${(query.page - 1) * PER_PAGE}`.execute(tx)
  return rows
}
