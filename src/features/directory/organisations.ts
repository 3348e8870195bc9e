import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** Which kinds of organisation a role acts for. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  training_provider: ['provider'],
  akasse: ['akasse', 'union'],
}

/**
 * The organisation that a login or an administrator means by a name, for a role that acts for one: its full or short name, in
 * any case of letters. Nothing when none here is called so, or more than one.
 */
export async function organisationNamed(tx: Tx, role: string, name: string): Promise<string | null> {
  const kinds = KINDS[role]
  if (!kinds || name === '') return null
  const rows = await asSystem(tx, (s) =>
    s
      .selectFrom('organisation')
      .select('id')
      .where('kind', 'in', kinds)
      .where('active', '=', true)
      .where((e) =>
        e.or([
          e(e.fn<string>('lower', ['name']), '=', name.toLowerCase()),
          e(e.fn<string>('lower', ['short_name']), '=', name.toLowerCase()),
        ]),
      )
      .limit(2)
      .execute(),
  )
  return rows.length === 1 ? rows[0]!.id : null
}
