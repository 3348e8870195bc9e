import { createHash } from 'node:crypto'
import { EVERYTHING } from '#core/rotation/agreement-content.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { JobContext, JobHandler } from '#platform/jobs/index.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { PDF_JOB } from './actions/complete-version.ts'
import { agreementPdfData, agreementTemplate } from './pdf-data.ts'
import { findAgreement, signersOfVersion, storedPdf } from './store/agreements.ts'

export const jobs: JobHandler[] = [
  { name: PDF_JOB, handle: (data, ctx) => storeAgreementPdf(ctx, String(data.agreementId)) },
]

/** Makes the file of a signed version and stores it with its own hash; it is made once. */
export async function storeAgreementPdf(ctx: JobContext, agreementId: string): Promise<void> {
  const command = { command: PDF_JOB, now: ctx.clock.now() }
  const data = await inSystemTransaction(ctx.database, command, async (tx) => {
    const agreement = await findAgreement(tx, agreementId)
    if (!agreement || (await storedPdf(tx, agreementId))) return undefined
    return agreementPdfData(tx, agreement, await signersOfVersion(tx, agreementId), EVERYTHING)
  })
  if (!data) return
  const made = await renderPdf(agreementTemplate, data)
  if (!made.ok) throw new Error(`The agreement's PDF could not be made: ${made.reason}`)
  const pdf = Buffer.from(made.value)
  await inSystemTransaction(ctx.database, command, (tx) =>
    tx
      .updateTable('agreement')
      .set({ pdf, pdf_sha256: createHash('sha256').update(pdf).digest() })
      .where('id', '=', agreementId)
      .where('pdf', 'is', null)
      .execute(),
  )
}
