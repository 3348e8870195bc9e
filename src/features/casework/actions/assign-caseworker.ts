import { ok, type Result, refuse } from '#core/result.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import { colleaguesOf, lockOwnPerson, writeCaseworker } from '../store/persons.ts'
import { tellAccount } from '../tell.ts'

export type AssignRefusal = 'gone' | 'not-a-colleague'

/** Gives a citizen a caseworker of the own unit, or none. A colleague who is given a case is told. */
export async function assignCaseworker(
  env: Env,
  id: string,
  accountId: string | null,
): Promise<Result<null, AssignRefusal>> {
  const { tx, actor } = env
  if (!(await lockOwnPerson(tx, id))) return refuse('gone')
  const colleagues = await colleaguesOf(tx, actor.unitId ?? '')
  if (accountId !== null && !colleagues.some((c) => c.id === accountId)) return refuse('not-a-colleague')
  await writeCaseworker(tx, id, accountId)
  if (accountId !== null && accountId !== actor.accountId)
    await tellAccount(env, accountId, 'casework.assigned', paths.person(id))
  return ok(null)
}
