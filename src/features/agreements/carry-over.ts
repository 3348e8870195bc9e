import type { AgreementContent } from '#core/rotation/agreement-content.ts'
import { carriedFrom, type EarlierSigner, type SignerKey } from '#core/rotation/agreement-signing.ts'
import type { Agreement, Signer } from './model.ts'
import { type PlannedSigner, subjectOf } from './signers.ts'

export type Carried = { readonly signer: PlannedSigner; readonly from: EarlierSigner | undefined }

/** Who of the new version's signers is asked, and whose signature still stands. */
export function carryOver(
  planned: readonly PlannedSigner[],
  before: { agreement: Agreement; signers: readonly Signer[] } | undefined,
  content: AgreementContent,
): readonly Carried[] {
  if (before === undefined) return planned.map((signer) => ({ signer, from: undefined }))
  const earlier = before.signers.map(
    (s): EarlierSigner => ({ ...s, ...keyOf(s), signedAs: s.carriedFrom ?? s.id }),
  )
  return planned.map((signer) => ({
    signer,
    from: carriedFrom(signer, earlier, before.agreement.content, content),
  }))
}

const keyOf = (s: Signer): SignerKey => ({
  side: s.side,
  subject: subjectOf({
    side: s.side,
    employee_id: s.employeeId,
    organisation_id: s.organisationId,
    unit_id: s.unitId,
    temp_id: s.tempId,
  }),
})
