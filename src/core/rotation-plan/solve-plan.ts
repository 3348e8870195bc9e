import type { SearchSettings } from '../solver/search-settings.ts'
import type { Solver, SolverAnswer } from '../solver/solver.ts'
import { checkPlan } from './check-plan.ts'
import { explainConflict, type PlanCondition } from './explain-conflict.ts'
import { findPrices } from './find-prices.ts'
import { improvePlan } from './improve-plan.ts'
import { type PlanArrays, planArrays } from './plan-arrays.ts'
import { emptyChoice, type PlanChoice, rotationPlan } from './plan-choice.ts'
import { type PlanGoal, planObjective, profitFor, requiredBonus } from './plan-goal.ts'
import type { PlanProblem, RotationPlan } from './plan-problem.ts'
import { type PlanPart, planProgram, wholePart } from './plan-program.ts'
import { type PlanRegrets, planRegrets } from './plan-regrets.ts'
import { planScale, scaledProblem } from './plan-scale.ts'
import { planState } from './plan-state.ts'
import type { PlanPrices } from './price-conditions.ts'
import { roundRelaxation } from './round-relaxation.ts'
import { solveParts } from './solve-parts.ts'

export type PlanSettings = SearchSettings & { readonly goal: PlanGoal }

export type PlanSolved = {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  readonly plan: RotationPlan
  /** By the goal asked for; what the plan is worth by the wishes alone is `checkPlan(…).value`. */
  readonly objective: number
  /** No plan has a higher objective. */
  readonly bound: number
  /** Why there is none, when that is proven. */
  readonly conflict?: {
    readonly conditions: readonly PlanCondition[]
    readonly minimal: boolean
  }
}

const PRICE_STEPS = 400
/** Employees up to which the whole problem is given to the solver from the beginning, and up to which at the end. */
const SOLVED_AT_ONCE = 120
const SOLVED_WHOLE = 450
/** How far from the bound something may lie and still be part of a rounded relaxation. */
const ROUNDED_WITHIN = 0.003
const MOVES_PER_EMPLOYEE = 400
const MOST_MOVES = 200_000
/** Differences below are rounding. */
const EXACT = 1e-6

/**
 * The best plan that time allows, with a bound: dual prices first (`find-prices.ts`), then a plan guided by them
 * (`improve-plan.ts`), then the general solver on one part after the other (`solve-parts.ts`) or, up to some hundred
 * employees, on all that the bound leaves possible. Every plan has been through `checkPlan`.
 */
export async function solvePlan(problem: PlanProblem, settings: PlanSettings): Promise<PlanSolved> {
  const scale = planScale(problem)
  const { onProgress } = settings
  const solved = await solveScaled(scaledProblem(problem, scale), {
    ...settings,
    onProgress:
      onProgress &&
      ((state) =>
        onProgress({
          ...state,
          bound: state.bound / scale,
          objective: state.objective === undefined ? undefined : state.objective / scale,
        })),
  })
  return { ...solved, objective: solved.objective / scale, bound: solved.bound / scale }
}

