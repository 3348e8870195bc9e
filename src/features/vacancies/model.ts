import type { Child } from 'hono/jsx'
import type { Selectable } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { VacancyReason } from '#core/exchange/refusal-reasons.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Vacancy } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { Enqueue } from '#platform/jobs/job.ts'

export type VacancyRow = Selectable<Vacancy>

/** What an action needs besides its input: who acts, the day, and the queue for what must be told. */
export type Env = { tx: Tx; actor: Actor; today: Day; enqueue: Enqueue }

/**
 * Ends the live applications of a vikariat that closes, tells those who had applied and answers how many they were.
 * `keepReserved` leaves alone those who have said yes and wait for the job centre. Other features know what an application
 * is; the app ties them in.
 */
export type EndApplications = (
  env: Env,
  vacancyId: string,
  reason: VacancyReason,
  keepReserved: boolean,
) => Promise<number>

/** What other features do when a vikariat closes, and what they show on its page. */
export type VacancyHooks = {
  endApplications: EndApplications
  /** Who is proposed for a posted vikariat, for the company that posted it. */
  proposed?: (ctx: Ctx, vacancyId: string) => Promise<Child>
}

/** A caseworker changes what the unit posted itself; what a company posted is the company's. */
export const mayEdit = (actor: Actor, v: Pick<VacancyRow, 'source'>): boolean =>
  actor.role === 'company' ||
  actor.role === 'system' ||
  (actor.role === 'caseworker' && v.source === 'on_behalf')

/** One refusal a word, so that answering them one by one leaves nothing over. */
export type Refused<R extends string> = R extends unknown ? { ok: false; reason: R } : never
