import { employeeChoice } from './employee-choice.ts'
import type { PlanArrays } from './plan-arrays.ts'
import type { TempBlock } from './plan-choice.ts'
import type { PlanState } from './plan-state.ts'
import { optionWorth, type PlanPrices, sumPrices } from './price-conditions.ts'
import { tempChoice } from './temp-choice.ts'

/** Chooses anew for one person at a time, with the prices as a guide to what is left for others. */
export type PlanBuilding = {
  /**
   * The best options for which there is room now (his own must be given back first). `share` of the prices is paid: 1 leaves
   * scarce places to those who get more from them, 0 takes what is best for him.
   */
  readonly optionsFor: (employee: number, share: number, noise: number) => number[]
  /** The best block, where a week is worth its price if places lack there; `favour` is a function to be helped. */
  readonly blockFor: (temp: number, noise: number, favour: number) => TempBlock | undefined
  /** Weeks at the ends in which nobody needs this vikar are taken off; without any, the vikar is. */
  readonly trim: (temp: number) => void
}

/** What a place is worth where there is room left without it. */
const WORTH_WHERE_ROOM = 0.2
const FAVOUR = 1.3

export function planBuilding(
  arrays: PlanArrays,
  prices: PlanPrices,
  state: PlanState,
  chance: () => number,
): PlanBuilding {
  const { weeks, shortestBlock, optionStarts, optionSession, sessionStart, sessionWeeks } = arrays
  const employees = employeeChoice(arrays)
  const temps = tempChoice(arrays)
  const priced = new Float64Array(optionSession.length)
  const worth = new Float64Array(optionSession.length)
  const cellWorth = new Float64Array(arrays.slack.length)
  const prefix = new Float64Array(arrays.slack.length + arrays.functions)
  sumPrices(arrays, prices, prefix)
  optionWorth(arrays, prices, prefix, priced)

  const hasRoom = (row: number, session: number): boolean => {
    if (state.seats[session]! <= 0) return false
    const start = row + sessionStart[session]!
    for (let cell = start; cell < start + sessionWeeks[session]!; cell++) {
      if (state.room[cell]! <= 0) return false
    }
    return true
  }

  return {
    optionsFor(employee, share, noise) {
      const row = arrays.employeeFunction[employee]! * weeks
      for (let option = optionStarts[employee]!; option < optionStarts[employee + 1]!; option++) {
        if (!hasRoom(row, optionSession[option]!)) {
          worth[option] = Number.NEGATIVE_INFINITY
          continue
        }
        const profit = arrays.optionProfit[option]!
        const paid = profit - share * (profit - priced[option]!)
        worth[option] = noise > 0 ? paid * (1 + noise * (chance() - 0.5)) : paid
      }
      employees.best(employee, worth)
      return Array.from(employees.taken.subarray(0, employees.takenCount()))
    },
    blockFor(temp, noise, favour) {
      for (let i = arrays.tempFunctionStarts[temp]!; i < arrays.tempFunctionStarts[temp + 1]!; i++) {
        const place = arrays.tempFunction[i]!
        for (let week = arrays.tempFrom[temp]!; week <= arrays.tempTo[temp]!; week++) {
          const cell = place * weeks + week
          let value = prices.ofCell[cell]! * (1 + noise * (chance() - 0.5))
          if (place === favour) value *= FAVOUR
          if (state.room[cell]! > 1) value *= WORTH_WHERE_ROOM
          // a place that must be filled in any case is worth more than any choice
          if (state.room[cell]! < 0)
            value += 1 - arrays.tempStartProfit[temp]! - arrays.tempWeekProfit[temp]! * weeks
          cellWorth[cell] = value
        }
      }
      if (temps.best(temp, cellWorth) <= 0) return undefined
      const { from, length } = temps.block
      return { from, places: Array.from(temps.place.subarray(from, from + length)) }
    },
    trim(temp) {
      const block = state.choice.blocks[temp]
      if (block === undefined) return
      const idle = (k: number): boolean => state.room[block.places[k]! * weeks + block.from + k]! > 0
      let first = 0
      let end = block.places.length
      while (first < end && idle(first)) first++
      while (end > first && idle(end - 1)) end--
      if (first === end) {
        state.setBlock(temp, undefined)
        return
      }
      while (end - first < shortestBlock && first > 0) first--
      while (end - first < shortestBlock && end < block.places.length) end++
      if (end - first === block.places.length) return
      state.setBlock(temp, { from: block.from + first, places: block.places.slice(first, end) })
    },
  }
}

/**
 * A first plan: vikarer where the prices say that places lack, then everybody in turn, first leaving scarce places to those who
 * get most from them, then taking what is left.
 */
export function buildFirstPlan(
  arrays: PlanArrays,
  state: PlanState,
  building: PlanBuilding,
  order: readonly number[],
): void {
  for (let t = 0; t < arrays.temps; t++) state.setBlock(t, building.blockFor(t, 0, -1))
  for (const share of [1, 0.5, 0]) {
    for (const e of order) {
      state.setOptions(e, [])
      state.setOptions(e, building.optionsFor(e, share, 0))
    }
  }
  for (let t = 0; t < arrays.temps; t++) building.trim(t)
}
