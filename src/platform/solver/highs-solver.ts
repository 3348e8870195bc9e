import type { Worker } from 'node:worker_threads'
import type { LinearProgram, Solver, SolverAnswer, SolverSettings } from '#core/solver/solver.ts'
import { startThread } from '../thread/start-thread.ts'
import type { HighsAnswer, HighsNews, HighsQuestion } from './highs-messages.ts'

/** How often a solve under way asks whether it should stop. */
const ASK_EVERY_MS = 50
/** What the solver gets to end by itself after its time, or after it was asked to stop. */
const GRACE_MS = 500
/** How long a thread with nothing to do stays. */
const IDLE_MS = 30_000

type Waiting = {
  readonly program: LinearProgram
  readonly settings: SolverSettings
  readonly resolve: (answer: SolverAnswer) => void
  readonly reject: (fault: Error) => void
}

type Desk = { thread?: Worker; busy: boolean; idle?: NodeJS.Timeout }

/**
 * HiGHS as WebAssembly in threads of its own. A solve that overruns its time (HiGHS does not look at the clock everywhere)
 * is ended with its thread, and the best solution it had told of is the answer. An idle thread keeps no process alive.
 */
export function highsSolver({ threads = 1 }: { threads?: number } = {}): Solver {
  const desks: Desk[] = Array.from({ length: threads }, () => ({ busy: false }))
  const queue: Waiting[] = []

  function next(): void {
    const desk = desks.find(({ busy }) => !busy)
    const waiting = desk && queue.shift()
    if (!desk || !waiting) return
    desk.busy = true
    clearTimeout(desk.idle)
    solveAt(desk, waiting.program, waiting.settings)
      .then(waiting.resolve, waiting.reject)
      .finally(() => {
        desk.busy = false
        desk.idle = setTimeout(() => leave(desk), IDLE_MS)
        desk.idle.unref()
        next()
      })
  }

  return {
    sideBySide: threads,
    solve: (program, settings) =>
      new Promise((resolve, reject) => {
        queue.push({ program, settings, resolve, reject })
        next()
      }),
    async close() {
      for (const waiting of queue.splice(0)) waiting.resolve(nothingFound(waiting.program))
      await Promise.all(desks.map(leave))
    },
  }
}

async function leave(desk: Desk): Promise<void> {
  clearTimeout(desk.idle)
  const { thread } = desk
  desk.thread = undefined
  await thread?.terminate()
}

function nothingFound(program: LinearProgram): SolverAnswer {
  const bound = program.sense === 'maximise' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  return { status: 'unknown', bound }
}

/** One solve in the desk's thread; resolves at the latest `GRACE_MS` after its time, if timers run. */
function solveAt(desk: Desk, program: LinearProgram, settings: SolverSettings): Promise<SolverAnswer> {
  if (settings.timeLimitSeconds <= 0 || settings.shouldStop?.()) return Promise.resolve(nothingFound(program))
  desk.thread ??= startThread(new URL('./highs-thread.ts', import.meta.url))
  const { thread } = desk
  thread.ref()
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const endsAt = performance.now() + settings.timeLimitSeconds * 1000
  let best = nothingFound(program)
  return new Promise((resolve, reject) => {
    let killAt = endsAt + GRACE_MS
    const settle = (finish: () => void): void => {
      clearInterval(clock)
      thread.off('message', told).off('error', failed).off('exit', ended)
      thread.unref()
      finish()
    }
    const told = (message: HighsNews | HighsAnswer): void => {
      if (message.kind === 'answer') {
        const { kind: _, ...answer } = message
        settle(() => resolve(answer))
        return
      }
      best = withNews(best, message)
      settings.onProgress?.(best.objective, best.bound)
    }
    const failed = (fault: Error): void => {
      desk.thread = undefined
      settle(() => reject(fault))
    }
    const ended = (): void => {
      desk.thread = undefined
      settle(() => resolve(best))
    }
    const clock = setInterval(() => {
      const now = performance.now()
      if (Atomics.load(stop, 0) === 0 && (now >= endsAt || settings.shouldStop?.())) {
        Atomics.store(stop, 0, 1)
        killAt = Math.min(killAt, now + GRACE_MS)
      }
      if (now >= killAt) void leave(desk)
    }, ASK_EVERY_MS)
    thread.on('message', told).on('error', failed).on('exit', ended)
    thread.postMessage({
      program,
      settings: {
        timeLimitSeconds: settings.timeLimitSeconds,
        relativeGap: settings.relativeGap,
        startFrom: settings.startFrom,
        seed: settings.seed,
      },
      stopFlag: stop.buffer as SharedArrayBuffer,
    } satisfies HighsQuestion)
  })
}

function withNews(best: SolverAnswer, news: HighsNews): SolverAnswer {
  const bound = news.bound ?? best.bound
  if (news.solution === undefined) return { ...best, bound }
  return { status: 'feasible', objective: news.objective, bound, solution: news.solution }
}
