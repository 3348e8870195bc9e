import { ok, type Result, refuse } from '#core/result.ts'
import type { UploadedFile } from '../form/fields-of.ts'
import { safeFileName } from './file-name.ts'
import { withoutPictureMetadata } from './picture-metadata.ts'
import { readDocument, type SafeDocument } from './read-document.ts'
import type { UploadRefusal } from './upload-refusal.ts'

const PICTURES = {
  jpg: { mime: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
  png: { mime: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const

/** What a browser may offer for choosing an attachment. */
export const ATTACHMENT_ACCEPT = '.pdf,.docx,.jpg,.jpeg,.png'

/**
 * An uploaded document or picture as it may be kept and handed on. Documents are judged by `readDocument`; a JPEG or PNG
 * must be a whole one and is kept without place, time and owner. `max` in bytes.
 */
export async function readAttachment(
  file: UploadedFile | undefined,
  max: number,
): Promise<Result<SafeDocument, UploadRefusal>> {
  const extension = /\.([a-z0-9]+)\s*$/i.exec(file?.name ?? '')?.[1]?.toLowerCase()
  const kind = extension === 'jpeg' ? 'jpg' : extension
  if (!file || (kind !== 'jpg' && kind !== 'png')) return readDocument(file, max)
  if (file.bytes.length === 0) return refuse('empty')
  if (file.bytes.length > max) return refuse('too-large')
  const { mime, magic } = PICTURES[kind]
  if (!magic.every((byte, i) => file.bytes[i] === byte)) return refuse('wrong-content')
  const bytes = withoutPictureMetadata(file.bytes)
  // given back as it came: not a whole picture
  if (bytes === file.bytes) return refuse('unreadable')
  return ok({ name: safeFileName(file.name, kind), mime, bytes })
}
