import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { untilStopped } from '../until-stopped.ts'
import type { SolveProgress } from './solve-kind.ts'
import type { SolveMessage, SolveQuestion } from './solve-thread.ts'

const ENTRY = new URL('./solve-thread.ts', import.meta.url)
const tsx = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs'),
).href

/** What came of it in the end. */
export type SolveEnd = Exclude<SolveMessage, { progress: unknown }>

/**
 * Solves in a thread of its own. A first Ctrl-C (or end of the process's time) asks it for the best so far; a second ends
 * the process at once. A fault in the thread rejects.
 */
export async function solveApart(
  question: Omit<SolveQuestion, 'stop'>,
  show: (state: SolveProgress) => void,
): Promise<SolveEnd> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  // a thread does not inherit the loader that reads TypeScript
  const boot = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(ENTRY.href)}) })`
  const thread = new Worker(boot, { eval: true })
  void untilStopped().then(() => Atomics.store(stop, 0, 1))
  try {
    return await new Promise<SolveEnd>((resolve, reject) => {
      thread.on('message', (message: SolveMessage) => {
        if ('progress' in message) show(message.progress)
        else resolve(message)
      })
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('The solving thread ended without an answer.')))
      thread.postMessage({ ...question, stop } satisfies SolveQuestion)
    })
  } finally {
    await thread.terminate()
  }
}
