import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Result, refuse } from '#core/result.ts'
import type { DocumentKind } from './check-document.ts'
import type { UploadRefusal } from './upload-refusal.ts'

/** A document that takes longer is made to. Twenty pages of text and pictures take a fraction of a second. */
const LONGEST_MS = 10_000
const IDLE_MS = 60_000
const MEMORY_MB = 300
/** Each waiting sender holds a database connection. */
const MOST_WAITING = 4

type Answer = Result<Uint8Array, UploadRefusal>

const tsx = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs'),
).href
const entry = new URL('./check-document-worker.ts', import.meta.url).href
// a thread does not inherit the loader that reads TypeScript
const BOOT = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}) })`

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Checks documents one after the other in a thread of its own: a file that is made to take long or to eat memory costs
 * its sender an error and nobody else anything. The thread starts with the first document and ends when there is no more.
 */
export function checkApart(kind: DocumentKind, bytes: Uint8Array): Promise<Answer> {
  if (waiting >= MOST_WAITING) return Promise.resolve(refuse('busy'))
  waiting += 1
  const answer = last
    .then(() => ask(kind, bytes))
    .finally(() => {
      waiting -= 1
    })
  last = answer.catch(() => undefined)
  return answer
}

function ask(kind: DocumentKind, bytes: Uint8Array): Promise<Answer> {
  clearTimeout(idle)
  const thread = running()
  thread.ref()
  return new Promise<Answer>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', failed).off('exit', ended)
      finish()
    }
    const answered = (answer: Answer) => {
      settle(() => resolve(answer))
      // an idle thread keeps no process alive
      thread.unref()
      idle = setTimeout(stop, IDLE_MS)
      idle.unref()
    }
    const failed = (fault: Error & { code?: string }) => {
      stop()
      const outOfMemory = fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() => (outOfMemory ? resolve(refuse('too-complex')) : reject(fault)))
    }
    const ended = () => {
      stop()
      settle(() => reject(new Error('The thread that checks documents ended.')))
    }
    const timer = setTimeout(() => {
      stop()
      settle(() => resolve(refuse('too-complex')))
    }, LONGEST_MS)
    thread.on('message', answered).on('error', failed).on('exit', ended)
    thread.postMessage({ kind, bytes })
  })
}

function running(): Worker {
  worker ??= new Worker(BOOT, { eval: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  return worker
}

function stop(): void {
  clearTimeout(idle)
  const thread = worker
  worker = undefined
  void thread?.terminate()
}
