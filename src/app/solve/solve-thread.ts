import { parentPort } from 'node:worker_threads'
import { answerText } from './answer-text.ts'
import { type SolveProblem, type SolveProgress, SolveRefusal } from './solve-kind.ts'
import { type SolveKindName, solveKinds } from './solve-kinds.ts'
import { solveSource } from './solve-source.ts'
import { checkOut, writeAnswer } from './write-answer.ts'

/** What the thread is asked to do. */
export type SolveQuestion = {
  readonly kind: SolveKindName
  readonly file: string
  readonly format?: string
  readonly out?: string
  readonly seed: number
  readonly timeLimit?: number
  readonly progress: boolean
  readonly values: Record<string, unknown>
  /** One number: above 0 means stop. */
  readonly stop: Int32Array
}

/** What it says: how far it is, and at last the answer's text (empty when it went to a file) or what is wrong. */
export type SolveMessage =
  | { readonly progress: SolveProgress }
  | { readonly text: string }
  | { readonly problems: readonly SolveProblem[] }

const PROGRESS_EVERY_MS = 100

/** Solving keeps a thread busy from beginning to end, so it has one of its own: the other hears Ctrl-C. */
parentPort?.once('message', async (question: SolveQuestion) => {
  parentPort?.postMessage(await answerTo(question))
})

async function answerTo(question: SolveQuestion): Promise<SolveMessage> {
  const { kind: name, file, format, out, seed, timeLimit, stop, values } = question
  const kind = await solveKinds[name]()
  const started = performance.now()
  let toldAt = started
  try {
    if (out !== undefined) checkOut(out, file)
    const source = solveSource(kind, file, format)
    const answer = await kind.answer(source, {
      seed,
      timeLimit,
      values,
      now: () => performance.now(),
      shouldStop: () =>
        Atomics.load(stop, 0) > 0 ||
        (timeLimit !== undefined && performance.now() - started >= timeLimit * 1000),
      progress: (state) => {
        if (!question.progress || performance.now() - toldAt < PROGRESS_EVERY_MS) return
        toldAt = performance.now()
        parentPort?.postMessage({ progress: state } satisfies SolveMessage)
      },
    })
    source.close()
    const text = answerText(answer)
    if (out === undefined) return { text }
    writeAnswer(out, text)
    return { text: '' }
  } catch (fault) {
    if (fault instanceof SolveRefusal) return { problems: fault.problems }
    throw fault
  }
}
