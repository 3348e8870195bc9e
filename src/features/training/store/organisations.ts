import { sql } from 'kysely'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { OrganisationKind, OrganisationRow } from '../model.ts'

export const allOrganisations = async (tx: Tx): Promise<(OrganisationRow & { accounts: number })[]> => {
  const rows = await tx
    .selectFrom('organisation')
    .selectAll()
    .orderBy('kind')
    .orderBy('name')
    .limit(1000)
    .execute()
  const counts = await asSystem(tx, (s) =>
    s
      .selectFrom('membership')
      .select(['organisation_id', (e) => e.fn.countAll<number>().as('n')])
      .where('organisation_id', 'is not', null)
      .where('ended_at', 'is', null)
      .groupBy('organisation_id')
      .execute(),
  )
  const by = new Map(counts.map((c) => [c.organisation_id, Number(c.n)]))
  return rows.map((r) => ({ ...r, accounts: by.get(r.id) ?? 0 }))
}

export const findOrganisation = (tx: Tx, id: string): Promise<OrganisationRow | undefined> =>
  tx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()

export type OrganisationInput = {
  kind: OrganisationKind
  name: string
  short_name: string
  cvr: string | null
  email: string | null
  phone: string | null
  website: string | null
  postcode: string | null
  town: string
  municipality_code: string | null
}

/** Which role acts for an organisation of a kind. */
export const roleOf = (kind: string): 'training_provider' | 'akasse' =>
  kind === 'provider' ? 'training_provider' : 'akasse'

export const insertOrganisation = (tx: Tx, row: OrganisationInput) =>
  unlessRefused(tx, { 23505: 'name-taken' as const }, () =>
    tx.insertInto('organisation').values(row).returningAll().executeTakeFirstOrThrow(),
  )

export const updateOrganisation = (
  tx: Tx,
  id: string,
  version: number,
  row: Omit<OrganisationInput, 'kind'> & { active: boolean },
) =>
  unlessRefused(tx, { 23505: 'name-taken' as const }, () =>
    tx
      .updateTable('organisation')
      .set((e) => ({ ...row, version: e('version', '+', 1) }))
      .where('id', '=', id)
      .where('version', '=', version)
      .returningAll()
      .executeTakeFirst(),
  )

/** The roles whose login or administrator names the organisation in words, and which were waiting for it to be here. */
export const linkByName = (
  tx: Tx,
  o: Pick<OrganisationRow, 'id' | 'kind' | 'name' | 'short_name'>,
): Promise<number> =>
  asSystem(tx, async (s) => {
    const linked = await s
      .updateTable('membership')
      .set({ organisation_id: o.id })
      .where('role', '=', roleOf(o.kind))
      .where('organisation_id', 'is', null)
      .where('ended_at', 'is', null)
      .where(
        sql<string>`lower(organisation)`,
        'in',
        [o.name, o.short_name].filter((n) => n !== '').map((n) => n.toLowerCase()),
      )
      .executeTakeFirst()
    return Number(linked.numUpdatedRows)
  })

export type LinkedAccount = { id: string; name: string; organisation: string | null; linked: boolean }

/** Accounts that act for the organisation, and those with its role that act for none yet. */
export const accountsFor = (tx: Tx, o: Pick<OrganisationRow, 'id' | 'kind'>): Promise<LinkedAccount[]> =>
  asSystem(tx, async (s) => {
    const rows = await s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .select(['m.id', 'a.name', 'm.organisation', 'm.organisation_id'])
      .where('m.role', '=', roleOf(o.kind))
      .where('m.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
      .where((e) => e.or([e('m.organisation_id', '=', o.id), e('m.organisation_id', 'is', null)]))
      .orderBy((e) => e('m.organisation_id', 'is', null))
      .orderBy('a.name')
      .limit(200)
      .execute()
    return rows.map((r) => ({
      id: r.id,
      name: r.name,
      organisation: r.organisation,
      linked: r.organisation_id === o.id,
    }))
  })

/** Links a role to the organisation, or takes it off. False when the role is another's or gone. */
export const setLink = (
  tx: Tx,
  o: Pick<OrganisationRow, 'id' | 'kind'>,
  membershipId: string,
  linked: boolean,
): Promise<boolean> =>
  asSystem(tx, async (s) => {
    const done = await unlessRefused(s, { 23505: 'twice' as const }, () =>
      s
        .updateTable('membership')
        .set({ organisation_id: linked ? o.id : null })
        .where('id', '=', membershipId)
        .where('role', '=', roleOf(o.kind))
        .where('ended_at', 'is', null)
        .where('organisation_id', linked ? 'is' : '=', linked ? null : o.id)
        .executeTakeFirst(),
    )
    return done.ok && done.value.numUpdatedRows > 0n
  })
