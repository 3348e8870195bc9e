import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

/** The definition, written down without a thought for speed. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  if (a[0] === b[0]) return plainDistance(restA, restB)
  const simple = Math.min(plainDistance(restA, b), plainDistance(a, restB), plainDistance(restA, restB))
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return 1 + Math.min(simple, swapped ? plainDistance(a.slice(2), b.slice(2)) : simple)
}

describe('edit distance', () => {
  it.each([
    ['kok', 'kok', 0],
    ['medhælper', 'medhjælper', 1],
    ['elektirker', 'elektriker', 1],
    ['', 'ab', 2],
    ['ab', '', 2],
    ['maler', 'murer', 2],
    ['kok', 'tjener', 3],
  ])('%j → %j is %i (counted to 2)', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  it('is what the definition says, up to the limit', () => {
    const word = fc.stringMatching(/^[abcå]{0,7}$/)
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1))
      }),
      { numRuns: 500 },
    )
  })
})
