/**
 * Where each row begins when entries are gathered by key (0 … rows − 1), as in compressed sparse rows: those with key `r` stand at
 * `starts[r] … starts[r + 1] − 1`. O(entries + rows).
 */
export function rowStarts(keys: ArrayLike<number>, rows: number): Int32Array {
  const starts = new Int32Array(rows + 1)
  for (let i = 0; i < keys.length; i++) starts[keys[i]! + 1]!++
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!
  return starts
}
