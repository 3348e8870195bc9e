import { setTimeout as wait } from 'node:timers/promises'
import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import { startThread } from '#platform/thread/start-thread.ts'
import type { CaseGoal, GoalResult } from '../model.ts'
import type { PlanNews, PlanQuestion } from './plan-messages.ts'

export type Finding = {
  readonly problem: PlanProblem
  readonly goals: readonly CaseGoal[]
  readonly secondsPerGoal: number
  readonly seed: number
  /** Told some times a second; answering true ends the search with what it has. */
  readonly onProgress: (state: { goal?: CaseGoal; best?: number; bound?: number }) => Promise<boolean>
  readonly onResult: (result: GoalResult) => Promise<void>
  readonly signal: AbortSignal
}

const LOOK_EVERY_MS = 700
/** What explaining a conflict and ending take beyond the time for plans. */
const GRACE_SECONDS = 30

/**
 * Looks for a plan by each goal in a thread of its own, which is ended when it does not keep its time. Rejects when the thread
 * fails, and when the signal is aborted: what was found until then has been told.
 */
export async function findPlans(finding: Finding): Promise<'in-time' | 'too-late'> {
  const { goals, problem, secondsPerGoal, seed, signal } = finding
  const thread = startThread(new URL('./plan-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const stopFlag = new SharedArrayBuffer(4)
  const waiting: GoalResult[] = []
  let state: Parameters<Finding['onProgress']>[0] = {}
  let ended = false
  let fault: Error | undefined
  thread.on('message', (news: PlanNews) => {
    if (news.kind === 'result') waiting.push(news.result)
    else if (news.kind === 'end') ended = true
    else
      state = { goal: news.goal, bound: news.bound, ...(news.best === undefined ? {} : { best: news.best }) }
  })
  thread.on('error', (error) => {
    fault = error
  })
  thread.on('exit', () => {
    if (!ended) fault ??= new Error('The plan’s thread ended without an answer.')
  })
  const endsAt = performance.now() + (goals.length * secondsPerGoal + GRACE_SECONDS) * 1000
  thread.postMessage({ problem, goals, secondsPerGoal, seed, stopFlag } satisfies PlanQuestion)
  try {
    for (;;) {
      signal.throwIfAborted()
      if (fault) throw fault
      const isLast = ended
      for (const result of waiting.splice(0)) await finding.onResult(result)
      if (isLast) return 'in-time'
      if (await finding.onProgress(state)) Atomics.store(new Int32Array(stopFlag), 0, 1)
      if (performance.now() >= endsAt) return 'too-late'
      // short cases are answered at once, long ones are looked at calmly
      for (let i = 0; i < LOOK_EVERY_MS / 50 && !ended && !fault && !signal.aborted; i++) await wait(50)
    }
  } finally {
    await thread.terminate()
  }
}
