import { type ByteSource, bytesSource } from '#platform/tabular/table.ts'
import { openPostings } from './posting-records.ts'
import type { FileFormat, FileProblem, ImportFile } from './record.ts'
import { openCsv, openXlsx } from './table-records.ts'

/** What a web upload may hold; the command line streams CSV of any size. */
export const MAX_UPLOAD = 20 * 1024 * 1024

const ZIP = [0x50, 0x4b]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const PDF = [0x25, 0x50, 0x44, 0x46]

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte)

/** What a file is by its first bytes; its name is nobody's proof. Undefined for what we do not read. */
export function formatOf(head: Uint8Array): FileFormat | undefined {
  if (startsWith(head, ZIP)) return 'xlsx'
  if (startsWith(head, OLD_EXCEL) || startsWith(head, PDF)) return undefined
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  return text.startsWith('{') || text.startsWith('[') ? 'jsonld' : 'csv'
}

/** Opens a file in whatever format it is, for a company with this CVR number. */
export async function openImportFile(
  source: ByteSource,
  cvr: string,
): Promise<{ ok: true; value: ImportFile } | { ok: false; problem: FileProblem }> {
  const format = formatOf(await headOf(source))
  if (format === undefined) return { ok: false, problem: { key: 'not-a-table' } }
  if (format === 'csv') return openCsv(source)
  const bytes = await wholeOf(source)
  if (bytes === undefined) return { ok: false, problem: { key: 'too-large' } }
  return format === 'xlsx' ? openXlsx(bytes) : openPostings(bytes, cvr)
}

export const openImportBytes = (bytes: Uint8Array, cvr: string) => openImportFile(bytesSource(bytes), cvr)

async function headOf(source: ByteSource): Promise<Uint8Array> {
  for await (const chunk of source()) return chunk.subarray(0, 1024)
  return new Uint8Array()
}

async function wholeOf(source: ByteSource): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of source()) {
    size += part.length
    if (size > MAX_UPLOAD) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
