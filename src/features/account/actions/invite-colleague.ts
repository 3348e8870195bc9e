import { sql } from 'kysely'
import { type Email, emailKey } from '#core/identity/email.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { hashToken, newToken } from '#platform/auth/session.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { mayManage, openInvitations } from '../colleagues.ts'
import { paths } from '../paths.ts'

/** More than a company needs at a time, and too few to be of use to somebody who wants to pester people. */
const MAX_OPEN = 20
export const INVITATION_MAIL = 'account.invitation'

export type Inviter = { accountId: string; membershipId: string; companyId: string; companyName: string }

/**
 * Invites somebody by mail to act for the company. A newer invitation to the same address replaces the older one, and
 * nobody gets more than one of these mails an hour, whoever asks.
 */
export async function inviteColleague(
  tx: Tx,
  enqueue: Enqueue,
  who: Inviter,
  input: { email: Email; role: 'company' | 'shop_steward'; lang: Lang; now: Date },
): Promise<Result<undefined, 'not-manager' | 'too-many'>> {
  if (!(await mayManage(tx, who.membershipId))) return refuse('not-manager')
  const others = (await openInvitations(tx, who.companyId)).filter(
    (i) => i.email.toLowerCase() !== emailKey(input.email),
  )
  if (others.length >= MAX_OPEN) return refuse('too-many')
  await tx
    .updateTable('invitation')
    .set({ expires_at: sql<Date>`app.now()` })
    .where('company_id', '=', who.companyId)
    .where(sql`lower(email)`, '=', emailKey(input.email))
    .where('used_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)
    .execute()
  const token = newToken()
  await tx
    .insertInto('invitation')
    .values({
      token_hash: hashToken(token),
      company_id: who.companyId,
      role: input.role,
      email: input.email,
      invited_by: who.accountId,
      expires_at: sql<Date>`app.now() + interval '14 days'`,
    })
    .execute()
  await queueMail(tx, enqueue, {
    to: input.email,
    lang: input.lang,
    template: INVITATION_MAIL,
    data: { company: who.companyName, link: paths.invitation(token) },
    dedupeKey: `invitation:${emailKey(input.email)}:${input.now.toISOString().slice(0, 13)}`,
  })
  return ok(undefined)
}

/** Takes an invitation back; the link is dead at once. False when there is none that waits. */
export async function withdrawInvitation(tx: Tx, who: Inviter, invitationId: string): Promise<boolean> {
  if (!(await mayManage(tx, who.membershipId))) return false
  const row = await tx
    .updateTable('invitation')
    .set({ expires_at: sql<Date>`app.now()` })
    .where('id', '=', invitationId)
    .where('company_id', '=', who.companyId)
    .where('used_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
