import { readFileSync } from 'node:fs'
import type { Result } from '#core/result.ts'
import { type ThreadRefusal, threadApart } from '../thread/thread-apart.ts'

/** A document's Typst source. It must set title and language, and give every figure an alternative text. */
export type PdfTemplate = { readonly source: string }

/** What the source reads with `json(bytes(sys.inputs.data))`: plain data, never source. */
export type PdfData = Readonly<Record<string, unknown>>

export type PdfOrder = { readonly source: string; readonly data: string }

/** A page of a report takes some milliseconds, and a second where there is only WebAssembly. */
const LONGEST_MS = 15_000
const MEMORY_MB = 300
const MOST_WAITING = 6
/** More than any report of ours: what is larger is a fault. */
const MOST_DATA = 500_000

const compileApart = threadApart<PdfOrder, Uint8Array>({
  entry: new URL('./pdf-worker.ts', import.meta.url),
  longestMs: LONGEST_MS,
  memoryMb: MEMORY_MB,
  mostWaiting: MOST_WAITING,
})

/** The template in a file beside the feature that owns it, read once. */
export const pdfTemplate = (file: URL): PdfTemplate => ({ source: readFileSync(file, 'utf8') })

/**
 * An accessible PDF (PDF/UA-1 where the native compiler is there, otherwise tagged alike without the declaration), made in a
 * thread of its own. Refused when too many are waiting or it takes too long; throws for a template that does not compile.
 */
export async function renderPdf(
  template: PdfTemplate,
  data: PdfData,
): Promise<Result<Uint8Array<ArrayBuffer>, ThreadRefusal>> {
  const written = JSON.stringify(data)
  if (written.length > MOST_DATA) throw new RangeError('The data of a PDF is too large')
  const made = await compileApart({ source: template.source, data: written })
  return made.ok ? { ok: true, value: new Uint8Array(made.value) } : made
}
