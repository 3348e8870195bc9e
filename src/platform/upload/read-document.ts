import { ok, type Result, refuse } from '#core/result.ts'
import type { UploadedFile } from '../form/fields-of.ts'
import { DOCUMENT_KINDS, kindOf } from './check-document.ts'
import { checkApart } from './document-checker.ts'
import { safeFileName } from './file-name.ts'
import type { UploadRefusal } from './upload-refusal.ts'

export type SafeDocument = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }

/**
 * An uploaded PDF or Word document as it may be kept and handed on: judged by name, content and what it would do when
 * opened, and written anew without anything about the writer's computer. `max` in bytes.
 */
export async function readDocument(
  file: UploadedFile | undefined,
  max: number,
): Promise<Result<SafeDocument, UploadRefusal>> {
  if (!file) return refuse('missing')
  if (file.bytes.length > max) return refuse('too-large')
  const kind = kindOf(file.name, file.bytes)
  if (!kind.ok) return kind
  const safe = await checkApart(kind.value, file.bytes)
  if (!safe.ok) return safe
  // written anew it is nearly always smaller
  if (safe.value.length > max) return refuse('too-large')
  return ok({
    name: safeFileName(file.name, kind.value),
    mime: DOCUMENT_KINDS[kind.value],
    bytes: safe.value,
  })
}
