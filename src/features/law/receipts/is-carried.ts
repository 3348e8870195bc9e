import type { CompiledScheme } from '#core/law/compiled.ts'
import { explain } from '#core/law/explain.ts'
import type { ExplainedFinding, Receipt } from '#core/law/receipt.ts'

/** A rule that a source confirms, and all it rests on, says no: nobody can answer for the opposite. */
export const isCertainNo = ({ outcome, weight, mark, relies }: ExplainedFinding): boolean =>
  outcome === 'not-met' && weight === 'required' && mark === 'confirmed' && relies.length === 0

/**
 * Whether a certificate carries a hire, by the receipts of both: each required condition of the hire is met, or was
 * open when the certificate was given, so that the caseworker has answered for it. Unknown is not met: a rule that came
 * into force since, and was never asked about, sends the hire back to the job centre.
 */
export function isCarried(scheme: CompiledScheme, certificate: Receipt, hire: Receipt): boolean {
  if (hire.outcome === 'not-in-force') return certificate.outcome === 'not-in-force'
  const answeredFor = new Set(
    certificate.findings
      .filter(({ outcome }) => outcome === 'unknown' || outcome === 'not-met')
      .map(({ condition }) => condition),
  )
  return explain(scheme, hire).explained.every(
    (finding) =>
      finding.weight === 'advisory' ||
      finding.outcome === 'met' ||
      finding.outcome === 'not-in-force' ||
      (answeredFor.has(finding.condition) && !isCertainNo(finding)),
  )
}
