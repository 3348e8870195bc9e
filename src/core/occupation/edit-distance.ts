/**
 * Damerau-Levenshtein distance (optimal string alignment: insert, delete, replace, swap two neighbours) when it
 * is at most `limit`, else `limit + 1`. Only a band of `2·limit + 1` columns is filled: O(length · limit).
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1
  if (Math.abs(a.length - b.length) > limit) return tooFar
  const width = b.length + 1
  let twoBack = new Uint8Array(width)
  let back = new Uint8Array(width)
  let row = new Uint8Array(width)
  for (let j = 0; j < width; j++) back[j] = Math.min(j, tooFar)
  let bestBefore = 0
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    row.fill(tooFar)
    if (from === 1) row[0] = Math.min(i, tooFar)
    let best = row[0] ?? tooFar
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, twoBack[j - 2]! + 1)
      }
      row[j] = Math.min(cost, tooFar)
      best = Math.min(best, row[j]!)
    }
    // A swap reaches two rows back, so only two hopeless rows in a row end the search.
    if (best > limit && bestBefore > limit) return tooFar
    bestBefore = best
    ;[twoBack, back, row] = [back, row, twoBack]
  }
  return back[b.length]!
}