async function solveScaled(problem: PlanProblem, settings: PlanSettings): Promise<PlanSolved> {
  const { solver, now } = settings
  const endsAt = now() + settings.timeLimitSeconds * 1000
  const secondsLeft = (): number => (endsAt - now()) / 1000
  const shouldStop = (): boolean => settings.shouldStop() || now() >= endsAt
  const arrays = planArrays(problem, profitFor(problem, settings.goal))
  const race = planRace(arrays, settings, requiredBonus(problem))

  const ended = (): boolean => shouldStop() || race.done()
  const whole = async (keep: Keep, from: PlanChoice, floor: number): Promise<void> => {
    if (solver !== undefined) await solveWhole(arrays, solver, keep, from, floor, secondsLeft, race, ended)
  }

  const steps = arrays.employees > 2000 ? PRICE_STEPS / 2 : PRICE_STEPS
  const found = findPrices(arrays, { steps, shouldStop })
  race.lowerBound(found.bound, 'prices')
  await settings.pause()

  const keepFor = keeperFor(arrays, found.prices, found.bound)
  const near = found.bound - ROUNDED_WITHIN * Math.abs(found.bound)
  /** First only what a plan near the bound can hold: when there is one, that proves it. */
  const solveAtOnce = async (): Promise<void> => {
    await whole(keepFor(near), emptyChoice(arrays), near)
    if (!ended()) await whole(keepFor(race.score()), race.best(), race.score())
  }
  const isSmall = arrays.employees <= SOLVED_AT_ONCE
  const atOnce = isSmall ? solveAtOnce() : undefined
  const rounding =
    solver !== undefined && !isSmall && arrays.employees <= SOLVED_WHOLE
      ? roundRelaxation(arrays, {
          solver,
          keep: keepFor(near),
          secondsLeft,
          shouldStop: ended,
          onBetter: race.scoreSeen,
        })
      : undefined
  const moves = Math.min(MOST_MOVES, MOVES_PER_EMPLOYEE * arrays.employees)
  const improved = await improvePlan(arrays, found.prices, {
    moves,
    chance: settings.chance,
    shouldStop: ended,
    pause: settings.pause,
    onBetter: race.scoreSeen,
  })
  race.offer(improved.choice, 'plan')
  if (solver === undefined) return race.result(problem)

  const rounded = await rounding
  if (rounded !== undefined) race.offer(rounded, 'rounded')
  await atOnce
  const isWhole = !isSmall && arrays.employees <= SOLVED_WHOLE && !ended()
  const atLast = isWhole ? whole(keepFor(race.score()), race.best(), race.score()) : undefined
  if (!isSmall && !ended()) {
    const choice = await solveParts(arrays, race.best(), {
      solver,
      sideBySide: Math.max(1, solver.sideBySide - (isWhole ? 1 : 0)),
      chance: settings.chance,
      secondsLeft,
      shouldStop: ended,
      keepFor,
      goal: race.goalScore(),
      onBetter: race.scoreSeen,
    })
    race.offer(choice, 'parts')
  }
  await atLast
  const result = race.result(problem)
  return result.status === 'unknown' ? orConflict(problem, result, solver, settings, secondsLeft) : result
}

/** What conditions are in the way may take a little longer than was given for a plan. */
const SECONDS_FOR_CONFLICT = 10

/** When no plan that keeps everything was found: one found without an objective, or the conditions in conflict. */
async function orConflict(
  problem: PlanProblem,
  result: PlanSolved,
  solver: Solver,
  settings: PlanSettings,
  secondsLeft: () => number,
): Promise<PlanSolved> {
  const endsIn = Math.max(SECONDS_FOR_CONFLICT, secondsLeft())
  const startedAt = settings.now()
  const conflict = await explainConflict(problem, solver, {
    secondsLeft: () => endsIn - (settings.now() - startedAt) / 1000,
    shouldStop: settings.shouldStop,
  })
  if (conflict.possible === undefined) return result
  if (!conflict.possible) return { ...result, status: 'infeasible', conflict }
  const objective = planObjective(problem, conflict.plan, settings.goal)
  return { status: 'feasible', plan: conflict.plan, objective, bound: Math.max(result.bound, objective) }
}

