import type { PlanArrays } from '#core/rotation-plan/plan-arrays.ts'
import { programBuilder } from '#core/solver/program-builder.ts'
import type { LinearProgram } from '#core/solver/solver.ts'

const NO_LIMIT = Number.NEGATIVE_INFINITY

/** The planning problem as one would first write it for a general solver: what the engine is measured against. */
export function plainPlanProgram(arrays: PlanArrays): LinearProgram {
  const builder = programBuilder()
  const { weeks } = arrays
  const away: number[][] = Array.from(arrays.slack, () => [])
  const covering: number[][] = Array.from(arrays.slack, () => [])
  const seated: number[][] = Array.from(arrays.seats, () => [])
  const atMost = (columns: readonly number[], limit: number): void => {
    if (columns.length > limit)
      builder.row(
        columns,
        columns.map(() => 1),
        NO_LIMIT,
        limit,
      )
  }
  for (let e = 0; e < arrays.employees; e++) {
    const all: number[] = []
    const lengths: number[] = []
    const inWeek: number[][] = Array.from({ length: weeks }, () => [])
    const ofWish = new Map<number, number[]>()
    for (let option = arrays.optionStarts[e]!; option < arrays.optionStarts[e + 1]!; option++) {
      const column = builder.column(arrays.optionProfit[option]!)
      const session = arrays.optionSession[option]!
      const length = arrays.sessionWeeks[session]!
      all.push(column)
      lengths.push(length)
      seated[session]!.push(column)
      ofWish.set(arrays.optionWish[option]!, [...(ofWish.get(arrays.optionWish[option]!) ?? []), column])
      for (let week = arrays.sessionStart[session]!; week < arrays.sessionStart[session]! + length; week++) {
        inWeek[week]!.push(column)
        away[arrays.employeeFunction[e]! * weeks + week]!.push(column)
      }
    }
    for (const columns of ofWish.values()) atMost(columns, 1)
    for (const columns of inWeek) atMost(columns, 1)
    if (all.length > 0) builder.row(all, lengths, NO_LIMIT, arrays.mostWeeksAway[e]!)
  }
  seated.forEach((columns, session) => {
    atMost(columns, arrays.seats[session]!)
  })
  for (let t = 0; t < arrays.temps; t++) {
    const from = arrays.tempFrom[t]!
    const length = arrays.tempTo[t]! - from + 1
    const places = arrays.tempFunction.subarray(
      arrays.tempFunctionStarts[t],
      arrays.tempFunctionStarts[t + 1],
    )
    const present = Array.from({ length }, (_, k) =>
      Array.from(places, (place) => {
        const column = builder.column(arrays.tempWeekProfit[t]!)
        covering[place * weeks + from + k]!.push(column)
        return column
      }),
    )
    const starts = present.map(() => builder.column(arrays.tempStartProfit[t]!))
    atMost(starts, 1)
    present.forEach((here, k) => {
      atMost(here, 1)
      const before = k === 0 ? [] : present[k - 1]!
      const signs = [...here.map(() => 1), ...before.map(() => -1), -1]
      builder.row([...here, ...before, starts[k]!], signs, NO_LIMIT, 0)
      for (let j = 1; j < arrays.shortestBlock; j++) {
        const later = present[k + j] ?? []
        builder.row([starts[k]!, ...later], [1, ...later.map(() => -1)], NO_LIMIT, 0)
      }
    })
  }
  away.forEach((columns, cell) => {
    const covers = covering[cell]!
    const signs = [...columns.map(() => 1), ...covers.map(() => -1)]
    if (columns.length > 0) builder.row([...columns, ...covers], signs, NO_LIMIT, arrays.slack[cell]!)
  })
  return builder.build('maximise')
}
