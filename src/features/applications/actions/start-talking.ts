import type { MoveRefusal } from '#core/exchange/application-status.ts'
import type { ReleaseChoice, ReleaseRefusal } from '#core/exchange/disclosure.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Answered, ApplicationRow, Env } from '../model.ts'
import { releaseAsChosen, releasedFields, writeRelease } from '../release-fields.ts'
import { type LockRefusal, locked } from './locked.ts'
import { moveApplication } from './move-application.ts'

export type TalkRefusal = LockRefusal | MoveRefusal | ReleaseRefusal | 'choice-missing'

/**
 * Both want to talk: a company answers an application, or a person answers a company's interest with a choice of what to
 * show. The company can read the released fields from this moment, and nothing before it.
 */
export async function startTalking(
  env: Env,
  answered: Answered,
  choice?: ReleaseChoice,
): Promise<Result<ApplicationRow, TalkRefusal>> {
  const found = await locked(env, answered)
  if (!found.ok) return found
  const { application: a, side } = found.value
  if (side === 'person' && !choice) return refuse('choice-missing')
  const moved = await moveApplication(env, a, side, { to: 'talking', stage: 2 })
  if (!moved.ok) return moved
  if (choice && side === 'person') {
    const fields = await asSystem(env.tx, (s) => releasedFields(s, a.person_id, choice, 2))
    if (!fields.ok) return fields
    await asSystem(env.tx, (s) => writeRelease(s, a, choice, fields.value))
    return ok(moved.value)
  }
  await asSystem(env.tx, async (s) => {
    const kept = await s
      .selectFrom('disclosure')
      .select('choice')
      .where('application_id', '=', a.id)
      .executeTakeFirst()
    if (kept) await releaseAsChosen(s, a, kept.choice as ReleaseChoice, 2)
  })
  return ok(moved.value)
}
