import { startThread } from '#platform/thread/start-thread.ts'
import { untilStopped } from '../until-stopped.ts'
import type { SolveProgress } from './solve-kind.ts'
import type { SolveMessage, SolveQuestion } from './solve-thread.ts'

const ENTRY = new URL('./solve-thread.ts', import.meta.url)

/** What came of it in the end. */
type SolveEnd = Exclude<SolveMessage, { progress: unknown }>

/**
 * Solves in a thread of its own. A first Ctrl-C (or end of the process's time) asks it for the best so far; a second ends
 * the process at once. A fault in the thread rejects.
 */
export async function solveApart(
  question: Omit<SolveQuestion, 'stop'>,
  show: (state: SolveProgress) => void,
): Promise<SolveEnd> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const thread = startThread(ENTRY)
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
