import { programBuilder } from '../solver/program-builder.ts'
import type { LinearProgram } from '../solver/solver.ts'
import { knapsackFacets } from './knapsack-facets.ts'
import type { PlanArrays } from './plan-arrays.ts'
import type { PlanChoice } from './plan-choice.ts'

/** Which part of a problem a program is about; the rest stands still. */
export type PlanPart = {
  readonly hasOption: (option: number) => boolean
  /** A place in a vikar's list of functions (`tempFunction`) and a week. */
  readonly hasTempCell: (place: number, week: number) => boolean
  readonly employees: readonly number[]
  readonly temps: readonly number[]
  /** Room for the part alone: what the rest leaves. */
  readonly slack: Int32Array
  readonly seats: Int32Array
  /** An employee's wishes that must be taken; one that cannot be makes the program infeasible. */
  readonly mustTake?: (employee: number) => readonly number[]
}

export type PlanProgram = {
  readonly program: LinearProgram
  /** Puts a solution's part into a choice. */
  readonly readInto: (solution: Float64Array, choice: PlanChoice) => void
  /** The columns' values of a choice; undefined when the choice has something the part has not. */
  readonly startFrom: (choice: PlanChoice) => Float64Array | undefined
}

const NO_LIMIT = Number.NEGATIVE_INFINITY

/**
 * The mixed-integer program of a part of a problem. Columns: `x` per option, `y` per vikar, function and week, `z` per vikar
 * and first week. Rows are as tight as is known, so that the linear relaxation lies some hundredths of a percent above the
 * optimum: all facets of which courses fit together (`knapsack-facets.ts`); of a block of at least `L` weeks the hull by
 * Rajan and Takriti (2005): who started in the last `L` weeks is there, who is there has started.
 */
export function planProgram(arrays: PlanArrays, part: PlanPart): PlanProgram {
  const builder = programBuilder()
  const away: number[][] = Array.from(part.slack, () => [])
  const covering: number[][] = Array.from(part.slack, () => [])
  const seated: number[][] = Array.from(part.seats, () => [])
  /** Options are the first columns, in this order. */
  const columnOption: number[] = []

  for (const e of part.employees) {
    const options: number[] = []
    for (let option = arrays.optionStarts[e]!; option < arrays.optionStarts[e + 1]!; option++) {
      if (part.hasOption(option)) options.push(option)
    }
    const columns = options.map((option) => builder.column(arrays.optionProfit[option]!))
    columnOption.push(...options)
    employeeRows(arrays, builder, e, options, columns)
    mustRows(arrays, builder, part, e, options, columns)
    options.forEach((option, k) => {
      const session = arrays.optionSession[option]!
      seated[session]!.push(columns[k]!)
      const start = arrays.employeeFunction[e]! * arrays.weeks + arrays.sessionStart[session]!
      for (let cell = start; cell < start + arrays.sessionWeeks[session]!; cell++)
        away[cell]!.push(columns[k]!)
    })
  }
  const temps = part.temps.map((t) => tempColumns(arrays, builder, part, t, covering))

  seated.forEach((columns, session) => {
    const seats = part.seats[session]!
    if (columns.length > seats) builder.row(columns, ones(columns), NO_LIMIT, seats)
  })
  away.forEach((columns, cell) => {
    const slack = part.slack[cell]!
    if (columns.length <= slack || (slack >= 0 && columns.length === 0)) return
    const covers = covering[cell]!
    builder.row([...columns, ...covers], [...ones(columns), ...covers.map(() => -1)], NO_LIMIT, slack)
  })

  return {
    program: builder.build('maximise'),
    readInto(solution, choice) {
      for (const e of part.employees) choice.options[e] = []
      const employeeOf = employeeOfOptions(arrays, part)
      columnOption.forEach((option, k) => {
        if (solution[k]! > 0.5) {
          const e = employeeOf.get(option)!
          choice.options[e] = [...choice.options[e]!, option]
        }
      })
      for (const temp of temps) choice.blocks[temp.temp] = temp.read(solution)
    },
    startFrom(choice) {
      const values = new Float64Array(builder.columns())
      let left = part.employees.reduce((sum, e) => sum + choice.options[e]!.length, 0)
      const taken = new Set(part.employees.flatMap((e) => choice.options[e]!))
      columnOption.forEach((option, k) => {
        if (!taken.has(option)) return
        values[k] = 1
        left--
      })
      const allThere = temps.map((temp) => temp.write(choice.blocks[temp.temp], values))
      return left === 0 && allThere.every(Boolean) ? values : undefined
    },
  }
}

function employeeOfOptions(arrays: PlanArrays, part: PlanPart): Map<number, number> {
  const employeeOf = new Map<number, number>()
  for (const e of part.employees) {
    for (let option = arrays.optionStarts[e]!; option < arrays.optionStarts[e + 1]!; option++)
      employeeOf.set(option, e)
  }
  return employeeOf
}

const ones = (columns: readonly number[]): number[] => columns.map(() => 1)

type Builder = ReturnType<typeof programBuilder>

