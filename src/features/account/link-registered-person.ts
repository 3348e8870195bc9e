import { sql } from 'kysely'
import type { OnIdentified, OnNameProtected } from './hooks.ts'

/**
 * Ties the account to the person that a unit has registered under the same CPR number and that nobody has logged in
 * as: of several units' persons the newest one. The others stay as they are, since merging people needs a human.
 */
export const linkRegisteredPerson: OnIdentified = async (tx, who) => {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('cpr_lookup', '=', who.cpr.lookup)
    .where('account_id', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  await tx
    .updateTable('person')
    .set((e) => ({
      account_id: who.accountId,
      protected: sql<boolean>`${e.ref('protected')} or ${who.nameProtected}`,
      version: e('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .execute()
  return { personId: row.id }
}

/** Marks the person and takes their card out of what companies browse. */
export const protectPerson: OnNameProtected = async (tx, personId) => {
  await tx.updateTable('person').set({ protected: true }).where('id', '=', personId).execute()
  await tx.deleteFrom('profile_card').where('person_id', '=', personId).execute()
}
