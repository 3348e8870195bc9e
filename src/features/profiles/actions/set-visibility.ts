import type { Completeness } from '#core/exchange/profile-completeness.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { completenessFor, type Env } from '../model.ts'
import { profileChanged } from '../profile-changed.ts'
import { lockProfile, touchProfile, writePerson, writeVisibility } from '../store.ts'

/**
 * The person says whether companies may see their anonymous card. Off works at once and always; on needs what a card says.
 * Nobody else is told, and no one else can read the choice.
 */
export async function setVisibility(
  env: Env,
  visible: boolean,
): Promise<Result<null, 'gone'> | { ok: false; reason: 'not-ready'; lacks: Completeness['obstacles'] }> {
  const personId = env.actor.personId ?? ''
  const now = await lockProfile(env.tx, personId)
  if (!now) return refuse('gone')
  const { mayBeShown, obstacles } = completenessFor(now)
  if (visible && !mayBeShown) return { ok: false, reason: 'not-ready', lacks: obstacles }
  if (visible !== now.visible) await writeVisibility(env.tx, personId, visible)
  await touchProfile(env.tx, personId)
  await profileChanged(env, personId)
  return ok(null)
}

/** The right to object (GDPR art. 21): the platform proposes the person to nobody, neither to companies nor to a job centre. */
export async function setObjection(env: Env, noProposals: boolean): Promise<Result<null, 'gone'>> {
  const personId = env.actor.personId ?? ''
  const now = await lockProfile(env.tx, personId)
  if (!now) return refuse('gone')
  if (noProposals !== now.noProposals) await writePerson(env.tx, personId, { no_proposals: noProposals })
  await touchProfile(env.tx, personId)
  await profileChanged(env, personId)
  return ok(null)
}

/** "I am still here": nothing changes but the day from which months without life are counted. */
export async function keepProfile(env: Env): Promise<Result<null, 'gone'>> {
  const personId = env.actor.personId ?? ''
  if (!(await lockProfile(env.tx, personId))) return refuse('gone')
  await touchProfile(env.tx, personId)
  return ok(null)
}
