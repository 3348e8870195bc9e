import { ok, type Result, refuse } from '#core/result.ts'
import { type Env, mayEdit } from '../model.ts'
import { deleteVacancy, lockVacancy } from '../store.ts'
import { stateWhy } from './save-vacancy.ts'

/** Throws a draft away. What has been public is closed instead, so that nobody loses what they applied for. */
export async function deleteDraft(
  env: Env,
  id: string,
): Promise<Result<null, 'gone' | 'not-yours-to-edit' | 'not-a-draft'>> {
  const v = await lockVacancy(env.tx, id)
  if (!v) return refuse('gone')
  if (!mayEdit(env.actor, v)) return refuse('not-yours-to-edit')
  if (v.status !== 'draft') return refuse('not-a-draft')
  await stateWhy(env, v)
  await deleteVacancy(env.tx, id)
  return ok(null)
}
