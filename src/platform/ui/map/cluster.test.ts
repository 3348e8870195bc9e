import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cluster, type Spot } from './cluster.ts'

const anySpot = fc.record({
  x: fc.double({ min: 0, max: 520, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
  count: fc.integer({ min: 1, max: 40 }),
})

describe('circles on the map', () => {
  it('never touch, lose nothing, and come largest first', () => {
    fc.assert(
      fc.property(fc.array(anySpot, { maxLength: 120 }), (spots) => {
        const circles = cluster(spots)
        expect(circles.reduce((sum, circle) => sum + circle.count, 0)).toBe(
          spots.reduce((sum, spot) => sum + spot.count, 0),
        )
        expect(new Set(circles.flatMap((circle) => circle.spots))).toEqual(new Set(spots))
        for (const [index, a] of circles.entries()) {
          for (const b of circles.slice(index + 1)) {
            const distance = Math.hypot(a.x - b.x, a.y - b.y)
            expect(distance).toBeGreaterThanOrEqual(Math.max(40, a.radius + b.radius))
            expect(a.count).toBeGreaterThanOrEqual(b.count)
          }
        }
      }),
    )
  })

  it('are the same whatever the order of the spots', () => {
    fc.assert(
      fc.property(fc.array(anySpot, { maxLength: 40 }), (spots) => {
        const shape = (list: readonly Spot[]) =>
          cluster(list).map(({ x, y, count }) => `${Math.round(x)} ${Math.round(y)} ${count}`)
        expect(shape([...spots].reverse())).toEqual(shape(spots))
      }),
    )
  })

  it('grow with what they stand for: one is a dot, more have room for their number', () => {
    const [many, few, one] = cluster([
      { x: 0, y: 0, count: 400 },
      { x: 200, y: 0, count: 12 },
      { x: 400, y: 0, count: 1 },
    ])
    expect(many!.radius).toBe(27)
    expect(few!.radius).toBe(15)
    expect(one!.radius).toBe(9)
  })

  it('do not mix what lies in different panes', () => {
    const spots = ['main', 'inset'].map((pane) => ({ x: 10, y: 10, count: 1, pane }))
    expect(cluster(spots)).toHaveLength(2)
  })

  it('of nothing are none', () => {
    expect(cluster([])).toEqual([])
    expect(
      cluster([
        { x: 1, y: 1, count: 0 },
        { x: 2, y: 2, count: 0 },
      ]),
    ).toHaveLength(1)
  })
})