type Keep = Pick<PlanPart, 'hasOption' | 'hasTempCell'>
/** The whole problem, but for what is in no plan better than `floor`, given to the general solver. */
async function solveWhole(
  arrays: PlanArrays,
  solver: Solver,
  keep: Keep,
  from: PlanChoice,
  floor: number,
  secondsLeft: () => number,
  race: PlanRace,
  shouldStop: () => boolean,
): Promise<void> {
  const { program, readInto, startFrom } = planProgram(arrays, wholePart(arrays, keep))
  const answer = await solver.solve(program, {
    timeLimitSeconds: secondsLeft(),
    relativeGap: race.relativeGap,
    startFrom: startFrom(from),
    shouldStop,
    onProgress(objective, bound) {
      race.lowerBound(Math.max(bound, floor), 'whole')
      if (objective !== undefined) race.scoreSeen(objective)
    },
  })
  if (answer.solution !== undefined) {
    const choice = emptyChoice(arrays)
    readInto(answer.solution, choice)
    race.offer(choice, 'whole')
  }
  const bound = boundOf(answer, floor)
  if (bound !== undefined) race.lowerBound(bound, 'whole')
  if (answer.status === 'infeasible' && floor === Number.NEGATIVE_INFINITY) race.infeasible()
}

/** What was left out is in no plan better than `floor`. */
function boundOf(answer: SolverAnswer, floor: number): number | undefined {
  if (answer.status === 'infeasible') return Number.isFinite(floor) ? floor : undefined
  return Number.isFinite(answer.bound) ? Math.max(answer.bound, floor) : undefined
}

/** The filter for plans better than a score; regrets are counted once, up to the widest gap asked for. */
function keeperFor(arrays: PlanArrays, prices: PlanPrices, bound: number) {
  let most = -1
  let regrets: PlanRegrets = { ofOption: new Float64Array(0), ofTempCell: new Float64Array(0) }
  return (score: number): Keep => {
    const gap = Math.max(0, bound - score) + EXACT * Math.abs(bound)
    if (most < 0 || gap > most || gap < most / 2) {
      most = gap
      regrets = planRegrets(arrays, prices, gap)
    }
    const { ofOption, ofTempCell } = regrets
    return {
      hasOption: (option) => ofOption[option]! <= gap,
      hasTempCell: (place, week) => ofTempCell[place * arrays.weeks + week]! <= gap,
    }
  }
}

type PlanRace = ReturnType<typeof planRace>

/** The best plan and the lowest bound so far, from whoever finds them. */
function planRace(arrays: PlanArrays, settings: PlanSettings, base: number) {
  const near = (value: number): number => EXACT * Math.max(1, Math.abs(value - base))
  let choice: PlanChoice | undefined
  let score = Number.NEGATIVE_INFINITY
  let bound = Number.POSITIVE_INFINITY
  let impossible = false
  let phase = 'prices'
  const tell = (): void =>
    settings.onProgress?.({ phase, bound, objective: Number.isFinite(score) ? score : undefined })
  return {
    // a share of the whole would be too coarse where most of it only says that required courses are taken
    relativeGap: base === 0 ? EXACT : 0,
    best: () => choice ?? emptyChoice(arrays),
    score: () => score,
    scoreSeen(seen: number): void {
      score = Math.max(score, seen)
      tell()
    },
    goalScore: () => bound - near(bound),
    done: () => impossible || (Number.isFinite(score) && bound - score <= near(score)),
    lowerBound(proven: number, by: string): void {
      if (!(proven < bound)) return
      bound = proven
      phase = by
      tell()
    },
    offer(offered: PlanChoice, by: string): void {
      const state = planState(arrays, offered)
      const known = choice === undefined ? Number.NEGATIVE_INFINITY : planState(arrays, choice).score()
      if (state.score() < known) return
      choice = offered
      score = state.score()
      phase = by
      tell()
    },
    infeasible(): void {
      impossible = true
    },
    result(problem: PlanProblem): PlanSolved {
      const best = choice ?? emptyChoice(arrays)
      const plan = rotationPlan(problem, arrays, best)
      const required = requiredBonus(problem)
      const objective = planState(arrays, best).score() - required
      const upper = bound - required
      const broken = checkPlan(problem, plan).breaches.length > 0
      if (broken) return { status: 'unknown', plan, objective, bound: upper }
      const optimal = upper - objective <= EXACT * Math.max(1, Math.abs(objective))
      return { status: optimal ? 'optimal' : 'feasible', plan, objective, bound: Math.max(upper, objective) }
    },
  }
}
