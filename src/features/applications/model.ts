import type { Selectable } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { ApplicationStatus, Side } from '#core/exchange/application-status.ts'
import type { Offer } from '#core/exchange/hire-rules.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Application } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'

export type ApplicationRow = Omit<
  Selectable<Application>,
  'status' | 'deadline' | 'offer_from' | 'offer_to' | 'initiative'
> & {
  status: ApplicationStatus
  deadline: Day | null
  offer_from: Day | null
  offer_to: Day | null
  initiative: 'person' | 'company'
}

/** What an action needs besides its input: who acts, the day, and the queue for what must be told. */
export type Env = {
  tx: Tx
  actor: Actor
  today: Day
  enqueue: Enqueue
  /** Set when a caseworker acts for the person: why the person does not do it. Recorded with what is done. */
  onBehalfReason?: string
}

/** What an answer is given to: the application, and its version as the one who answers saw it. */
export type Answered = { id: string; version?: number | undefined }

/** On whose side somebody stands in an application. */
export function sideOf(
  actor: Actor,
  a: { company_id: string; person_id: string; unit_id: string },
): Side | undefined {
  if (actor.role === 'system') return 'system'
  if (actor.role === 'jobseeker' && actor.personId === a.person_id) return 'person'
  if (actor.role === 'company' && actor.companyId === a.company_id) return 'company'
  if (actor.role === 'caseworker' && actor.unitId === a.unit_id) return 'unit'
  return undefined
}

/** What was offered, or undefined while nothing is. */
export function offerOf(
  a: Pick<ApplicationRow, 'offer_from' | 'offer_to' | 'offer_minutes'>,
): Offer | undefined {
  if (!a.offer_from || !a.offer_to || !a.offer_minutes) return undefined
  return { period: { from: a.offer_from, to: a.offer_to }, weeklyMinutes: a.offer_minutes }
}
