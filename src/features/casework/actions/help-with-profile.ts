import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { profileChanged } from '#features/profiles/index.ts'
import { actOnBehalf } from '#platform/db/transaction.ts'
import type { Env } from '../model.ts'
import { lockOwnPerson } from '../store/persons.ts'
import { findProfile, type HelpedProfile, writeProfile } from '../store/profiles.ts'
import { tellPerson } from '../tell.ts'

export type HelpRefusal = 'gone' | 'changed-meanwhile' | 'too-many-occupations'

/**
 * Fills in the part of a profile that a match needs, on the person's behalf and with the reason on record. It makes
 * nobody visible: that choice is the person's own.
 */
export async function helpWithProfile(
  env: Env,
  personId: string,
  input: HelpedProfile & { version: number; reason: string },
): Promise<Result<null, HelpRefusal>> {
  const { tx } = env
  if (!(await lockOwnPerson(tx, personId))) return refuse('gone')
  const before = await findProfile(tx, personId)
  if (!before) return refuse('gone')
  if (input.occupations.length > limits.occupations) return refuse('too-many-occupations')
  await actOnBehalf(tx, personId, input.reason)
  const steps = new Set(before.stepsDone)
  if (input.occupations.length > 0) steps.add('occupations')
  if (input.availableFrom) steps.add('availability')
  if (input.weeklyMinutesMin !== null) steps.add('hours')
  if (input.maxTravelMinutes !== null) steps.add('travel')
  if (!(await writeProfile(tx, personId, input.version, input, [...steps])))
    return refuse('changed-meanwhile')
  await profileChanged(env, personId)
  await tellPerson(env, personId, 'casework.helped')
  return ok(null)
}
