import { setImmediate } from 'node:timers/promises'
import { solveCover } from '#core/cover/solve-cover.ts'
import { explainAbsence } from '#core/pooled-cover/explain-absence.ts'
import { seeded } from '#core/solver/seeded.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'
import { asker } from '#platform/thread/asker.ts'
import type { Packing, PoolMessage, PoolQuestion } from './pool-messages.ts'

/** Packing keeps a thread busy from beginning to end, so it has one of its own: the worker's other jobs go on. */
asker?.once('message', async (question: PoolQuestion) => {
  asker?.postMessage({ answer: await pack(question) } satisfies PoolMessage)
})

const TELL_EVERY_MS = 200

async function pack({ problem, seconds, seed, stop }: PoolQuestion): Promise<Packing> {
  const solver = highsSolver()
  let toldAt = Number.NEGATIVE_INFINITY
  try {
    const { vikariater, objective, bound } = await solveCover(problem, {
      solver,
      chance: seeded(seed),
      now: () => performance.now(),
      timeLimitSeconds: seconds,
      shouldStop: () => Atomics.load(stop, 0) > 0,
      pause: () => setImmediate(),
      onProgress(progress) {
        if (performance.now() - toldAt < TELL_EVERY_MS) return
        toldAt = performance.now()
        asker?.postMessage({ progress } satisfies PoolMessage)
      },
    })
    const why = problem.absences.map((_, index) => explainAbsence(problem, vikariater, index))
    return { vikariater, objective, bound, why }
  } finally {
    await solver.close()
  }
}
