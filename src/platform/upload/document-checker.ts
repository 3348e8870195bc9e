import { type Result, refuse } from '#core/result.ts'
import { threadApart } from '../thread/thread-apart.ts'
import type { DocumentKind } from './check-document.ts'
import type { UploadRefusal } from './upload-refusal.ts'

/** A document that takes longer is made to. Twenty pages of text and pictures take a fraction of a second. */
const LONGEST_MS = 10_000
const MEMORY_MB = 300
/** Each waiting sender holds a database connection. */
const MOST_WAITING = 4

type Answer = Result<Uint8Array, UploadRefusal>

const askApart = threadApart<{ kind: DocumentKind; bytes: Uint8Array }, Answer>({
  entry: new URL('./check-document-worker.ts', import.meta.url),
  longestMs: LONGEST_MS,
  memoryMb: MEMORY_MB,
  mostWaiting: MOST_WAITING,
})

/** Checks a document in a thread of its own: a file made to take long or to eat memory costs its sender an error and nobody else anything. */
export async function checkApart(kind: DocumentKind, bytes: Uint8Array): Promise<Answer> {
  const asked = await askApart({ kind, bytes })
  if (asked.ok) return asked.value
  return refuse(asked.reason === 'busy' ? 'busy' : 'too-complex')
}
