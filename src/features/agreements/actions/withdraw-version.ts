import { ok, type Result, refuse } from '#core/result.ts'
import { moveAgreement } from '#core/rotation/agreement-moves.ts'
import { addEvent, type Env, findCase, sideOf } from '#features/cases/index.ts'
import { signersOfVersion, versionsOf } from '../store/agreements.ts'
import { tellParties } from '../tell.ts'
import { holdAgreements } from './hold-agreements.ts'
import { seenOf, setStatus } from './prepare-version.ts'

export type WithdrawRefusal = 'gone' | 'changed-meanwhile' | 'not-your-move'

/** Takes back the draft, or what is out for signature. What is in force stays in force. */
export async function withdrawVersion(
  env: Env,
  caseId: string,
  input: { seen: string },
): Promise<Result<{ revision: number }, WithdrawRefusal>> {
  const { tx, actor } = env
  if (!(await findCase(tx, caseId))) return refuse('gone')
  await holdAgreements(tx, caseId)
  const row = await findCase(tx, caseId)
  const [newest] = await versionsOf(tx, caseId)
  if (!row || !newest) return refuse('gone')
  if (input.seen !== seenOf(newest)) return refuse('changed-meanwhile')
  const moved = moveAgreement(newest.status, 'withdraw', sideOf(actor))
  if (!moved.ok) return refuse(moved.reason === 'not-your-move' ? 'not-your-move' : 'changed-meanwhile')
  await setStatus(tx, newest.id, moved.value)
  await addEvent(env, {
    case: row,
    kind: 'agreement.withdrawn',
    audience: newest.status === 'draft' ? 'company_unit' : 'all',
    data: { revision: newest.revision },
  })
  if (newest.status === 'sent')
    await tellParties(env, newest, await signersOfVersion(tx, newest.id), 'agreement.withdrawn')
  return ok({ revision: newest.revision })
}
