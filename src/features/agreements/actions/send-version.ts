import { ok, type Result, refuse } from '#core/result.ts'
import { canonicalJson } from '#core/rotation/agreement-content.ts'
import { moveAgreement } from '#core/rotation/agreement-moves.ts'
import { turnNow, turnsOf } from '#core/rotation/agreement-signing.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, caseStatusOf, type Env, findCase, sideOf } from '#features/cases/index.ts'
import { jobrotation, keepReceipt } from '#features/law/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { type Carried, carryOver } from '../carry-over.ts'
import { composeNow } from '../compose-now.ts'
import type { Agreement } from '../model.ts'
import { findAgreement, sentBefore, signersOfVersion, versionsOf } from '../store/agreements.ts'
import { templateOf } from '../store/templates.ts'
import { askToSign } from '../tell.ts'
import { completeVersion } from './complete-version.ts'
import { holdAgreements } from './hold-agreements.ts'
import { seenOf, specialOf } from './prepare-version.ts'

export type SendRefusal =
  | 'gone'
  | 'changed-meanwhile'
  | 'not-your-move'
  /** Stopped, declined, ended or archived. */
  | 'case-over'
  | 'case-moved-on'
  | 'nobody-in-it'

/**
 * Sends the draft round: its words stand from now on. Whose part is the same as in the version before is not asked again.
 */
export async function sendVersion(
  env: Env,
  caseId: string,
  input: { seen: string },
): Promise<Result<{ asked: number; carried: number }, SendRefusal>> {
  const { tx, actor, today } = env
  if (!(await findCase(tx, caseId))) return refuse('gone')
  await holdAgreements(tx, caseId)
  const row = await findCase(tx, caseId)
  const [draft] = await versionsOf(tx, caseId)
  if (!row || !draft) return refuse('gone')
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  if (input.seen !== seenOf(draft)) return refuse('changed-meanwhile')
  const side = sideOf(actor)
  const moved = moveAgreement(draft.status, 'send', side)
  if (!moved.ok) return refuse(moved.reason === 'not-your-move' ? 'not-your-move' : 'changed-meanwhile')
  const now = await composeNow(tx, caseId, {
    template: await templateOf(tx, draft.template_id),
    special: specialOf(draft.content),
    today,
  })
  if (now.facts.employees.length === 0) return refuse('nobody-in-it')
  if (canonicalJson(now.content) !== canonicalJson(draft.content)) return refuse('case-moved-on')

  const receiptId =
    now.answer &&
    (await keepReceipt(tx, jobrotation().scheme, {
      receipt: now.answer.receipt,
      stated: {},
      caseId,
      companyId: row.company_id,
      unitId: row.unit_id,
      purpose: 'agreement',
      madeBy: actor.accountId,
    }))
  const before = await sentBefore(tx, caseId, draft.revision)
  const carried = carryOver(
    now.signers,
    before && { agreement: before, signers: await signersOfVersion(tx, before.id) },
    draft.content,
  )
  await writeSigners(env, draft, carried)
  await asSystem(tx, (s) =>
    s
      .updateTable('agreement')
      .set((e) => ({
        status: moved.value,
        receipt_id: receiptId ?? null,
        sent_at: e.fn<Date>('app.now', []),
        version: e('version', '+', 1),
      }))
      .where('id', '=', draft.id)
      .execute(),
  )
  const stands = carried.filter(({ from }) => from !== undefined).length
  await addEvent(env, {
    case: row,
    kind: 'agreement.sent',
    data: { revision: draft.revision, asked: carried.length - stands, carried: stands },
  })
  const sent = (await findAgreement(tx, draft.id)) as Agreement
  const signers = await signersOfVersion(tx, draft.id)
  const turn = turnNow(signers)
  if (turn === undefined) await completeVersion(env, sent, signers)
  else
    await askToSign(
      env,
      sent,
      signers.filter((s) => s.turn === turn && !s.carried),
    )
  return ok({ asked: carried.length - stands, carried: stands })
}

async function writeSigners({ tx }: Env, draft: Agreement, carried: readonly Carried[]): Promise<void> {
  const turns = turnsOf(carried.map(({ signer }) => signer.side))
  await asSystem(tx, (s) =>
    s
      .insertInto('agreement_signer')
      .values(
        carried.map(({ signer, from }) => ({
          agreement_id: draft.id,
          case_id: draft.case_id,
          company_id: draft.company_id,
          side: signer.side,
          turn: turns.get(signer.side)!,
          required: signer.required,
          account_id: signer.accountId ?? null,
          employee_id: signer.employeeId ?? null,
          person_id: signer.personId ?? null,
          organisation_id: signer.organisationId ?? null,
          unit_id: signer.unitId ?? null,
          temp_id: signer.side === 'temp' ? signer.subject : null,
          shown_name: signer.shownName,
          sections: [...signer.scopes],
          carried_from: from?.signedAs ?? null,
        })),
      )
      .execute(),
  )
}
