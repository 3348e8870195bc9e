import { describe, expect, it } from 'vitest'
import { replaceStretch } from './refine-coast.ts'

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]
const bay = [
  [4, 1],
  [3, 2],
  [4, 3],
]

describe('a finer shore', () => {
  it('takes the place of the stretch it lies along, in either direction', () => {
    const expected = new Set(['0,0', '0,4', '4,1', '3,2', '4,3'])
    for (const ring of [square, [...square].reverse()]) {
      for (const line of [bay, [...bay].reverse()]) {
        const refined = replaceStretch(ring, line)
        expect(new Set(refined.map(String))).toEqual(expected)
        expect(refined[0]).toEqual(refined.at(-1))
        expect(refined).toHaveLength(6)
      }
    }
  })
})
