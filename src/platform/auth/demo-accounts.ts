import type { Tx } from '../db/transaction.ts'

/** Issuer of every account of the demonstration: an address nobody can own. */
export const DEMO_ISSUER = 'https://demo.jobkreds.example'

/** How many demonstration accounts the database holds; production refuses to start with any. */
export async function findDemoAccounts(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('account')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('issuer', '=', DEMO_ISSUER)
    .executeTakeFirstOrThrow()
  return row.n
}
