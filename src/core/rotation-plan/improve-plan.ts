import { pick, shuffle } from '../solver/seeded.ts'
import { buildFirstPlan, planBuilding } from './build-plan.ts'
import type { PlanArrays } from './plan-arrays.ts'
import type { PlanChoice, TempBlock } from './plan-choice.ts'
import { type PlanState, planState } from './plan-state.ts'
import type { PlanPrices } from './price-conditions.ts'

export type PlanSearch = {
  readonly moves: number
  readonly chance: () => number
  readonly shouldStop: () => boolean
  /** Lets others have their turn (messages of the solver's threads); asked now and then. */
  readonly pause: () => Promise<void>
  /** A plan to begin with. */
  readonly startFrom?: PlanChoice
  /** Told each better plan's score. */
  readonly onBetter?: (score: number) => void
}

export type PlanImproved = { readonly choice: PlanChoice; readonly score: number; readonly shortage: number }

/** Temperature of the annealing at the start and the end, as shares of an employee's average part of the score. */
const HOT = 0.4
const COLD = 0.005
const MOVES_BETWEEN_QUESTIONS = 64
const MOVES_BETWEEN_PAUSES = 4096

/**
 * Ruin and recreate under simulated annealing (Schrimpf et al. 2000): some employees, mostly of one function, give their
 * sessions back, a vikar who could work there may be placed anew, and each of them chooses again, the prices telling what
 * is scarce. The same chance gives the same plan, unless it is stopped.
 */
export async function improvePlan(
  arrays: PlanArrays,
  prices: PlanPrices,
  search: PlanSearch,
): Promise<PlanImproved> {
  const { chance } = search
  const state = planState(arrays, search.startFrom)
  const building = planBuilding(arrays, prices, state, chance)
  const ofFunction = membersOf(arrays)
  if (search.startFrom === undefined)
    buildFirstPlan(arrays, state, building, shuffle(chance, [...state.choice.options.keys()]))

  let best = state.copy()
  let bestScore = state.score()
  let bestShortage = state.shortage()
  search.onBetter?.(bestScore)
  const hot = (HOT * Math.max(1, Math.abs(bestScore))) / Math.max(1, arrays.employees)
  let temperature = hot

  const oldOptions = new Map<number, readonly number[]>()
  const oldBlocks = new Map<number, TempBlock | undefined>()
  const giveBack = (e: number): void => {
    if (!oldOptions.has(e)) oldOptions.set(e, state.choice.options[e]!)
    if (state.choice.options[e]!.length > 0) state.setOptions(e, [])
  }
  const keepBlock = (t: number): void => {
    if (!oldBlocks.has(t)) oldBlocks.set(t, state.choice.blocks[t])
  }

  function ruinAndRecreate(place: number): void {
    const { employees, temps } = ofFunction[place]!
    const many = 2 + Math.floor(chance() * 6)
    for (let i = 0; i < many; i++) {
      const near = employees.length > 0 && chance() < 0.75
      giveBack(near ? pick(chance, employees) : Math.floor(chance() * arrays.employees))
    }
    if (temps.length > 0 && chance() < 0.6) {
      const t = pick(chance, temps)
      keepBlock(t)
      const gone = state.choice.blocks[t]
      state.setBlock(t, undefined)
      if (gone !== undefined) giveBackWhereShort(arrays, state, gone, ofFunction, chance, giveBack)
      if (chance() < 0.85) state.setBlock(t, building.blockFor(t, 0.8, place))
    }
    const share = chance() * 0.8
    const order = shuffle(chance, [...oldOptions.keys()])
    for (const e of order) state.setOptions(e, building.optionsFor(e, share, chance() < 0.3 ? 0.3 : 0))
    for (const t of oldBlocks.keys()) building.trim(t)
    if (temps.length > 0 && chance() < 0.1) {
      const t = pick(chance, temps)
      keepBlock(t)
      building.trim(t)
    }
  }

  for (let move = 0; move < search.moves && arrays.employees > 0; move++) {
    if (move % MOVES_BETWEEN_QUESTIONS === 0) {
      if (search.shouldStop()) break
      temperature = hot * (COLD / HOT) ** (move / search.moves)
    }
    if (move % MOVES_BETWEEN_PAUSES === MOVES_BETWEEN_PAUSES - 1) await search.pause()
    const before = state.score()
    oldOptions.clear()
    oldBlocks.clear()
    ruinAndRecreate(arrays.employeeFunction[Math.floor(chance() * arrays.employees)]!)
    const gain = state.score() - before
    if (gain < 0 && chance() >= Math.exp(gain / temperature)) {
      // back as it was: first all sessions, so that no vikar is missed meanwhile
      for (const e of oldOptions.keys()) state.setOptions(e, [])
      for (const [t, block] of oldBlocks) state.setBlock(t, block)
      for (const [e, options] of oldOptions) state.setOptions(e, options)
    } else if (state.score() > bestScore + 1e-9) {
      bestScore = state.score()
      bestShortage = state.shortage()
      best = state.copy()
      search.onBetter?.(bestScore)
    }
  }
  return { choice: best, score: bestScore, shortage: bestShortage }
}

type Members = { readonly employees: number[]; readonly temps: number[] }

/** Employees of each function, and vikarer who can work there. */
function membersOf(arrays: PlanArrays): Members[] {
  const members = Array.from({ length: arrays.functions }, (): Members => ({ employees: [], temps: [] }))
  for (let e = 0; e < arrays.employees; e++) members[arrays.employeeFunction[e]!]!.employees.push(e)
  for (let t = 0; t < arrays.temps; t++) {
    for (let i = arrays.tempFunctionStarts[t]!; i < arrays.tempFunctionStarts[t + 1]!; i++) {
      members[arrays.tempFunction[i]!]!.temps.push(t)
    }
  }
  return members
}

/** After a vikar has gone: who is away where places lack now gives his sessions back, as long as there is anybody. */
function giveBackWhereShort(
  arrays: PlanArrays,
  state: PlanState,
  gone: TempBlock,
  ofFunction: readonly Members[],
  chance: () => number,
  giveBack: (employee: number) => void,
): void {
  const isAway = (e: number, week: number): boolean =>
    state.choice.options[e]!.some((option) => {
      const session = arrays.optionSession[option]!
      const start = arrays.sessionStart[session]!
      return start <= week && week < start + arrays.sessionWeeks[session]!
    })
  gone.places.forEach((place, k) => {
    const week = gone.from + k
    const { employees } = ofFunction[place]!
    const first = Math.floor(chance() * employees.length)
    for (let i = 0; i < employees.length && state.room[place * arrays.weeks + week]! < 0; i++) {
      const e = employees[(first + i) % employees.length]!
      if (isAway(e, week)) giveBack(e)
    }
  })
}
