import type { PlanArrays } from './plan-arrays.ts'

/** Solves one employee's own problem exactly: which sessions to take, given what each is worth. */
export type EmployeeChoice = {
  /**
   * The best set of options of an employee, by branch and bound over his wishes: one session per wish at most, no two at
   * once, not too many weeks. `worth` holds a number per option; those at or below 0 are never taken. Returns the value;
   * the options stand in `taken`.
   */
  readonly best: (employee: number, worth: Float64Array) => number
  /** The options of the last call, `taken[0 … takenCount() - 1]`. */
  readonly taken: Int32Array
  readonly takenCount: () => number
  /**
   * For each option of an employee how much the best set that holds it is worse than the best set of all, into `regret`
   * (∞ where it is more than `most`). Enumerates all sets within `most` of the best.
   */
  readonly regrets: (employee: number, worth: Float64Array, most: number, regret: Float64Array) => void
}

export function employeeChoice(arrays: PlanArrays): EmployeeChoice {
  const { optionStarts, optionSession, optionWish, sessionStart, sessionWeeks, mostWeeksAway } = arrays
  let longest = 0
  for (let e = 0; e < arrays.employees; e++) {
    longest = Math.max(longest, optionStarts[e + 1]! - optionStarts[e]!)
  }
  const sorted = new Int32Array(longest)
  const groupStarts = new Int32Array(longest + 2)
  /** What the groups from here on can give at most. */
  const rest = new Float64Array(longest + 2)
  const current = new Int32Array(longest + 1)
  const taken = new Int32Array(longest + 1)
  let groups = 0
  let count = 0
  let depth = 0
  let bestValue = 0
  let limit = 0
  let worth: Float64Array = rest
  let regret: Float64Array = rest

  /** Options worth more than `atLeast`, by wish, the best of a wish first. */
  function sortOptions(employee: number, atLeast: number): void {
    const end = optionStarts[employee + 1]!
    let used = 0
    groups = 0
    for (let option = optionStarts[employee]!; option < end; ) {
      const wish = optionWish[option]
      const start = used
      for (; option < end && optionWish[option] === wish; option++) {
        if (!(worth[option]! > atLeast)) continue
        let at = used++
        while (at > start && worth[sorted[at - 1]!]! < worth[option]!) {
          sorted[at] = sorted[at - 1]!
          at--
        }
        sorted[at] = option
      }
      if (used > start) groupStarts[groups++] = start
    }
    groupStarts[groups] = used
    rest[groups] = 0
    for (let g = groups - 1; g >= 0; g--) {
      rest[g] = rest[g + 1]! + Math.max(0, worth[sorted[groupStarts[g]!]!]!)
    }
  }

  function clashes(session: number): boolean {
    const start = sessionStart[session]!
    const end = start + sessionWeeks[session]!
    for (let k = 0; k < depth; k++) {
      const other = optionSession[current[k]!]!
      if (sessionStart[other]! < end && start < sessionStart[other]! + sessionWeeks[other]!) return true
    }
    return false
  }

  function searchBest(group: number, value: number, weeksLeft: number): void {
    if (value > bestValue) {
      bestValue = value
      count = depth
      for (let k = 0; k < depth; k++) taken[k] = current[k]!
    }
    if (group === groups || value + rest[group]! <= bestValue) return
    for (let k = groupStarts[group]!; k < groupStarts[group + 1]!; k++) {
      const option = sorted[k]!
      if (value + worth[option]! + rest[group + 1]! <= bestValue) break
      const session = optionSession[option]!
      if (sessionWeeks[session]! > weeksLeft || clashes(session)) continue
      current[depth++] = option
      searchBest(group + 1, value + worth[option]!, weeksLeft - sessionWeeks[session]!)
      depth--
    }
    searchBest(group + 1, value, weeksLeft)
  }

  function searchAll(group: number, value: number, weeksLeft: number): void {
    if (value + rest[group]! < limit) return
    if (group === groups) {
      const loss = bestValue - value
      for (let k = 0; k < depth; k++) if (loss < regret[current[k]!]!) regret[current[k]!] = loss
      return
    }
    for (let k = groupStarts[group]!; k < groupStarts[group + 1]!; k++) {
      const option = sorted[k]!
      if (value + worth[option]! + rest[group + 1]! < limit) break
      const session = optionSession[option]!
      if (sessionWeeks[session]! > weeksLeft || clashes(session)) continue
      current[depth++] = option
      searchAll(group + 1, value + worth[option]!, weeksLeft - sessionWeeks[session]!)
      depth--
    }
    searchAll(group + 1, value, weeksLeft)
  }

  function best(employee: number, ofOptions: Float64Array): number {
    worth = ofOptions
    sortOptions(employee, 0)
    bestValue = 0
    count = 0
    depth = 0
    if (groups > 0) searchBest(0, 0, mostWeeksAway[employee]!)
    return bestValue
  }

  return {
    best,
    taken,
    takenCount: () => count,
    regrets(employee, ofOptions, most, intoRegret) {
      best(employee, ofOptions)
      regret = intoRegret
      regret.fill(Number.POSITIVE_INFINITY, optionStarts[employee], optionStarts[employee + 1])
      limit = bestValue - most
      sortOptions(employee, -most)
      searchAll(0, 0, mostWeeksAway[employee]!)
    },
  }
}
