import { rowStarts } from '../solver/row-starts.ts'

/**
 * The first pair in a list that stood there before, and where. One pass by row, with the last row each column was seen at:
 * O(pairs), whatever the order, and no limit to how many.
 */
export function firstDuplicate(
  row: Int32Array,
  column: Int32Array,
  rows: number,
  columns: number,
): { readonly at: number; readonly before: number } | undefined {
  const next = rowStarts(row, rows)
  const byRow = new Int32Array(row.length)
  for (let i = 0; i < row.length; i++) byRow[next[row[i]!]!++] = i
  const seenAt = new Int32Array(columns).fill(-1)
  let at = -1
  for (const i of byRow) {
    const c = column[i]!
    if (seenAt[c] === row[i] && (at < 0 || i < at)) at = i
    seenAt[c] = row[i]!
  }
  if (at < 0) return undefined
  return { at, before: row.findIndex((r, i) => r === row[at] && column[i] === column[at]) }
}
