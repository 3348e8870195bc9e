import { planProblemOf } from '#core/case-plan/plan-problem-of.ts'
import { findCase } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { GOALS, hasPlan, isUnderWay, SECONDS_PER_GOAL } from './model.ts'
import { findPlans } from './run/find-plans.ts'
import { endRun, keepResult, runById, tellProgress } from './store/runs.ts'
import { tellProposed } from './tell.ts'

export const FIND_PLANS = 'planning.find'

export const planningJobs: JobHandler[] = [
  { name: FIND_PLANS, retries: 3, handle: (data, ctx) => find(String(data.run), ctx) },
]

/** Looks for the plans of a run, from the first goal that has none yet: also after a restart. */
async function find(runId: string, ctx: JobContext): Promise<void> {
  const { database, clock, stopping } = ctx
  const command = { command: FIND_PLANS, now: clock.now() }
  const inTx = <T>(work: Parameters<typeof inSystemTransaction<T>>[2]) =>
    inSystemTransaction(database, command, work)
  const run = await inTx((tx) => runById(tx, runId))
  if (!run || !isUnderWay(run)) return
  const isImpossible = run.results.some(({ status }) => status === 'infeasible')
  const left = isImpossible ? [] : GOALS.filter((goal) => !run.results.some((one) => one.goal === goal))
  const startedAt = performance.now()
  const before = (GOALS.length - left.length) * SECONDS_PER_GOAL
  let isStopped = false
  try {
    const outcome = await findPlans({
      problem: planProblemOf(run.facts).problem,
      goals: left,
      secondsPerGoal: SECONDS_PER_GOAL,
      seed: run.number,
      signal: stopping,
      onResult: (result) => inTx((tx) => keepResult(tx, runId, result)).then(() => {}),
      async onProgress(state) {
        const doneSeconds = Math.min(run.most_seconds, before + (performance.now() - startedAt) / 1000)
        const { stop } = await inTx((tx) => tellProgress(tx, runId, { ...state, doneSeconds }))
        isStopped ||= stop
        return isStopped
      },
    })
    await inTx(async (tx) => {
      const found = (await runById(tx, runId))?.results ?? []
      const status = outcome === 'too-late' && found.length === 0 ? 'failed' : isStopped ? 'stopped' : 'done'
      if (!(await endRun(tx, runId, status)) || !run.for_company || !found.some(hasPlan)) return
      const row = await findCase(tx, run.case_id)
      if (row) await tellProposed({ tx, actor: SYSTEM, enqueue }, row, run)
    })
  } catch (fault) {
    if (ctx.lastAttempt && !stopping.aborted) await inTx((tx) => endRun(tx, runId, 'failed'))
    throw fault
  }
}
