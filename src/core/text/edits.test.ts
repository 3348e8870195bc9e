import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withinEdits } from './edits.ts'

/** The judge: the whole table, no band, no giving up. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const changed = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, table[i - 2]![j - 2]! + 1)
      }
      table[i]![j] = least
    }
  }
  return table[a.length]![b.length]!
}

describe('typing errors', () => {
  it('are counted as the whole table counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        expect(withinEdits(a, b, max)).toBe(edits(a, b) <= max)
      }),
      { numRuns: 1000 },
    )
  })

  it('two swapped letters are one', () => {
    expect(withinEdits('roskilde', 'rosklide', 1)).toBe(true)
    expect(withinEdits('roskilde', 'roskilde', 0)).toBe(true)
    expect(withinEdits('roskilde', 'ringsted', 2)).toBe(false)
  })
})
