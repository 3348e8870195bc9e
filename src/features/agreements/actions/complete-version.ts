import { moveAgreement } from '#core/rotation/agreement-moves.ts'
import { addEvent, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Agreement, Signer } from '../model.ts'
import { versionsOf } from '../store/agreements.ts'
import { tellParties } from '../tell.ts'
import { setStatus } from './prepare-version.ts'

export const PDF_JOB = 'agreement.pdf'

/** Everybody has signed: the version is in force, and what was in force until now gives way. */
export async function completeVersion(
  env: Env,
  agreement: Agreement,
  signers: readonly Signer[],
): Promise<void> {
  const { tx } = env
  const moved = moveAgreement(agreement.status, 'complete', 'system')
  if (!moved.ok) throw new Error(`Agreement ${agreement.id} cannot be complete: ${moved.reason}`)
  const versions = await asSystem(tx, (s) => versionsOf(s, agreement.case_id))
  for (const former of versions.filter(({ status }) => status === 'signed')) {
    const away = moveAgreement(former.status, 'give-way', 'system')
    if (away.ok) await setStatus(tx, former.id, away.value)
  }
  await asSystem(tx, async (s) => {
    await s
      .updateTable('agreement')
      .set((e) => ({
        status: moved.value,
        signed_at: e.fn<Date>('app.now', []),
        version: e('version', '+', 1),
      }))
      .where('id', '=', agreement.id)
      .execute()
    await addEvent(
      { tx: s, actor: env.actor },
      {
        case: { id: agreement.case_id, company_id: agreement.company_id },
        kind: 'agreement.completed',
        data: { revision: agreement.revision },
      },
    )
  })
  await env.enqueue(tx, PDF_JOB, { agreementId: agreement.id }, { singletonKey: agreement.id })
  await tellParties(env, agreement, signers, 'agreement.completed')
}
