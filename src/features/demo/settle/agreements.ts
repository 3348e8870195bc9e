import type { Day } from '#core/calendar/day.ts'
import { canonicalJson } from '#core/rotation/agreement-content.ts'
import { turnsOf } from '#core/rotation/agreement-signing.ts'
import { composeNow, contentHash, STANDARD_TEMPLATE } from '#features/agreements/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SettledCase } from './settled-case.ts'

/** The agreement of a case as the platform composes it, signed by everybody in it. */
export async function signAgreement(tx: Tx, c: SettledCase, today: Day): Promise<void> {
  const composed = await composeNow(tx, c.id, { template: STANDARD_TEMPLATE, special: '', today })
  if (composed.facts.employees.length === 0) return
  const content_hash = contentHash(composed.content)
  const own = { case_id: c.id, company_id: c.companyId }
  const { id } = await tx
    .insertInto('agreement')
    .values({
      ...own,
      revision: 1,
      status: 'sent',
      content: canonicalJson(composed.content),
      content_hash,
      created_by: c.contactId,
      created_at: c.plannedAt,
      sent_at: c.plannedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const turns = turnsOf(composed.signers.map((s) => s.side))
  const signers = await tx
    .insertInto('agreement_signer')
    .values(
      composed.signers.map((s) => ({
        ...own,
        agreement_id: id,
        side: s.side,
        turn: turns.get(s.side)!,
        required: s.required,
        account_id: s.accountId ?? null,
        employee_id: s.employeeId ?? null,
        person_id: s.personId ?? null,
        organisation_id: s.organisationId ?? null,
        unit_id: s.unitId ?? null,
        temp_id: s.side === 'temp' ? s.subject : null,
        shown_name: s.shownName,
        sections: [...s.scopes],
      })),
    )
    .returning(['id', 'shown_name', 'side'])
    .execute()
  await tx
    .insertInto('signature')
    .values(
      signers.map((s) => ({
        ...own,
        signer_id: s.id,
        agreement_id: id,
        content_hash,
        account_id: s.side === 'company' ? c.contactId : null,
        signed_name: s.shown_name,
        assurance: 'substantial',
        signed_at: c.plannedAt,
      })),
    )
    .execute()
  await tx
    .updateTable('agreement')
    .set({ status: 'signed', signed_at: c.plannedAt })
    .where('id', '=', id)
    .execute()
}
