import { setImmediate } from 'node:timers/promises'
import { requiredBonus } from '#core/rotation-plan/plan-goal.ts'
import { solvePlan } from '#core/rotation-plan/solve-plan.ts'
import { seeded } from '#core/solver/seeded.ts'
import { highsSolver } from '#platform/solver/highs-solver.ts'
import { asker } from '#platform/thread/asker.ts'
import type { CaseGoal, GoalResult } from '../model.ts'
import type { PlanNews, PlanQuestion } from './plan-messages.ts'

/** What a goal that has not begun when the run is stopped still gets, so that there is something to compare. */
const STOPPED_MS = 2000

const tell = (news: PlanNews): void => asker?.postMessage(news)

/** The other end of `find-plans.ts`: one goal after the other, each told of as soon as it is found. */
asker?.once('message', async (question: PlanQuestion) => {
  const solver = highsSolver({ threads: 1 })
  try {
    for (const goal of question.goals) {
      const result = await resultFor(question, goal, solver)
      tell({ kind: 'result', result })
      // whether there is a plan at all does not hang on what it is to be best at
      if (result.status === 'infeasible') break
    }
  } finally {
    await solver.close()
  }
  tell({ kind: 'end' })
})

async function resultFor(
  { problem, secondsPerGoal, seed, stopFlag }: PlanQuestion,
  goal: CaseGoal,
  solver: ReturnType<typeof highsSolver>,
): Promise<GoalResult> {
  const flag = new Int32Array(stopFlag)
  const startedAt = performance.now()
  // what only says that required courses are taken would hide how far there is to go
  const required = requiredBonus(problem)
  const solved = await solvePlan(problem, {
    goal,
    solver,
    chance: seeded(seed),
    now: () => performance.now(),
    timeLimitSeconds: secondsPerGoal,
    shouldStop: () => Atomics.load(flag, 0) === 1 && performance.now() - startedAt > STOPPED_MS,
    pause: () => setImmediate(),
    onProgress: ({ objective, bound }) =>
      tell({
        ...{ kind: 'news', goal, bound: bound - required },
        ...(objective === undefined ? {} : { best: objective - required }),
      }),
  })
  const found = solved.status === 'optimal' || solved.status === 'feasible'
  return {
    goal,
    status: solved.status,
    objective: solved.objective,
    bound: Number.isFinite(solved.bound) ? solved.bound : null,
    ...(found ? { plan: solved.plan } : {}),
    ...(solved.conflict ? { conflict: solved.conflict } : {}),
  }
}
