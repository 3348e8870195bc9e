import type { PlanArrays } from './plan-arrays.ts'

/** Solves one vikar's own problem exactly: from when to when, and where in each week, given what a week is worth. */
export type TempChoice = {
  /**
   * The best block by a scan over its end: O(weeks · functions). `worth` holds a number per cell (function × week).
   * Returns the value, 0 for "not taken on"; then `from` and `length` are 0.
   */
  readonly best: (temp: number, worth: Float64Array) => number
  readonly block: { from: number; length: number }
  /** The best function in each week of the calendar, for the last vikar asked about. */
  readonly place: Int32Array
  /** As in `EmployeeChoice`: what is lost by having this vikar in this function this week, per place in his list × week. */
  readonly regrets: (temp: number, worth: Float64Array, regret: Float64Array) => void
}

export function tempChoice(arrays: PlanArrays): TempChoice {
  const { weeks, shortestBlock, tempFrom, tempTo, tempFunctionStarts, tempFunction } = arrays
  const place = new Int32Array(weeks)
  const gain = new Float64Array(weeks)
  /** prefix[k]: gains of the first k weeks of the vikar's period. */
  const prefix = new Float64Array(weeks + 1)
  const covering = new Float64Array(weeks)
  const block = { from: 0, length: 0 }

  function gains(temp: number, worth: Float64Array): number {
    const from = tempFrom[temp]!
    const length = tempTo[temp]! - from + 1
    for (let k = 0; k < length; k++) {
      let best = Number.NEGATIVE_INFINITY
      for (let i = tempFunctionStarts[temp]!; i < tempFunctionStarts[temp + 1]!; i++) {
        const value = worth[tempFunction[i]! * weeks + from + k]!
        if (value > best) {
          best = value
          place[from + k] = tempFunction[i]!
        }
      }
      gain[k] = best + arrays.tempWeekProfit[temp]!
      prefix[k + 1] = prefix[k]! + gain[k]!
    }
    return length
  }

  function best(temp: number, worth: Float64Array): number {
    const length = gains(temp, worth)
    let value = 0
    let lowest = Number.POSITIVE_INFINITY
    let lowestAt = 0
    block.from = 0
    block.length = 0
    for (let end = shortestBlock; end <= length; end++) {
      const start = end - shortestBlock
      if (prefix[start]! < lowest) {
        lowest = prefix[start]!
        lowestAt = start
      }
      const total = prefix[end]! - lowest + arrays.tempStartProfit[temp]!
      if (total <= value) continue
      value = total
      block.from = tempFrom[temp]! + lowestAt
      block.length = end - lowestAt
    }
    return value
  }

  return {
    best,
    block,
    place,
    regrets(temp, worth, regret) {
      const value = best(temp, worth)
      const from = tempFrom[temp]!
      const length = tempTo[temp]! - from + 1
      covering.fill(Number.NEGATIVE_INFINITY)
      for (let start = 0; start < length; start++) {
        let bestEnd = Number.NEGATIVE_INFINITY
        for (let week = length - 1; week >= start; week--) {
          const end = week + 1
          if (end - start >= shortestBlock) {
            bestEnd = Math.max(bestEnd, prefix[end]! - prefix[start]! + arrays.tempStartProfit[temp]!)
          }
          if (bestEnd > covering[week]!) covering[week] = bestEnd
        }
      }
      const first = tempFunctionStarts[temp]!
      for (let i = first; i < tempFunctionStarts[temp + 1]!; i++) {
        for (let k = 0; k < length; k++) {
          const here = worth[tempFunction[i]! * weeks + from + k]! + arrays.tempWeekProfit[temp]!
          regret[(i - first) * weeks + from + k] = value - (covering[k]! - gain[k]! + here)
        }
      }
    },
  }
}
