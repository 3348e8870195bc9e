import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { hashToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { giveRole } from '../store.ts'

export type LiveInvitation = {
  id: string
  role: 'company' | 'shop_steward'
  companyId: string
  companyName: string
  cvr: string
}

/** The invitation a link stands for while it can be used; looking uses nothing up. `lock` holds it until the end. */
export function liveInvitation(tx: Tx, token: string, lock = false): Promise<LiveInvitation | undefined> {
  return asSystem(
    tx,
    (s) =>
      s
        .selectFrom('invitation as i')
        .innerJoin('company as c', 'c.id', 'i.company_id')
        .select(['i.id', 'i.role', 'c.id as companyId', 'c.name as companyName', 'c.cvr'])
        .where('i.token_hash', '=', hashToken(token))
        .where('i.used_at', 'is', null)
        .where(sql<boolean>`i.expires_at > app.now()`)
        .where('c.status', '=', 'active')
        .$if(lock, (q) => q.forUpdate('i'))
        .executeTakeFirst() as Promise<LiveInvitation | undefined>,
  )
}

/**
 * Uses an invitation up and gives its role. The link alone is not enough: the login must be MitID Erhverv for the
 * company that invites, so a forwarded mail opens nothing.
 */
export async function acceptInvitation(
  tx: Tx,
  who: { accountId: string; cvr: string | null },
  token: string,
): Promise<Result<{ membershipId: string; invitation: LiveInvitation }, 'dead' | 'not-yours'>> {
  const invitation = await liveInvitation(tx, token, true)
  if (!invitation) return refuse('dead')
  if (who.cvr !== invitation.cvr) return refuse('not-yours')
  return asSystem(tx, async (s) => {
    const given = await giveRole(s, {
      accountId: who.accountId,
      role: invitation.role,
      companyId: invitation.companyId,
    })
    // somebody who has the role already leaves the link for whom it was meant
    if (!given) return refuse('not-yours')
    await s
      .updateTable('invitation')
      .set({ used_at: sql<Date>`app.now()`, used_by: who.accountId })
      .where('id', '=', invitation.id)
      .execute()
    return ok({ membershipId: given.id, invitation })
  })
}
