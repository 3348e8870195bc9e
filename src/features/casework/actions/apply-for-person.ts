import type { ReleaseChoice } from '#core/exchange/disclosure.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { type ApplyRefusal, apply } from '#features/applications/index.ts'
import type { Env } from '../model.ts'
import { lockOwnPerson } from '../store/persons.ts'
import { tellPerson } from '../tell.ts'

export type ApplyForInput = {
  vacancyNumber: number
  whyIFit: string
  choice: ReleaseChoice
  reason: string
}

/** Applies for a citizen of the unit, with the reason on record; somebody who logs in is told at once. */
export async function applyForPerson(
  env: Env,
  personId: string,
  input: ApplyForInput,
): Promise<Result<{ id: string }, ApplyRefusal | 'gone'>> {
  if (!(await lockOwnPerson(env.tx, personId))) return refuse('gone')
  const { reason, ...what } = input
  const applied = await apply({ ...env, onBehalfReason: reason }, { personId, ...what })
  if (!applied.ok) return applied
  await tellPerson(env, personId, 'casework.applied', `/ansoegninger/${applied.value.id}`)
  return ok(applied.value)
}
