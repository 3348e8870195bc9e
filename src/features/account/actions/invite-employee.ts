import { sql } from 'kysely'
import { type Email, emailKey } from '#core/identity/email.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { hashToken, newToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'
import { queueMail } from '#platform/mail/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { paths } from '../paths.ts'

export const EMPLOYEE_MAIL = 'account.employee-invitation'

/** Mails to one address in a day, of all companies: enough to put a mistake right, too few to pester somebody. */
const MAILS_A_DAY = 4

export type InvitedEmployee = { id: string; companyId: string; email: Email }

/**
 * Invites an employee to the own page. The caller has seen that the employee is the actor's to invite. Asking again within
 * the hour changes nothing; later, the newer link replaces the older one. Refused for somebody who has logged in already.
 */
export function inviteEmployee(
  tx: Tx,
  enqueue: Enqueue,
  who: { accountId: string },
  employee: InvitedEmployee,
  lang: Lang,
): Promise<Result<undefined, 'has-account' | 'too-often'>> {
  return asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('employee as e')
      .innerJoin('company as c', 'c.id', 'e.company_id')
      .select(['e.account_id', 'c.name'])
      .where('e.id', '=', employee.id)
      .where('e.company_id', '=', employee.companyId)
      .where('e.erased_at', 'is', null)
      .forUpdate('e')
      .executeTakeFirst()
    if (!row || row.account_id) return refuse('has-account')
    const recent = await openInvitation(s, employee.id)
      .where(sql<boolean>`created_at > app.now() - interval '1 hour'`)
      .where(sql`lower(email)`, '=', emailKey(employee.email))
      .executeTakeFirst()
    if (recent) return ok(undefined)
    if ((await mailsLastDay(s, employee.email)) >= MAILS_A_DAY) return refuse('too-often')
    await withdrawEmployeeInvitation(s, employee.id)
    const token = newToken()
    const { id } = await s
      .insertInto('invitation')
      .values({
        token_hash: hashToken(token),
        company_id: employee.companyId,
        employee_id: employee.id,
        role: 'employee',
        email: employee.email,
        invited_by: who.accountId,
        expires_at: sql<Date>`app.now() + interval '14 days'`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await queueMail(s, enqueue, {
      to: employee.email,
      lang,
      template: EMPLOYEE_MAIL,
      data: { company: row.name, link: paths.invitation(token) },
      dedupeKey: `invitation:${id}`,
    })
    return ok(undefined)
  })
}

const openInvitation = (s: Tx, employeeId: string) =>
  s
    .selectFrom('invitation')
    .select('id')
    .where('employee_id', '=', employeeId)
    .where('used_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)

/** Takes an employee's invitation back; the link is dead at once. The caller has seen that the employee is the actor's. */
export const withdrawEmployeeInvitation = (tx: Tx, employeeId: string): Promise<unknown> =>
  asSystem(tx, (s) =>
    s
      .updateTable('invitation')
      .set({ expires_at: sql<Date>`app.now()` })
      .where('employee_id', '=', employeeId)
      .where('used_at', 'is', null)
      .where(sql<boolean>`expires_at > app.now()`)
      .execute(),
  )

async function mailsLastDay(s: Tx, email: Email): Promise<number> {
  const row = await s
    .selectFrom('mail')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('template', '=', EMPLOYEE_MAIL)
    .where(sql`lower(to_address)`, '=', emailKey(email))
    .where(sql<boolean>`created_at > app.now() - interval '1 day'`)
    .executeTakeFirstOrThrow()
  return row.n
}
