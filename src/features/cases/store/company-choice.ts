import type { Tx } from '#platform/db/transaction.ts'

/** Companies the actor may write a wish for, by name or CVR number. */
export async function findCompanies(tx: Tx, words: string) {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return tx
    .selectFrom('company')
    .select(['id', 'name', 'cvr', 'town'])
    .where('status', '=', 'active')
    .where((e) => e.or([e('name', 'ilike', like), e('cvr', '=', words.replace(/\s/g, ''))]))
    .orderBy('name')
    .limit(20)
    .execute()
}

/** The company's places of work, as far as the actor may see them. */
export const workplacesOf = (tx: Tx, companyId: string) =>
  tx
    .selectFrom('workplace')
    .select(['id', 'name', 'postcode', 'town'])
    .where('company_id', '=', companyId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
