import { formatTime, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { explain } from '#core/law/explain.ts'
import { partFor, type Scope } from '#core/rotation/agreement-content.ts'
import { hasSigned } from '#core/rotation/agreement-signing.ts'
import { findReceipt, keptEdition } from '#features/law/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type PdfData, pdfTemplate } from '#platform/pdf/render-pdf.ts'
import { hashText } from './content-hash.ts'
import type { Agreement, Signer } from './model.ts'
import { paragraphsOf } from './template.ts'
import { documentTexts } from './texts/document.ts'

export const agreementTemplate = pdfTemplate(new URL('./agreement.typ', import.meta.url))

/** When, as the agreement writes it. */
function danishMoment(at: Date): string {
  const { day, minutes } = localTimeAt(at.getTime())
  return `${formatDay(day, 'da')} kl. ${formatTime(minutes).replace(':', '.')}`
}

/**
 * What the file says. `scopes` is the part its reader signs: names of others and the rules stand only in the file of those
 * who sign the whole.
 */
export async function agreementPdfData(
  tx: Tx,
  agreement: Agreement,
  signers: readonly Signer[],
  scopes: readonly Scope[],
): Promise<PdfData> {
  const t = documentTexts
  const whole = scopes.includes('*')
  const shown = whole ? signers : signers.filter(({ side }) => side === 'company' || side === 'unit')
  return {
    title: t.title(agreement.number, agreement.revision),
    lead: whole ? t.lead(agreement.content.caseNumber) : t.leadPart(agreement.content.caseNumber),
    code: hashText(agreement.content_hash),
    sections: partFor(agreement.content, scopes).map(({ heading, paragraphs, items }) => ({
      heading,
      paragraphs: paragraphs.flatMap(paragraphsOf),
      items: items.map(({ title, facts }) => ({ title, facts })),
    })),
    signers: shown.map((s) => ({ side: t.sides[s.side], name: s.shownName, lines: linesOf(s) })),
    rules: whole ? await rulesOf(tx, agreement) : null,
    texts: t.pdf,
  }
}

function linesOf(s: Signer): string[] {
  const t = documentTexts
  if (!hasSigned(s) && s.signed.length === 0) return [t.notSigned]
  return s.signed.map((one) =>
    [
      t.signedBy(one.name, danishMoment(one.at)),
      s.carried && s.carriedRevision !== null && t.carried(s.carriedRevision),
      one.reason && t.onBehalf(one.reason),
    ]
      .filter(Boolean)
      .join(' '),
  )
}

async function rulesOf(tx: Tx, agreement: Agreement): Promise<Record<string, unknown> | null> {
  const t = documentTexts
  const { receipt_id } = agreement
  if (receipt_id === null) return null
  const stored = await asSystem(tx, (s) => findReceipt(s, receipt_id))
  const edition = stored && (await keptEdition(tx, stored.receipt.scheme, stored.receipt.edition))
  if (!stored || !edition) return null
  const explained = explain(compileScheme(edition), stored.receipt)
  return {
    summary: explained.summary.da,
    made: t.rulesMade(edition.name.da, edition.edition, formatDay(stored.receipt.day, 'da')),
    findings: explained.explained
      .filter(({ outcome }) => outcome !== 'not-in-force')
      .map((f) => ({
        label: f.label.da,
        outcome: t.outcomes[f.outcome],
        says: f.says.da,
        sources: f.sources.map(({ act, text }) => `${act} (${text})`).join('; '),
      })),
  }
}
