import { ok, type Result, refuse } from '#core/result.ts'
import { startThread } from '#platform/thread/start-thread.ts'
import type { ThreadMessage, ThreadQuestion } from './proposal-thread.ts'
import type { RunAnswer, RunProgress, RunQuestion } from './solve-run.ts'

const ENTRY = new URL('./proposal-thread.ts', import.meta.url)

/** How often the asker is told how far it is and asked whether to go on. */
const LOOK_EVERY_MS = 300
const MEMORY_MB = 3072

/** What to do: go on, stop with the best so far, or give it up without an answer. */
export type Orders = 'go-on' | 'stop' | 'give-up'

/**
 * Solves a run in a thread of its own, so that web and worker answer others meanwhile. `look` is called a few times a second
 * with how far it is; what it answers is done. Refused as `given-up` when that was asked for; a fault in the thread rejects.
 */
export async function solveApart(
  question: RunQuestion,
  look: (at: RunProgress) => Promise<Orders>,
): Promise<Result<RunAnswer, 'too-large' | 'given-up'>> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const thread = startThread(ENTRY, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  let at: RunProgress = { phase: 'fitting', done: 0, total: 0 }
  let clock: NodeJS.Timeout | undefined
  let isOver = false
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (message: ThreadMessage) => {
        if ('progress' in message) at = message.progress
        else resolve('answer' in message ? ok(message.answer) : refuse(message.refused))
      })
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('The thread of the proposals ended without an answer.')))
      const lookAgain = async () => {
        const orders = await look(at)
        if (orders === 'stop') Atomics.store(stop, 0, 1)
        if (orders === 'give-up') resolve(refuse('given-up'))
        else if (!isOver) clock = setTimeout(() => lookAgain().catch(reject), LOOK_EVERY_MS)
      }
      lookAgain().catch(reject)
      thread.postMessage({ question, stop } satisfies ThreadQuestion)
    })
  } finally {
    isOver = true
    clearTimeout(clock)
    await thread.terminate()
  }
}
