import { checkPlan } from '#core/rotation-plan/check-plan.ts'
import { planArrays } from '#core/rotation-plan/plan-arrays.ts'
import { profitFor } from '#core/rotation-plan/plan-goal.ts'
import type { PlanProblem } from '#core/rotation-plan/plan-problem.ts'
import { solvePlan } from '#core/rotation-plan/solve-plan.ts'
import type { Solver } from '#core/solver/solver.ts'
import { searchSettings, withSolver } from '../../solve/search-settings.ts'
import { median } from './alternate.ts'
import { type EngineBench, type EngineBenchRun, UNDISTURBED } from './engine-bench.ts'
import { plainPlanProgram } from './plain-plan-program.ts'
import { PLAN_INSTANCES, planInstance } from './plan-instances.ts'

/** Seconds each instance gets, and whether it is run as often as asked (else once). */
const LIMITS: Readonly<Record<keyof typeof PLAN_INSTANCES, { seconds: number; often: boolean }>> = {
  s60: { seconds: 30, often: true },
  s60b: { seconds: 30, often: true },
  s60c: { seconds: 30, often: false },
  s300: { seconds: 40, often: false },
  s300b: { seconds: 40, often: false },
  s1000: { seconds: 60, often: false },
  s3000: { seconds: 120, often: false },
}
/** Gaps, in percent, whose first moment is told. */
const MARKS = [3, 1, 0.2]

type PlanRun = {
  readonly seconds: number
  readonly objective: number
  readonly bound: number
  readonly reached: readonly (number | undefined)[]
}

/** Measures *Plan* against HiGHS with the plain model, in turn, in the same process and with threads that are warm alike. */
export const benchPlan: EngineBench = (run) =>
  withSolver(async (solver) => {
    for (const name of Object.keys(PLAN_INSTANCES) as (keyof typeof PLAN_INSTANCES)[]) {
      if (run.only.length > 0 ? run.only.includes(name) : run.large || name !== 's3000') {
        await measure(name, solver, run)
      }
    }
  })

async function measure(
  name: keyof typeof PLAN_INSTANCES,
  solver: Solver,
  { say, rounds, large }: EngineBenchRun,
): Promise<void> {
  const { seconds, often } = LIMITS[name]
  const problem = planInstance(PLAN_INSTANCES[name])
  say(`${name}: ${problem.employees.length} employees, ${problem.temps.length} vikarer, ${seconds} s`)
  const ours: PlanRun[] = []
  const peers: PlanRun[] = []
  for (let round = 0; round < (often ? rounds : 1); round++) {
    ours.push(await runOurs(problem, solver, seconds))
    if (often || large || name === 's60c') peers.push(await runPeer(problem, solver, seconds))
  }
  tell(say, 'jobkreds', ours)
  if (peers.length > 0) tell(say, 'HiGHS, plain model', peers)
}

async function runOurs(problem: PlanProblem, solver: Solver, seconds: number): Promise<PlanRun> {
  const watch = gapWatch()
  const { objective, bound, plan } = await solvePlan(problem, {
    ...searchSettings(solver, UNDISTURBED, seconds),
    goal: 'value',
    onProgress: (state) => watch.see(state.objective, state.bound),
  })
  const { breaches, value } = checkPlan(problem, plan)
  if (breaches.length > 0 || Math.abs(value - objective) > 1e-6) throw new Error('The plan breaks its rules.')
  return watch.end(objective, bound)
}

async function runPeer(problem: PlanProblem, solver: Solver, seconds: number): Promise<PlanRun> {
  const watch = gapWatch()
  const answer = await solver.solve(plainPlanProgram(planArrays(problem, profitFor(problem, 'value'))), {
    timeLimitSeconds: seconds,
    relativeGap: 1e-6,
    onProgress: watch.see,
  })
  return watch.end(answer.objective ?? 0, answer.bound)
}

function gapWatch() {
  const began = performance.now()
  const reached: (number | undefined)[] = MARKS.map(() => undefined)
  const passed = (): number => (performance.now() - began) / 1000
  const see = (objective: number | undefined, bound: number): void => {
    if (objective === undefined) return
    MARKS.forEach((mark, i) => {
      if (reached[i] === undefined && bound - objective <= (mark / 100) * Math.abs(objective))
        reached[i] = passed()
    })
  }
  return {
    see,
    end(objective: number, bound: number): PlanRun {
      see(objective, bound)
      return { seconds: passed(), objective, bound, reached }
    },
  }
}

function tell(say: (line: string) => void, name: string, runs: readonly PlanRun[]): void {
  const { objective, bound } = runs.at(-1)!
  const gap = `${((100 * (bound - objective)) / Math.abs(objective)).toFixed(3)} %`
  const marks = MARKS.map((mark, i) => {
    const times = runs.flatMap(({ reached }) => reached[i] ?? [])
    return times.length < runs.length ? `${mark} % not` : `${mark} % in ${median(times).toFixed(2)} s`
  })
  const seconds = median(runs.map((each) => each.seconds)).toFixed(2)
  say(
    `  ${name}: ${objective.toFixed(4)}, bound ${bound.toFixed(4)}, gap ${gap}; ${seconds} s; ${marks.join(', ')} (n = ${runs.length})`,
  )
}
