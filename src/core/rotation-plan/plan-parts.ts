import type { PlanArrays } from './plan-arrays.ts'
import type { PlanChoice } from './plan-choice.ts'
import type { PlanPart } from './plan-program.ts'
import { planState } from './plan-state.ts'

export type PartChooser = {
  /**
   * Some functions that share vikarer, with about `size` employees, and all vikarer who can work there. Functions are
   * taken in turn in random order; those in `avoid` are left out. A larger function gives a random part of its employees.
   */
  readonly next: (size: number, avoid: ReadonlySet<number>) => PartMembers | undefined
}

export type PartMembers = {
  readonly functions: ReadonlySet<number>
  readonly employees: readonly number[]
  readonly temps: readonly number[]
}

export function partChooser(arrays: PlanArrays, chance: () => number): PartChooser {
  const employeesOf = Array.from({ length: arrays.functions }, (): number[] => [])
  for (let e = 0; e < arrays.employees; e++) {
    if (arrays.optionStarts[e]! < arrays.optionStarts[e + 1]!)
      employeesOf[arrays.employeeFunction[e]!]!.push(e)
  }
  const functionsOf = Array.from({ length: arrays.temps }, (_, t) => [
    ...arrays.tempFunction.subarray(arrays.tempFunctionStarts[t], arrays.tempFunctionStarts[t + 1]),
  ])
  let turn: number[] = []

  function shuffled(list: readonly number[]): number[] {
    return list
      .map((value) => ({ value, at: chance() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ value }) => value)
  }

  return {
    next(size, avoid) {
      if (turn.length === 0)
        turn = shuffled(employeesOf.flatMap((list, place) => (list.length > 0 ? place : [])))
      const at = turn.findIndex((place) => !avoid.has(place))
      if (at < 0) return undefined
      const first = turn.splice(at, 1)[0]!
      const functions = new Set([first])
      let many = employeesOf[first]!.length
      const neighbours = shuffled(functionsOf.flatMap((list) => (list.includes(first) ? list : [])))
      for (const place of [...neighbours, ...shuffled(employeesOf.map((_, i) => i))]) {
        const more = employeesOf[place]!.length
        if (functions.has(place) || avoid.has(place) || more === 0 || many + more > size) continue
        functions.add(place)
        many += more
      }
      const members = [...functions].flatMap((place) => employeesOf[place]!)
      const temps = functionsOf.flatMap((list, t) => (list.some((place) => functions.has(place)) ? t : []))
      return { functions, employees: shuffled(members).slice(0, Math.max(size, 1)), temps }
    },
  }
}

/** The part with the room the rest of a plan leaves it. `freeSeats` false: only the seats its own people have now. */
export function partOf(
  arrays: PlanArrays,
  choice: PlanChoice,
  members: PartMembers,
  keep: Pick<PlanPart, 'hasOption' | 'hasTempCell'>,
  freeSeats: boolean,
): PlanPart {
  const state = planState(arrays, choice)
  const before = freeSeats ? new Int32Array(arrays.seats.length) : state.seats.slice()
  for (const e of members.employees) state.setOptions(e, [])
  for (const t of members.temps) state.setBlock(t, undefined)
  return {
    hasOption: keep.hasOption,
    hasTempCell: keep.hasTempCell,
    employees: members.employees,
    temps: members.temps,
    slack: state.room,
    seats: state.seats.map((seats, s) => seats - before[s]!),
  }
}
