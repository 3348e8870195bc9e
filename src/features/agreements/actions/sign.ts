import { ok, type Result, refuse } from '#core/result.ts'
import { moveAgreement } from '#core/rotation/agreement-moves.ts'
import { maySignOnBehalf, signRefusal, turnNow } from '#core/rotation/agreement-signing.ts'
import { addEvent, type Env, sideOf } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { hashText } from '../content-hash.ts'
import type { Signer } from '../model.ts'
import { caseOfSigner, findAgreement, findSigner, signersOfVersion } from '../store/agreements.ts'
import { askToSign } from '../tell.ts'
import { completeVersion } from './complete-version.ts'
import { holdAgreements } from './hold-agreements.ts'
import { isOwnPlace } from './own-place.ts'

export type SignRefusal =
  | 'gone'
  | 'not-yours'
  /** The case was stopped or has ended. */
  | 'case-over'
  | 'other-version'
  | 'not-out'
  | 'signed-already'
  | 'not-your-turn'
  | 'reason-missing'

export type SignInput = {
  /** The code of the version that was shown. */
  hash: string
  /** Why somebody signs in another's place; empty for the own one. */
  reason: string
}

/** Signs the version that was shown, for oneself or, with a reason, in the place of somebody who has given it on paper. */
export async function sign(
  env: Env,
  signerId: string,
  input: SignInput,
): Promise<Result<{ complete: boolean; onBehalf: boolean }, SignRefusal>> {
  const { tx, actor } = env
  const found = await findSigner(tx, signerId)
  if (!found) return refuse('gone')
  await holdAgreements(tx, found.case_id)
  const agreement = await findAgreement(tx, found.agreement_id)
  const signers = await signersOfVersion(tx, found.agreement_id)
  const own = signers.find(({ id }) => id === signerId)
  if (!agreement || !own) return refuse('gone')
  const side = sideOf(actor)
  const onBehalf = !isOwnPlace(actor, own, agreement.company_id)
  if (onBehalf && (side === 'system' || !maySignOnBehalf(side, own.side))) return refuse('not-yours')
  if (onBehalf && input.reason.trim().length < 5) return refuse('reason-missing')
  if (!(await caseOfSigner(tx, agreement.case_id)).live) return refuse('case-over')
  const moved = moveAgreement(agreement.status, 'sign', side)
  if (!moved.ok) return refuse('not-out')
  if (input.hash !== hashText(agreement.content_hash)) return refuse('other-version')
  const closed = signRefusal(signers, signerId)
  if (closed) return refuse(closed)

  const written = await unlessRefused(tx, { 23505: 'signed-already' }, () =>
    tx
      .insertInto('signature')
      .values({
        signer_id: signerId,
        agreement_id: agreement.id,
        content_hash: agreement.content_hash,
        case_id: agreement.case_id,
        company_id: agreement.company_id,
        account_id: actor.accountId,
        signed_name: actor.name,
        assurance: actor.assurance,
        on_behalf_reason: onBehalf ? input.reason.trim() : null,
      })
      .execute(),
  )
  if (!written.ok) return refuse(written.reason)
  await asSystem(tx, (s) =>
    addEvent(
      { tx: s, actor },
      {
        case: { id: agreement.case_id, company_id: agreement.company_id },
        kind: 'agreement.signed',
        audience: own.side === 'employee' || own.side === 'temp' ? 'company_unit' : 'all',
        data: { revision: agreement.revision, side: own.side, onBehalf },
      },
    ),
  )
  const after = await signersOfVersion(tx, agreement.id)
  const turn = turnNow(after)
  if (turn === undefined) await completeVersion(env, agreement, after)
  else if (turn !== own.turn)
    await askToSign(
      env,
      agreement,
      after.filter((s: Signer) => s.turn === turn && !s.carried),
    )
  return ok({ complete: turn === undefined, onBehalf })
}
