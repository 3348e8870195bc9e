import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { MoveRefusal } from '#core/exchange/application-status.ts'
import type { Offer } from '#core/exchange/hire-rules.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { ApplicationRow, Env } from '../model.ts'
import { closeWhenFilled, settleHire } from './after-hire.ts'
import { type LockRefusal, locked } from './locked.ts'
import { moveApplication } from './move-application.ts'
import { keepHireReceipt, recheckByLaw } from './recheck-by-law.ts'

/**
 * The job centre's recorded decision reaches an application that waits for it: eligible makes it a hire, not eligible gives the
 * opening and the period back. Where the certificate does not carry the very terms of a hire it goes on waiting. The reason stands in the certificate, between the job centre and the person.
 */
export async function decideWaiting(
  env: Env,
  applicationId: string,
  eligible: boolean,
): Promise<Result<ApplicationRow, MoveRefusal | LockRefusal | 'rules-say-no'>> {
  const found = await locked(env, { id: applicationId })
  if (!found.ok) return found
  const { application, vacancy, side } = found.value
  // also a person can move an offer to a hire: this decision is the job centre's alone
  if (side !== 'unit') return refuse('not-your-move')
  if (eligible) {
    const terms = await reservedTerms(env.tx, application.id)
    const recheck = terms && (await recheckByLaw(env, application, terms))
    if (recheck && !recheck.carried) return refuse('rules-say-no')
    if (recheck) await keepHireReceipt(env, application.id, recheck.receiptId)
  }
  const moved = await moveApplication(env, application, side, {
    to: eligible ? 'hired' : 'not_certified',
    stage: eligible ? 3 : undefined,
  })
  if (!moved.ok) return moved
  if (eligible) {
    await settleHire(env, moved.value)
    await closeWhenFilled(env, vacancy.id)
  }
  return ok(moved.value)
}

/** What is kept for the person until the job centre has decided. */
async function reservedTerms(tx: Tx, applicationId: string): Promise<Offer | undefined> {
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('hire')
      .select('weekly_minutes')
      .select(sql<Day>`lower(period)::text`.as('from'))
      .select(sql<Day>`(upper(period) - 1)::text`.as('to'))
      .where('application_id', '=', applicationId)
      .where('status', '=', 'reserved')
      .executeTakeFirst(),
  )
  return row && { period: { from: row.from, to: row.to }, weeklyMinutes: row.weekly_minutes }
}
