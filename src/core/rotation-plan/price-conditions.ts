import { employeeChoice } from './employee-choice.ts'
import type { PlanArrays } from './plan-arrays.ts'
import { tempChoice } from './temp-choice.ts'

/**
 * Dual prices of the conditions that tie people together: a place away from a function in a week (`ofCell`), a seat on a
 * session (`ofSession`), all at least 0. Given them everybody's best choice is his own affair, and the sum of those
 * choices is an upper bound on every plan (Lagrangian relaxation).
 */
export type PlanPrices = { readonly ofCell: Float64Array; readonly ofSession: Float64Array }

export type Relaxation = {
  /**
   * The bound at these prices, exact. Into `freeCell` and `freeSession` (which are the subgradient): places and seats left
   * when everybody takes his best choice; negative where too many want the same.
   */
  readonly boundAt: (prices: PlanPrices, freeCell: Float64Array, freeSession: Float64Array) => number
}

export function relaxation(arrays: PlanArrays): Relaxation {
  const { weeks, slack, seats, optionStarts, optionSession, sessionStart, sessionWeeks } = arrays
  const employees = employeeChoice(arrays)
  const temps = tempChoice(arrays)
  const worth = new Float64Array(optionSession.length)
  const prefix = new Float64Array(slack.length + arrays.functions)
  return {
    boundAt(prices, freeCell, freeSession) {
      let bound = 0
      for (let i = 0; i < slack.length; i++) {
        freeCell[i] = slack[i]!
        bound += prices.ofCell[i]! * slack[i]!
      }
      for (let s = 0; s < seats.length; s++) {
        freeSession[s] = seats[s]!
        bound += prices.ofSession[s]! * seats[s]!
      }
      sumPrices(arrays, prices, prefix)
      optionWorth(arrays, prices, prefix, worth)
      for (let e = 0; e < arrays.employees; e++) {
        if (optionStarts[e] === optionStarts[e + 1]) continue
        bound += employees.best(e, worth)
        const row = arrays.employeeFunction[e]! * weeks
        for (let k = 0; k < employees.takenCount(); k++) {
          const session = optionSession[employees.taken[k]!]!
          freeSession[session]!--
          const end = sessionStart[session]! + sessionWeeks[session]!
          for (let week = sessionStart[session]!; week < end; week++) freeCell[row + week]!--
        }
      }
      for (let t = 0; t < arrays.temps; t++) {
        bound += temps.best(t, prices.ofCell)
        const { from, length } = temps.block
        for (let week = from; week < from + length; week++) freeCell[temps.place[week]! * weeks + week]!++
      }
      return bound
    },
  }
}

/** Prices of a function's weeks added up, so that a run of weeks is one subtraction: `weeks + 1` numbers per function. */
export function sumPrices(arrays: PlanArrays, prices: PlanPrices, prefix: Float64Array): void {
  const { weeks } = arrays
  for (let place = 0; place < arrays.functions; place++) {
    const at = place * (weeks + 1)
    prefix[at] = 0
    for (let week = 0; week < weeks; week++) {
      prefix[at + week + 1] = prefix[at + week]! + prices.ofCell[place * weeks + week]!
    }
  }
}

/** What each option is worth once its seat and its weeks away are paid for. */
export function optionWorth(
  arrays: PlanArrays,
  prices: PlanPrices,
  prefix: Float64Array,
  worth: Float64Array,
): void {
  const { optionStarts, optionSession, optionProfit, sessionStart, sessionWeeks } = arrays
  for (let e = 0; e < arrays.employees; e++) {
    const at = arrays.employeeFunction[e]! * (arrays.weeks + 1)
    for (let option = optionStarts[e]!; option < optionStarts[e + 1]!; option++) {
      const session = optionSession[option]!
      const start = at + sessionStart[session]!
      const away = prefix[start + sessionWeeks[session]!]! - prefix[start]!
      worth[option] = optionProfit[option]! - prices.ofSession[session]! - away
    }
  }
}
