import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** An account to be told something: the notice goes to the account, a mail to its address when it has one. */
export type Recipient = { accountId: string; email: string | null; lang: 'da' | 'en'; name: string }

const recipients = (tx: Tx) =>
  tx
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .select(['a.id as accountId', 'a.email', 'a.lang', 'a.name'])
    .where('m.ended_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .orderBy('a.name')

/** Everybody who acts for a company. */
export const accountsOfCompany = (tx: Tx, companyId: string): Promise<Recipient[]> =>
  asSystem(
    tx,
    (s) =>
      recipients(s)
        .where('m.company_id', '=', companyId)
        .where('m.role', '=', 'company')
        .execute() as Promise<Recipient[]>,
  )

/** The caseworkers of a unit. */
export const accountsOfUnit = (tx: Tx, unitId: string): Promise<Recipient[]> =>
  asSystem(
    tx,
    (s) =>
      recipients(s).where('m.unit_id', '=', unitId).where('m.role', '=', 'caseworker').execute() as Promise<
        Recipient[]
      >,
  )

/** The person's own account, when the person logs in at all. */
export const accountOfPerson = (tx: Tx, personId: string): Promise<Recipient | undefined> =>
  asSystem(
    tx,
    (s) =>
      recipients(s).where('m.person_id', '=', personId).executeTakeFirst() as Promise<Recipient | undefined>,
  )

/** What accounts are called, by id; one that is gone has no name. */
export async function accountNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const rows = await asSystem(tx, (s) =>
    s.selectFrom('account').select(['id', 'name']).where('id', 'in', known).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
