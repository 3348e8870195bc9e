import type { CoverProblem } from '#core/cover/cover-problem.ts'
import type { SearchProgress } from '#core/solver/search-settings.ts'
import { startThread } from '#platform/thread/start-thread.ts'
import type { Packing, PoolMessage, PoolQuestion } from './pool-messages.ts'

const ENTRY = new URL('./pool-thread.ts', import.meta.url)
/** How often it is asked whether to stop, and told how far it is. */
const LOOK_EVERY_MS = 1000

export type PackSettings = {
  readonly seconds: number
  readonly seed: number
  /** Aborted when the worker stops: the work rejects and is taken up again by the next worker. */
  readonly signal: AbortSignal
  /** Keeps how far it is; answers whether somebody asked for the best so far. */
  readonly look: (state: SearchProgress | undefined) => Promise<boolean>
}

/** Packs in a thread of its own. A fault in the thread or in `look` rejects. */
export async function packApart(problem: CoverProblem, settings: PackSettings): Promise<Packing> {
  const { seconds, seed, signal, look } = settings
  signal.throwIfAborted()
  const stop = new Int32Array(new SharedArrayBuffer(4))
  if (await look(undefined)) Atomics.store(stop, 0, 1)
  const thread = startThread(ENTRY)
  let state: SearchProgress | undefined
  let timer: NodeJS.Timeout | undefined
  let leave = (): void => {}
  try {
    return await new Promise<Packing>((resolve, reject) => {
      leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave)
      const lookLater = (): void => {
        timer = setTimeout(() => {
          look(state).then((isAsked) => {
            if (isAsked) Atomics.store(stop, 0, 1)
            lookLater()
          }, reject)
        }, LOOK_EVERY_MS)
      }
      lookLater()
      thread.on('message', (message: PoolMessage) => {
        if ('answer' in message) resolve(message.answer)
        else state = message.progress
      })
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('The packing thread ended without an answer.')))
      thread.postMessage({ problem, seconds, seed, stop } satisfies PoolQuestion)
    })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
    await thread.terminate()
  }
}
