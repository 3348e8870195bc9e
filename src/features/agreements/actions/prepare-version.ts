import { ok, type Result, refuse } from '#core/result.ts'
import { type AgreementContent, canonicalJson } from '#core/rotation/agreement-content.ts'
import { differences } from '#core/rotation/agreement-difference.ts'
import { moveAgreement } from '#core/rotation/agreement-moves.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, caseStatusOf, type Env, findCase, sideOf } from '#features/cases/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { composeNow } from '../compose-now.ts'
import { contentHash } from '../content-hash.ts'
import type { Agreement } from '../model.ts'
import { versionsOf } from '../store/agreements.ts'
import { templatesFor } from '../store/templates.ts'
import { holdAgreements } from './hold-agreements.ts'

export type VersionInput = {
  templateId: string | null
  special: string
  note: string
  /** The shop steward of this case signs, whatever the template says. */
  stewardSigns: boolean
  /** The newest version the form was made from, as `revision.version`; empty when there was none. */
  seen: string
}

export type PrepareRefusal =
  | 'gone'
  | 'changed-meanwhile'
  | 'not-your-move'
  /** Stopped, declined, ended or archived. */
  | 'case-over'
  | 'unknown-template'
  | 'nothing-new'

/** What a form says of the version it was made from. */
export const seenOf = (newest: Pick<Agreement, 'revision' | 'version'> | undefined): string =>
  newest === undefined ? '' : `${newest.revision}.${newest.version}`

/**
 * Puts the next version together from the case: the first one, the open draft again, or one that takes the place of what is
 * out for signature or in force.
 */
export async function prepareVersion(
  env: Env,
  caseId: string,
  input: VersionInput,
): Promise<Result<{ revision: number }, PrepareRefusal>> {
  const { tx, actor, today } = env
  if (!(await findCase(tx, caseId))) return refuse('gone')
  await holdAgreements(tx, caseId)
  const row = await findCase(tx, caseId)
  if (!row) return refuse('gone')
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  const versions = await versionsOf(tx, caseId)
  if (input.seen !== seenOf(versions[0])) return refuse('changed-meanwhile')
  const template = (await templatesFor(tx, row.unit_id)).find(({ id }) => id === input.templateId)
  if (!template) return refuse('unknown-template')
  if (row.steward_signs !== input.stewardSigns)
    await tx
      .updateTable('rotation_case')
      .set({ steward_signs: input.stewardSigns })
      .where('id', '=', caseId)
      .execute()
  const { content } = await composeNow(tx, caseId, { template, special: input.special, today })

  const current = versions.find(
    ({ status }) => status === 'draft' || status === 'sent' || status === 'signed',
  )
  const status = current?.status ?? 'new'
  const move = status === 'new' ? 'make' : status === 'draft' ? 'update' : 'revise'
  const moved = moveAgreement(status, move, sideOf(actor))
  if (!moved.ok) return refuse('not-your-move')
  const written = {
    template_id: template.id,
    content: canonicalJson(content),
    content_hash: contentHash(content),
    change_note: input.note || null,
  }
  if (current?.status === 'draft') {
    await tx
      .updateTable('agreement')
      .set((e) => ({ ...written, version: e('version', '+', 1) }))
      .where('id', '=', current.id)
      .execute()
    return ok({ revision: current.revision })
  }
  if (current && differences(current.content, content).length === 0) return refuse('nothing-new')
  if (current?.status === 'sent') await setStatus(tx, current.id, 'superseded')
  const revision = (versions[0]?.revision ?? 0) + 1
  await tx
    .insertInto('agreement')
    .values({
      ...written,
      case_id: caseId,
      company_id: row.company_id,
      revision,
      status: 'draft',
      created_by: actor.accountId,
    })
    .execute()
  await addEvent(env, {
    case: row,
    kind: current ? 'agreement.revised' : 'agreement.made',
    audience: 'company_unit',
    data: { revision },
  })
  return ok({ revision })
}

export const setStatus = (tx: Tx, id: string, status: Agreement['status']) =>
  asSystem(tx, (s) =>
    s
      .updateTable('agreement')
      .set((e) => ({ status, version: e('version', '+', 1) }))
      .where('id', '=', id)
      .execute(),
  )

/** What the parties have added in their own words, as it was typed. */
export const specialOf = (content: AgreementContent): string =>
  content.sections.find(({ key }) => key === 'special')?.paragraphs.join('\n\n') ?? ''
