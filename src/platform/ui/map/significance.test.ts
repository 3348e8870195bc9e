import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanePoint } from './plane.ts'
import { significance } from './significance.ts'

/** The judge: Douglas and Peucker as they wrote it, once per tolerance. */
function simplified(line: readonly PlanePoint[], tolerance: number): readonly PlanePoint[] {
  const [first, last] = [line[0]!, line.at(-1)!]
  let farthest = 0
  let most = -1
  line.forEach(([x, y], index) => {
    if (index === 0 || index === line.length - 1) return
    const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
    const square = dx * dx + dy * dy
    const t =
      square === 0 ? 0 : Math.max(0, Math.min(1, ((x - first[0]) * dx + (y - first[1]) * dy) / square))
    const distance = Math.hypot(x - first[0] - t * dx, y - first[1] - t * dy)
    if (distance > most) {
      most = distance
      farthest = index
    }
  })
  if (most <= tolerance) return line.length > 1 ? [first, last] : [first]
  const before = simplified(line.slice(0, farthest + 1), tolerance)
  return [...before.slice(0, -1), ...simplified(line.slice(farthest), tolerance)]
}

describe('simplifying a line', () => {
  it('keeps what Douglas and Peucker keep, at every tolerance', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (line, tolerance) => {
          const ours = significance(line)
          expect(line.filter((_, index) => ours[index]! > tolerance)).toEqual(simplified(line, tolerance))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('always keeps the ends', () => {
    expect([
      ...significance([
        [0, 0],
        [1, 0],
        [2, 0],
      ]),
    ]).toEqual([Infinity, 0, Infinity])
    expect(significance([])).toHaveLength(0)
  })
})
