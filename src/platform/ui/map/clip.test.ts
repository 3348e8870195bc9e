import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipRing } from './clip.ts'
import type { PlanePoint } from './plane.ts'

const box = { left: 10, top: 10, right: 40, bottom: 40 }

/** The judge: a point is in a ring when a ray from it crosses the ring an odd number of times. */
function holds(ring: readonly PlanePoint[], [x, y]: PlanePoint): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring.at(index - 1)!
    return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay) ? !inside : inside
  }, false)
}

describe('cutting a ring to a window', () => {
  it('keeps exactly what lies in the window', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
    // off the whole numbers, so that no point lies on an edge
    const inWindow = fc.tuple(fc.integer({ min: 10, max: 39 }), fc.integer({ min: 10, max: 39 }))
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), inWindow, (ring, [x, y]) => {
        const clipped = clipRing(ring, box)
        const point: PlanePoint = [x + 0.4971, y + 0.5173]
        expect(holds(clipped, point)).toBe(holds(ring, point))
        for (const [cx, cy] of clipped) {
          expect(cx).toBeGreaterThanOrEqual(box.left)
          expect(cx).toBeLessThanOrEqual(box.right)
          expect(cy).toBeGreaterThanOrEqual(box.top)
          expect(cy).toBeLessThanOrEqual(box.bottom)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('leaves nothing of a ring outside', () => {
    expect(
      clipRing(
        [
          [0, 0],
          [5, 0],
          [5, 5],
        ],
        box,
      ),
    ).toEqual([])
  })
})