/** One session per course, no two courses at once, and the courses that fit into the weeks away. */
function employeeRows(
  arrays: PlanArrays,
  builder: Builder,
  employee: number,
  options: readonly number[],
  columns: readonly number[],
): void {
  const wishes = [...new Set(options.map((option) => arrays.optionWish[option]!))]
  const ofWish = wishes.map((wish) => columns.filter((_, k) => arrays.optionWish[options[k]!] === wish))
  for (const own of ofWish) if (own.length > 1) builder.row(own, ones(own), NO_LIMIT, 1)
  const seen = new Set<string>()
  for (let week = 0; week < arrays.weeks; week++) {
    const clashing = columns.filter((_, k) => {
      const session = arrays.optionSession[options[k]!]!
      const start = arrays.sessionStart[session]!
      return start <= week && week < start + arrays.sessionWeeks[session]!
    })
    const key = clashing.join()
    if (clashing.length < 2 || seen.has(key)) continue
    seen.add(key)
    builder.row(clashing, ones(clashing), NO_LIMIT, 1)
  }
  const weeks = ofWish.map((own) => {
    const session = arrays.optionSession[options[columns.indexOf(own[0]!)]!]!
    return arrays.sessionWeeks[session]!
  })
  for (const { coefficients, limit } of knapsackFacets(weeks, arrays.mostWeeksAway[employee]!)) {
    const row = ofWish.flatMap((own, i) => own.map((column) => [column, coefficients[i]!] as const))
    const used = row.filter(([, coefficient]) => coefficient > 0)
    builder.row(
      used.map(([column]) => column),
      used.map(([, coefficient]) => coefficient),
      NO_LIMIT,
      limit,
    )
  }
}

function mustRows(
  arrays: PlanArrays,
  builder: Builder,
  part: PlanPart,
  employee: number,
  options: readonly number[],
  columns: readonly number[],
): void {
  for (const wish of part.mustTake?.(employee) ?? []) {
    const own = columns.filter((_, k) => arrays.optionWish[options[k]!] === wish)
    builder.row(own, ones(own), 1, 1)
  }
}

type TempColumns = {
  readonly temp: number
  readonly read: (solution: Float64Array) => { from: number; places: number[] } | undefined
  /** False when the block cannot be said in the part's columns. */
  readonly write: (
    block: { from: number; places: readonly number[] } | undefined,
    values: Float64Array,
  ) => boolean
}

function tempColumns(
  arrays: PlanArrays,
  builder: Builder,
  part: PlanPart,
  temp: number,
  covering: number[][],
): TempColumns {
  const { weeks, shortestBlock } = arrays
  const from = arrays.tempFrom[temp]!
  const length = arrays.tempTo[temp]! - from + 1
  const present: { column: number; place: number }[][] = []
  const starts: (number | undefined)[] = []
  for (let k = 0; k < length; k++) {
    const here: { column: number; place: number }[] = []
    for (let i = arrays.tempFunctionStarts[temp]!; i < arrays.tempFunctionStarts[temp + 1]!; i++) {
      if (!part.hasTempCell(i, from + k)) continue
      const column = builder.column(arrays.tempWeekProfit[temp]!)
      here.push({ column, place: arrays.tempFunction[i]! })
      covering[arrays.tempFunction[i]! * weeks + from + k]!.push(column)
    }
    present.push(here)
  }
  for (let k = 0; k < length; k++) {
    const fits =
      k + shortestBlock <= length && range(k, k + shortestBlock).every((j) => present[j]!.length > 0)
    starts.push(fits ? builder.column(arrays.tempStartProfit[temp]!) : undefined)
  }
  const startsIn = (low: number, high: number): number[] =>
    range(Math.max(0, low), high).flatMap((k) => starts[k] ?? [])
  for (let k = 0; k < length; k++) {
    const here = present[k]!.map(({ column }) => column)
    if (here.length === 0) continue
    const before = k === 0 ? [] : present[k - 1]!.map(({ column }) => column)
    const startsHere = startsIn(k, k + 1)
    // who is here was here last week or starts
    builder.row(
      [...here, ...before, ...startsHere],
      [...ones(here), ...before.map(() => -1), ...startsHere.map(() => -1)],
      NO_LIMIT,
      0,
    )
    const recent = startsIn(k - shortestBlock + 1, k + 1)
    if (recent.length > 0)
      builder.row([...recent, ...here], [...ones(recent), ...here.map(() => -1)], NO_LIMIT, 0)
    const sofar = startsIn(0, k + 1)
    builder.row([...here, ...sofar], [...ones(here), ...sofar.map(() => -1)], NO_LIMIT, 0)
  }
  const all = startsIn(0, length)
  if (all.length > 1) builder.row(all, ones(all), NO_LIMIT, 1)

  return {
    temp,
    read(solution) {
      const places = present.map((here) => here.find(({ column }) => solution[column]! > 0.5)?.place)
      const first = places.findIndex((place) => place !== undefined)
      if (first < 0) return undefined
      const run: number[] = []
      for (let k = first; k < length && places[k] !== undefined; k++) run.push(places[k]!)
      return { from: from + first, places: run }
    },
    write(block, values) {
      if (block === undefined) return true
      const start = starts[block.from - from]
      if (start === undefined) return false
      values[start] = 1
      return block.places.every((place, k) => {
        const cell = present[block.from - from + k]!.find((candidate) => candidate.place === place)
        if (cell === undefined) return false
        values[cell.column] = 1
        return true
      })
    },
  }
}

function range(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low) }, (_, i) => low + i)
}

/** The whole problem as a part. */
export function wholePart(arrays: PlanArrays, keep: Pick<PlanPart, 'hasOption' | 'hasTempCell'>): PlanPart {
  return {
    ...keep,
    employees: range(0, arrays.employees),
    temps: range(0, arrays.temps),
    slack: arrays.slack,
    seats: arrays.seats,
  }
}
