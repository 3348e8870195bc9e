import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** The kinds of data there can be about a job-seeker, in the order they are told. */
export const KINDS = [
  'identity',
  'profile',
  'cv',
  'visibility',
  'applications',
  'released',
  'hires',
  'decisions',
  'pools',
  'handovers',
  'searches',
  'log',
] as const
export type Kind = (typeof KINDS)[number]

/** How much there is of each kind; of some a yes or no. */
export type Amounts = Readonly<Record<Kind, number>>

/** What we have of one person. Asked as the system, since a person cannot see all that is kept about them with their own eyes. */
export async function amountsOf(tx: Tx, personId: string, accountId: string): Promise<Amounts> {
  return asSystem(tx, async (s) => {
    const { rows } = await sql<Amounts>`select
      1 as identity,
      (select count(*)::int from profile where person_id = ${personId} and (about <> '' or skills <> '{}' or languages <> '[]' or
        exists (select 1 from profile_occupation o where o.person_id = profile.person_id))) as profile,
      (select count(*)::int from document where person_id = ${personId}) as cv,
      (select count(*)::int from profile_visibility where person_id = ${personId} and visible) as visibility,
      (select count(*)::int from application where person_id = ${personId}) as applications,
      (select count(*)::int from disclosure where person_id = ${personId} and withdrawn_at is null and fields <> '{}') as released,
      (select count(*)::int from hire where person_id = ${personId}) as hires,
      (select count(*)::int from certificate where person_id = ${personId}) as decisions,
      (select count(*)::int from pool_member where person_id = ${personId}) as pools,
      (select count(*)::int from handover where person_id = ${personId}) as handovers,
      (select count(*)::int from saved_search where account_id = ${accountId}) as searches,
      (select count(*)::int from audit.view_log where person_id = ${personId}) as log`.execute(s)
    return rows[0]!
  })
}
