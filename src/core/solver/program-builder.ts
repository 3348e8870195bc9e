import { rowStarts } from './row-starts.ts'
import type { LinearProgram } from './solver.ts'

/** A program written row by row; columns first, then rows that name them. */
export type ProgramBuilder = {
  /** Adds a column and returns its index. */
  readonly column: (cost: number, upper?: number, integer?: boolean) => number
  /** Adds `lower ≤ Σ coefficient · column ≤ upper` and returns its index. Entries of the same column are added up. */
  readonly row: (
    columns: readonly number[],
    coefficients: readonly number[],
    lower: number,
    upper: number,
  ) => number
  readonly columns: () => number
  readonly rows: () => number
  /** The program with its matrix by columns. O(entries). */
  readonly build: (sense: LinearProgram['sense']) => LinearProgram
}

/** Columns are 0 … `upper` (1 unless told) and whole unless told otherwise. */
export function programBuilder(): ProgramBuilder {
  const cost: number[] = []
  const columnUpper: number[] = []
  const integer: number[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const firstOfRow: number[] = [0]
  const rowColumns: number[] = []
  const rowValues: number[] = []
  return {
    column(columnCost, upper = 1, whole = true) {
      integer.push(whole ? 1 : 0)
      columnUpper.push(upper)
      return cost.push(columnCost) - 1
    },
    row(columns, coefficients, lower, upper) {
      columns.forEach((column, k) => {
        const first = firstOfRow.at(-1)!
        const known = rowColumns.indexOf(column, first)
        if (known >= 0) rowValues[known]! += coefficients[k]!
        else {
          rowColumns.push(column)
          rowValues.push(coefficients[k]!)
        }
      })
      firstOfRow.push(rowColumns.length)
      rowUpper.push(upper)
      return rowLower.push(lower) - 1
    },
    columns: () => cost.length,
    rows: () => rowLower.length,
    build: (sense) => ({
      sense,
      cost: Float64Array.from(cost),
      columnLower: new Float64Array(cost.length),
      columnUpper: Float64Array.from(columnUpper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      integer: Uint8Array.from(integer),
      ...byColumns(cost.length, firstOfRow, rowColumns, rowValues),
    }),
  }
}

/** The transpose of a matrix by rows, by counting. */
function byColumns(
  columns: number,
  firstOfRow: readonly number[],
  rowColumns: readonly number[],
  rowValues: readonly number[],
): Pick<LinearProgram, 'starts' | 'indices' | 'values'> {
  const starts = rowStarts(rowColumns, columns)
  const next = starts.slice(0, columns)
  const indices = new Int32Array(rowColumns.length)
  const values = new Float64Array(rowColumns.length)
  for (let row = 0; row + 1 < firstOfRow.length; row++) {
    for (let k = firstOfRow[row]!; k < firstOfRow[row + 1]!; k++) {
      const at = next[rowColumns[k]!]!++
      indices[at] = row
      values[at] = rowValues[k]!
    }
  }
  return { starts, indices, values }
}
