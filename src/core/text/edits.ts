/**
 * Whether one text becomes the other with at most `max` edits: a letter added, dropped, changed, or two
 * neighbours swapped (optimal string alignment). Gives up as soon as it cannot: time grows with length × max.
 */
export function withinEdits(a: string, b: string, max: number): boolean {
  if (Math.abs(a.length - b.length) > max) return false
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    const from = Math.max(1, i - max)
    const to = Math.min(b.length, i + max)
    // outside the band the distance is above max anyway
    for (let j = 1; j < from; j += 1) row[j] = max + 1
    let least = row[0]!
    for (let j = from; j <= to; j += 1) {
      const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let edits = Math.min(changed, (above[j] ?? max + 1) + 1, (row[j - 1] ?? max + 1) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) edits = Math.min(edits, (before[j - 2] ?? max + 1) + 1)
      row[j] = edits
      least = Math.min(least, edits)
    }
    if (least > max) return false
    before = above
    above = row
  }
  return (above[b.length] ?? max + 1) <= max
}
