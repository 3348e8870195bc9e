import { asker } from '#platform/thread/asker.ts'
import { type RunAnswer, type RunProgress, type RunQuestion, solveRun } from './solve-run.ts'

export type ThreadQuestion = {
  readonly question: RunQuestion
  /** One number: above 0 means stop with the best so far. */
  readonly stop: Int32Array
}

/** How far it is, and at last the answer. */
export type ThreadMessage =
  | { readonly progress: RunProgress }
  | { readonly answer: RunAnswer }
  | { readonly refused: 'too-large' }

const PROGRESS_EVERY_MS = 100

const tell = (message: ThreadMessage): void => asker?.postMessage(message)

asker?.once('message', ({ question, stop }: ThreadQuestion) => {
  let toldAt = Number.NEGATIVE_INFINITY
  const solved = solveRun(
    question,
    (progress) => {
      if (performance.now() - toldAt < PROGRESS_EVERY_MS) return
      toldAt = performance.now()
      tell({ progress })
    },
    () => Atomics.load(stop, 0) > 0,
  )
  tell(solved.ok ? { answer: solved.value } : { refused: solved.reason })
})
