import { parentPort } from 'node:worker_threads'
import { checkDocument, type DocumentKind } from './check-document.ts'

/** The other end of `document-checker.ts`: one document at a time. */
parentPort?.on('message', async ({ kind, bytes }: { kind: DocumentKind; bytes: Uint8Array }) => {
  parentPort?.postMessage(await checkDocument(kind, bytes))
})
