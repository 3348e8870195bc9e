import { sql } from 'kysely'
import { type ApplicationStatus, deadlineAfterMessage, isLive } from '#core/exchange/application-status.ts'
import { findContactDetails } from '#core/exchange/contact-details.ts'
import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Answered, ApplicationRow, Env } from '../model.ts'
import { tell } from '../tell.ts'
import { locked } from './locked.ts'

export type MessageRefusal =
  | 'gone'
  | 'ended'
  | 'not-yet'
  | 'contact-in-text'
  | 'cpr-in-text'
  | 'too-many-today'

/** Nobody is written to before they have said anything themselves: an unanswered interest is the only question. */
export const mayWrite = (status: ApplicationStatus): boolean =>
  status === 'hired' || (isLive(status) && status !== 'interest')

/**
 * One side writes to the other. Before the person has released a way of contact the text holds none either; a CPR number
 * never belongs in it. A message in a conversation gives its days again.
 */
export async function sendMessage(
  env: Env,
  answered: Answered,
  body: string,
): Promise<Result<{ id: string }, MessageRefusal>> {
  const kinds = findContactDetails(body).map((one) => one.kind)
  if (kinds.includes('cpr')) return refuse('cpr-in-text')
  const found = await locked(env, { id: answered.id })
  if (!found.ok) return refuse('gone')
  const { application: a, side } = found.value
  if (side !== 'person' && side !== 'company') return refuse('gone')
  if (a.status === 'interest') return refuse('not-yet')
  if (!mayWrite(a.status)) return refuse('ended')
  if (a.stage < 2 && kinds.length > 0) return refuse('contact-in-text')
  if ((await writtenToday(env.tx, a.id, side)) >= limits.messagesPerDay) return refuse('too-many-today')
  const row = await env.tx
    .insertInto('message')
    .values({
      application_id: a.id,
      company_id: a.company_id,
      person_id: a.person_id,
      from_side: side,
      account_id: env.actor.accountId,
      body,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await renewDeadline(env, a)
  await tell(env, a, side === 'person' ? 'company' : 'person', 'message')
  return ok({ id: row.id })
}

async function writtenToday(tx: Tx, applicationId: string, side: string): Promise<number> {
  const row = await tx
    .selectFrom('message')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('application_id', '=', applicationId)
    .where('from_side', '=', side)
    .where(sql<boolean>`at >= app.today()::timestamp at time zone 'Europe/Copenhagen'`)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Only silence closes a conversation. The version stays: a message makes nobody's open form out of date. */
async function renewDeadline({ tx, today }: Env, a: ApplicationRow): Promise<void> {
  const deadline = deadlineAfterMessage(a.status, a.deadline ?? undefined, today)
  if (deadline === undefined || deadline === a.deadline) return
  await tx.updateTable('application').set({ deadline, reminded_at: null }).where('id', '=', a.id).execute()
}

/** What the other side wrote counts as read once its reader has had the page. */
export const markRead = (tx: Tx, applicationId: string, reader: 'person' | 'company') =>
  tx
    .updateTable('message')
    .set({ read_at: sql<Date>`app.now()` })
    .where('application_id', '=', applicationId)
    .where('from_side', '<>', reader)
    .where('read_at', 'is', null)
    .execute()
