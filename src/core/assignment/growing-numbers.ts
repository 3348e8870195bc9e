import { MOST_SMALL_WEIGHT, type Weights } from './graph.ts'

/** Whole numbers as they come, in an array that doubles; wide only from the first number that needs it. */
export type GrowingNumbers = { values: Weights; count: number }

const FIRST_ROOM = 1024

export function growingNumbers(): GrowingNumbers {
  return { values: new Int32Array(FIRST_ROOM), count: 0 }
}

export function add(numbers: GrowingNumbers, value: number): void {
  if (numbers.count === numbers.values.length) {
    const { values } = numbers
    numbers.values =
      values instanceof Int32Array ? new Int32Array(values.length * 2) : new Float64Array(values.length * 2)
    numbers.values.set(values)
  }
  if (value > MOST_SMALL_WEIGHT && numbers.values instanceof Int32Array) {
    numbers.values = Float64Array.from(numbers.values)
  }
  numbers.values[numbers.count++] = value
}

/** What was added, as a view on it. */
export function addedNumbers({ values, count }: GrowingNumbers): Weights {
  return values.subarray(0, count)
}
