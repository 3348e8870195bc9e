import { ok, type Result, refuse } from '#core/result.ts'
import type { Audience, Env } from '../model.ts'
import { paths } from '../paths.ts'
import { findCase } from '../store/case-row.ts'
import { tellParties } from '../tell.ts'
import { addEvent } from './add-event.ts'
import { mayWrite } from './may-act.ts'

/** Who a role can write for: never past its own sight. */
export const audiencesOf = (role: string): readonly Audience[] =>
  role === 'company'
    ? ['all', 'company_unit', 'company']
    : role === 'shop_steward'
      ? ['all']
      : ['all', 'company_unit', 'unit']

/** A note in the journal. Written once: it can be added to, never changed. Those meant to read it are told. */
export async function writeNote(
  env: Env,
  input: { id: string; audience: Audience; note: string },
): Promise<Result<null, 'gone' | 'not-yours' | 'closed'>> {
  const c = await findCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayWrite(env.actor, c) || !audiencesOf(env.actor.role).includes(input.audience))
    return refuse('not-yours')
  if (c.archived_at) return refuse('closed')
  await addEvent(env, { case: c, kind: 'case.note', audience: input.audience, note: input.note })
  const sides =
    input.audience === 'company'
      ? (['company'] as const)
      : input.audience === 'unit'
        ? (['unit', 'secretariat'] as const)
        : (['company', 'unit', 'secretariat'] as const)
  // several notes of one day are one mail
  await tellParties(env, c, 'case.note', paths.journal(c.id), sides, env.today)
  return ok(null)
}
