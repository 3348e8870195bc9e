import type { Selectable } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { ApplicationStatus, Side } from '#core/exchange/application-status.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Application } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'

export type ApplicationRow = Omit<Selectable<Application>, 'status' | 'deadline'> & {
  status: ApplicationStatus
  deadline: Day | null
}

/** What an action needs besides its input: who acts, the day, and the queue for what must be told. */
export type Env = { tx: Tx; actor: Actor; today: Day; enqueue: Enqueue }

/** On whose side somebody stands in an application; a caseworker acts for the person, with a reason on record. */
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
