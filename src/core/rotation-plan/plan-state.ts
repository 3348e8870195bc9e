import type { PlanArrays } from './plan-arrays.ts'
import { choiceProfit, emptyChoice, type PlanChoice, roomLeft, type TempBlock } from './plan-choice.ts'

/** A plan that can be changed piece by piece, with what is left of places and seats kept up to date. */
export type PlanState = {
  readonly choice: PlanChoice
  /** Per cell; negative where staffing falls short. */
  readonly room: Int32Array
  readonly seats: Int32Array
  /** Value of the plan, less a penalty for each place that staffing falls short by. */
  readonly score: () => number
  /** Places that staffing falls short by. */
  readonly shortage: () => number
  readonly setOptions: (employee: number, options: readonly number[]) => void
  readonly setBlock: (temp: number, block: TempBlock | undefined) => void
  readonly copy: () => PlanChoice
}

export function planState(arrays: PlanArrays, from: PlanChoice = emptyChoice(arrays)): PlanState {
  const choice: PlanChoice = { options: from.options.slice(), blocks: from.blocks.slice() }
  const { cells: room, seats } = roomLeft(arrays, choice)
  const penalty = shortagePenalty(arrays)
  let profit = choiceProfit(arrays, choice)
  let shortage = 0
  for (const places of room) shortage += Math.max(0, -places)

  function move(cell: number, by: number): void {
    const before = room[cell]!
    room[cell] = before + by
    shortage += Math.max(0, -room[cell]!) - Math.max(0, -before)
  }

  function moveOptions(employee: number, by: number): void {
    const row = arrays.employeeFunction[employee]! * arrays.weeks
    for (const option of choice.options[employee]!) {
      const session = arrays.optionSession[option]!
      seats[session]! += by
      profit -= by * arrays.optionProfit[option]!
      const start = row + arrays.sessionStart[session]!
      for (let cell = start; cell < start + arrays.sessionWeeks[session]!; cell++) move(cell, by)
    }
  }

  function moveBlock(temp: number, by: number): void {
    const block = choice.blocks[temp]
    if (block === undefined) return
    profit += by * (arrays.tempStartProfit[temp]! + arrays.tempWeekProfit[temp]! * block.places.length)
    for (let k = 0; k < block.places.length; k++) {
      move(block.places[k]! * arrays.weeks + block.from + k, by)
    }
  }

  return {
    choice,
    room,
    seats,
    score: () => profit - penalty * shortage,
    shortage: () => shortage,
    setOptions(employee, options) {
      moveOptions(employee, 1)
      choice.options[employee] = options
      moveOptions(employee, -1)
    },
    setBlock(temp, block) {
      moveBlock(temp, -1)
      choice.blocks[temp] = block
      moveBlock(temp, 1)
    },
    copy: () => ({ options: choice.options.slice(), blocks: choice.blocks.slice() }),
  }
}

/** More than any one person can bring. */
function shortagePenalty(arrays: PlanArrays): number {
  let most = 1
  for (const profit of arrays.optionProfit) most = Math.max(most, profit)
  for (const profit of arrays.tempStartProfit) most = Math.max(most, -profit)
  for (const profit of arrays.tempWeekProfit) most = Math.max(most, -profit * arrays.weeks)
  return most * 4
}
