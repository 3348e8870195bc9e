import type { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '#core/result.ts'
import { startThread } from './start-thread.ts'

export type ThreadRefusal =
  /** As many are waiting as may. */
  'busy' | 'too-slow' | 'out-of-memory'

export type ThreadSettings = {
  /** The module that answers each message of its `parentPort` with one message. */
  readonly entry: URL
  readonly longestMs: number
  readonly memoryMb: number
  /** Askers at one time, the one being answered among them. */
  readonly mostWaiting: number
}

/** How long a thread with nothing to do stays. */
const IDLE_MS = 60_000

/**
 * A thread of its own for work that takes long or may eat memory: one question after the other, so that the web answers
 * others meanwhile. It starts with the first question, ends when there are no more, and is killed when one takes too long;
 * a fault in it rejects. The answer is refused rather than waited for when too many ask.
 */
export function threadApart<Question, Answer>(settings: ThreadSettings) {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function running(): Worker {
    worker ??= startThread(settings.entry, { resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb } })
    return worker
  }

  function stop(): void {
    clearTimeout(idle)
    const thread = worker
    worker = undefined
    void thread?.terminate()
  }

  function putQuestion(question: Question): Promise<Result<Answer, ThreadRefusal>> {
    clearTimeout(idle)
    const thread = running()
    thread.ref()
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer)
        thread.off('message', answered).off('error', failed).off('exit', ended)
        finish()
      }
      const answered = (answer: Answer) => {
        settle(() => resolve(ok(answer)))
        // an idle thread keeps no process alive
        thread.unref()
        idle = setTimeout(stop, IDLE_MS)
        idle.unref()
      }
      const failed = (fault: Error & { code?: string }) => {
        stop()
        const outOfMemory = fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
        settle(() => (outOfMemory ? resolve(refuse('out-of-memory')) : reject(fault)))
      }
      const ended = () => {
        stop()
        settle(() => reject(new Error('The thread ended without an answer.')))
      }
      const timer = setTimeout(() => {
        stop()
        settle(() => resolve(refuse('too-slow')))
      }, settings.longestMs)
      thread.on('message', answered).on('error', failed).on('exit', ended)
      thread.postMessage(question)
    })
  }

  return (question: Question): Promise<Result<Answer, ThreadRefusal>> => {
    if (waiting >= settings.mostWaiting) return Promise.resolve(refuse('busy'))
    waiting += 1
    const answer = last
      .then(() => putQuestion(question))
      .finally(() => {
        waiting -= 1
      })
    last = answer.catch(() => undefined)
    return answer
  }
}
