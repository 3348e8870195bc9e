import { ok, type Result, refuse } from '#core/result.ts'
import { safeDocx } from './safe-docx.ts'
import { safePdf } from './safe-pdf.ts'
import { NotTaken, type UploadRefusal } from './upload-refusal.ts'

export const DOCUMENT_KINDS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type DocumentKind = keyof typeof DOCUMENT_KINDS

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** What a file is by its name and by its first bytes; both must say the same. */
export function kindOf(name: string, bytes: Uint8Array): Result<DocumentKind, UploadRefusal> {
  if (bytes.length === 0) return refuse('empty')
  const begins = (magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)
  const extension = /\.([a-z0-9]+)\s*$/i.exec(name)?.[1]?.toLowerCase()
  if (begins(OLD_OFFICE)) return refuse('old-word')
  if (extension === 'pdf') return begins(PDF) ? ok('pdf') : refuse('wrong-content')
  if (extension === 'docx') return begins(ZIP) ? ok('docx') : refuse('wrong-content')
  return refuse(extension === 'doc' ? 'old-word' : extension === 'docm' ? 'macros' : 'wrong-kind')
}

/** The document written anew from what was understood of it, or why it is not taken. What was sent is never kept. */
export async function checkDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<Result<Uint8Array, UploadRefusal>> {
  try {
    return ok(kind === 'pdf' ? await safePdf(bytes) : safeDocx(bytes))
  } catch (e) {
    // a document that breaks the reader is one we cannot vouch for
    return refuse(e instanceof NotTaken ? e.reason : 'unreadable')
  }
}
