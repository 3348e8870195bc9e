import { sql } from 'kysely'
import { type Email, emailKey } from '#core/identity/email.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { hashToken, newToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { mayManage, openInvitations } from '../colleagues.ts'
import { paths } from '../paths.ts'

/** More than a company needs at a time, and too few to be of use to somebody who wants to pester people. */
const MAX_OPEN = 20
const HOUR = 3_600_000
export const INVITATION_MAIL = 'account.invitation'

export type Inviter = { accountId: string; membershipId: string; companyId: string; companyName: string }

/**
 * Invites somebody by mail to act for the company. Asking again within the hour changes nothing; later, the newer
 * invitation replaces the older one. Whoever asks, and for however many companies, mails to one address go an hour apart.
 */
export async function inviteColleague(
  tx: Tx,
  enqueue: Enqueue,
  who: Inviter,
  input: { email: Email; role: 'company' | 'shop_steward'; lang: Lang; now: Date },
): Promise<Result<undefined, 'not-manager' | 'too-many'>> {
  if (!(await mayManage(tx, who.membershipId))) return refuse('not-manager')
  const open = await openInvitations(tx, who.companyId)
  const same = open.filter((i) => i.email.toLowerCase() === emailKey(input.email))
  if (same.some((i) => i.role === input.role && input.now.getTime() - i.createdAt.getTime() < HOUR)) {
    return ok(undefined)
  }
  if (open.length - same.length >= MAX_OPEN) return refuse('too-many')
  for (const older of same) await endInvitation(tx, who.companyId, older.id)
  const token = newToken()
  const { id } = await tx
    .insertInto('invitation')
    .values({
      token_hash: hashToken(token),
      company_id: who.companyId,
      role: input.role,
      email: input.email,
      invited_by: who.accountId,
      expires_at: sql<Date>`app.now() + interval '14 days'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await queueMail(tx, enqueue, {
    to: input.email,
    lang: input.lang,
    template: INVITATION_MAIL,
    data: { company: who.companyName, link: paths.invitation(token) },
    dedupeKey: `invitation:${id}`,
    delay: HOUR * (await mailsLastHour(tx, input.email)),
  })
  return ok(undefined)
}

/** Invitations to an address in the last hour, of all companies: who asked is not told. */
function mailsLastHour(tx: Tx, email: Email): Promise<number> {
  return asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('mail')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('template', '=', INVITATION_MAIL)
      .where(sql`lower(to_address)`, '=', emailKey(email))
      .where(sql<boolean>`created_at > app.now() - interval '1 hour'`)
      .executeTakeFirstOrThrow()
    return row.n
  })
}

async function endInvitation(tx: Tx, companyId: string, invitationId: string): Promise<boolean> {
  const row = await tx
    .updateTable('invitation')
    .set({ expires_at: sql<Date>`app.now()` })
    .where('id', '=', invitationId)
    .where('company_id', '=', companyId)
    .where('used_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes an invitation back; the link is dead at once. False when there is none that waits. */
export const withdrawInvitation = async (tx: Tx, who: Inviter, invitationId: string): Promise<boolean> =>
  (await mayManage(tx, who.membershipId)) && endInvitation(tx, who.companyId, invitationId)
