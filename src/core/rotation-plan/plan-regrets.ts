import { employeeChoice } from './employee-choice.ts'
import type { PlanArrays } from './plan-arrays.ts'
import { optionWorth, type PlanPrices, sumPrices } from './price-conditions.ts'
import { tempChoice } from './temp-choice.ts'

/**
 * What the bound falls by at least when a plan holds an option, or has a vikar in a function in a week. What regrets more
 * than bound less value of a known plan is in no better plan (reduced-cost fixing on whole choices).
 */
export type PlanRegrets = {
  /** Per option; ∞ when more than was asked for. */
  readonly ofOption: Float64Array
  /** Per place in a vikar's list of functions × week: `(tempFunctionStarts[t] + i) · weeks + week`. */
  readonly ofTempCell: Float64Array
}

export function planRegrets(arrays: PlanArrays, prices: PlanPrices, most: number): PlanRegrets {
  const { weeks } = arrays
  const employees = employeeChoice(arrays)
  const temps = tempChoice(arrays)
  const worth = new Float64Array(arrays.optionSession.length)
  const prefix = new Float64Array(arrays.slack.length + arrays.functions)
  sumPrices(arrays, prices, prefix)
  optionWorth(arrays, prices, prefix, worth)
  const ofOption = new Float64Array(worth.length)
  for (let e = 0; e < arrays.employees; e++) employees.regrets(e, worth, most, ofOption)
  const ofTempCell = new Float64Array(arrays.tempFunction.length * weeks).fill(Number.POSITIVE_INFINITY)
  for (let t = 0; t < arrays.temps; t++) {
    const first = arrays.tempFunctionStarts[t]! * weeks
    temps.regrets(t, prices.ofCell, ofTempCell.subarray(first, arrays.tempFunctionStarts[t + 1]! * weeks))
  }
  return { ofOption, ofTempCell }
}
