import type { Selectable } from 'kysely'
import type { Side } from '#core/exchange/application-status.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Vacancy } from '#platform/db/schema.generated.ts'
import { actOnBehalf } from '#platform/db/transaction.ts'
import { type Answered, type ApplicationRow, type Env, sideOf } from '../model.ts'
import { lockInOrder } from '../store.ts'

export type Locked = { application: ApplicationRow; vacancy: Selectable<Vacancy>; side: Side }

/** `gone`: not there or not the actor's. `stale`: somebody answered after the form was opened. */
export type LockRefusal = 'gone' | 'stale'

/**
 * The application an answer is given to, locked, with the side the actor answers on. A caseworker who gives a reason
 * answers for the person, and the audit trail says on whose behalf and why.
 */
export async function locked(env: Env, answered: Answered): Promise<Result<Locked, LockRefusal>> {
  const found = await lockInOrder(env.tx, answered.id)
  const side = found && sideOf(env.actor, found.application)
  if (!found || !side) return refuse('gone')
  const { application } = found
  if (answered.version !== undefined && answered.version !== application.version) return refuse('stale')
  if (side !== 'unit' || !env.onBehalfReason) return ok({ ...found, side })
  await actOnBehalf(env.tx, application.person_id, env.onBehalfReason)
  return ok({ ...found, side: 'person' })
}
