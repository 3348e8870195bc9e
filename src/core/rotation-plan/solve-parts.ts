import type { Solver } from '../solver/solver.ts'
import type { PlanArrays } from './plan-arrays.ts'
import type { PlanChoice } from './plan-choice.ts'
import { partChooser, partOf } from './plan-parts.ts'
import { type PlanPart, planProgram } from './plan-program.ts'
import { planState } from './plan-state.ts'

export type PartSearch = {
  readonly solver: Solver
  /** How many of its threads may be used. */
  readonly sideBySide: number
  readonly chance: () => number
  /** Seconds left; at 0 the best so far is returned. */
  readonly secondsLeft: () => number
  readonly shouldStop: () => boolean
  /** What a plan better than this score may hold (`plan-regrets.ts`). */
  readonly keepFor: (score: number) => Pick<PlanPart, 'hasOption' | 'hasTempCell'>
  /** Good enough to end. */
  readonly goal: number
  readonly onBetter: (score: number) => void
}

const FIRST_SIZE = 50
const LARGEST_SIZE = 160
const SMALLEST_SIZE = 15
const LONGEST_SECONDS = 6
/** A part is not worth more time when it is proven this close. */
const PART_GAP = 2e-4
/** Rounds over all functions without gain after which larger parts are tried. */
const GAIN = 1e-9

/**
 * Fix and optimise: the general solver finds the best sessions and vikarer of a few functions while all others stand still;
 * then of the next. As many parts at a time as the solver has threads, about different functions; the seats that are free
 * are offered to the first of them. Ends when whole rounds of the largest parts bring nothing more.
 */
export async function solveParts(
  arrays: PlanArrays,
  from: PlanChoice,
  search: PartSearch,
): Promise<PlanChoice> {
  const chooser = partChooser(arrays, search.chance)
  let choice = from
  let score = planState(arrays, from).score()
  let size = FIRST_SIZE
  let idle = 0
  const goOn = (): boolean => !search.shouldStop() && search.secondsLeft() > 0 && score < search.goal

  while (goOn() && idle <= arrays.functions) {
    const avoid = new Set<number>()
    const inFlight = new Set<number>()
    const keep = search.keepFor(score)
    const running = Array.from({ length: search.sideBySide }, (_, i) => {
      const members = chooser.next(size, avoid)
      if (members === undefined) return undefined
      for (const place of members.functions) avoid.add(place)
      const taken = { ...members, temps: members.temps.filter((t) => !inFlight.has(t)) }
      for (const t of taken.temps) inFlight.add(t)
      return startPart(arrays, choice, partOf(arrays, choice, taken, keep, i === 0), search)
    })
    const answers = await Promise.all(running)
    let slow = false
    for (const answer of answers) {
      if (answer === undefined) continue
      slow ||= answer.slow
      const next: PlanChoice = { options: choice.options.slice(), blocks: choice.blocks.slice() }
      if (!answer.readInto(next)) {
        idle++
        continue
      }
      const better = planState(arrays, next).score()
      idle = better > score + GAIN ? 0 : idle + 1
      if (better <= score) continue
      choice = next
      score = better
      search.onBetter(score)
    }
    if (slow) size = Math.max(SMALLEST_SIZE, Math.floor(size * 0.8))
    else if (size < LARGEST_SIZE) {
      size = Math.min(LARGEST_SIZE, Math.ceil(size * 1.04))
      if (idle > arrays.functions / 2) {
        size = Math.min(LARGEST_SIZE, size * 2)
        idle = 0
      }
    }
  }
  return choice
}

async function startPart(arrays: PlanArrays, choice: PlanChoice, part: PlanPart, search: PartSearch) {
  const { program, readInto, startFrom } = planProgram(arrays, part)
  const limit = Math.min(LONGEST_SECONDS, search.secondsLeft())
  const answer = await search.solver.solve(program, {
    timeLimitSeconds: limit,
    relativeGap: PART_GAP,
    startFrom: startFrom(choice),
    shouldStop: search.shouldStop,
  })
  return {
    slow: answer.status !== 'optimal' && limit === LONGEST_SECONDS,
    readInto(next: PlanChoice): boolean {
      if (answer.solution === undefined) return false
      readInto(answer.solution, next)
      return true
    },
  }
}
