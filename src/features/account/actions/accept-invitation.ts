import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { hashToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { giveRole } from '../store.ts'

export type LiveInvitation = {
  id: string
  role: 'company' | 'shop_steward' | 'employee'
  companyId: string
  companyName: string
  cvr: string
  /** Whom of the company's people the link is for; somebody else's invitation has none. */
  employeeId: string | null
}

/** The invitation a link stands for while it can be used; looking uses nothing up. `lock` holds it until the end. */
export function liveInvitation(tx: Tx, token: string, lock = false): Promise<LiveInvitation | undefined> {
  return asSystem(
    tx,
    (s) =>
      s
        .selectFrom('invitation as i')
        .innerJoin('company as c', 'c.id', 'i.company_id')
        .leftJoin('employee as e', 'e.id', 'i.employee_id')
        .select([
          'i.id',
          'i.role',
          'c.id as companyId',
          'c.name as companyName',
          'c.cvr',
          'e.id as employeeId',
        ])
        .where('i.token_hash', '=', hashToken(token))
        .where('i.used_at', 'is', null)
        .where(sql<boolean>`i.expires_at > app.now()`)
        .where('c.status', '=', 'active')
        // an employee who has logged in once, or is erased, needs no way in
        .where((e) =>
          e.or([e('e.id', 'is', null), e.and([e('e.account_id', 'is', null), e('e.erased_at', 'is', null)])]),
        )
        .$if(lock, (q) => q.forUpdate('i'))
        .executeTakeFirst() as Promise<LiveInvitation | undefined>,
  )
}

/** Whether a login may use the invitation: an employee's own MitID says nothing of a company. */
export const fits = (invitation: LiveInvitation, cvr: string | null): boolean =>
  invitation.role === 'employee' || cvr === invitation.cvr

/**
 * Uses an invitation up and gives its role. For those who act for the company the link alone is not enough: the login must
 * be MitID Erhverv for the company that invites, so a forwarded mail opens nothing. An employee has only private MitID, and
 * the link leads to the one person's own page and nowhere else.
 */
export async function acceptInvitation(
  tx: Tx,
  who: { accountId: string; cvr: string | null },
  token: string,
): Promise<Result<{ membershipId: string; invitation: LiveInvitation }, 'dead' | 'not-yours'>> {
  const invitation = await liveInvitation(tx, token, true)
  if (!invitation) return refuse('dead')
  if (!fits(invitation, who.cvr)) return refuse('not-yours')
  return asSystem(tx, async (s) => {
    const given = await giveRole(s, {
      accountId: who.accountId,
      role: invitation.role,
      ...(invitation.employeeId
        ? { employeeId: invitation.employeeId }
        : { companyId: invitation.companyId }),
    })
    // somebody who has the role already leaves the link for whom it was meant
    if (!given) return refuse('not-yours')
    if (invitation.employeeId) {
      const linked = await s
        .updateTable('employee')
        .set((e) => ({ account_id: who.accountId, version: e('version', '+', 1) }))
        .where('id', '=', invitation.employeeId)
        .where('account_id', 'is', null)
        .where((e) =>
          e.not(e.exists(e.selectFrom('employee').select('id').where('account_id', '=', who.accountId))),
        )
        .executeTakeFirst()
      if (linked.numUpdatedRows === 0n) return refuse('not-yours')
    }
    await s
      .updateTable('invitation')
      .set({ used_at: sql<Date>`app.now()`, used_by: who.accountId })
      .where('id', '=', invitation.id)
      .execute()
    return ok({ membershipId: given.id, invitation })
  })
}
