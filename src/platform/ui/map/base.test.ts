import { describe, expect, it } from 'vitest'
import { POSTCODES } from '#core/place/postcodes.ts'
import { DEMONSTRATION_SECRETARIAT } from '#core/reference/capital-region.ts'
import { coastlineBase } from './base.ts'
import { drawBase } from './draw-base.ts'
import type { Ring } from './map-base.ts'
import { EXTENTS, viewOf } from './view.ts'

const land = () =>
  coastlineBase()
    .shapes.filter(({ kind }) => kind === 'land')
    .flatMap(({ rings }) => rings)

function holds(ring: Ring, lon: number, lat: number): boolean {
  return ring.reduce((inside, [ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring.at(index - 1)!
    return ay > lat !== by > lat && lon < ax + ((bx - ax) * (lat - ay)) / (by - ay) ? !inside : inside
  }, false)
}

describe('the coastline', () => {
  it('is read once', () => {
    expect(coastlineBase()).toBe(coastlineBase())
  })

  it('has every place of the capital area on land, and nearly every place of the country', () => {
    const rings = land()
    const atSea = POSTCODES.filter(({ at }) => !rings.some((ring) => holds(ring, at.lon, at.lat)))
    const capital = atSea.filter(({ municipality }) =>
      DEMONSTRATION_SECRETARIAT.municipalities.includes(municipality),
    )
    expect(capital.map(({ number, town }) => `${number} ${town}`)).toEqual([])
    // small islands that Natural Earth leaves out, and some harbour towns
    expect(atSea.length).toBeLessThan(POSTCODES.length * 0.07)
  })

  it('has the Øresund and Køge Bugt at sea', () => {
    for (const [lon, lat] of [
      [12.66, 55.75],
      [12.35, 55.5],
      [12.69, 55.62],
    ] as const) {
      expect(land().some((ring) => holds(ring, lon, lat))).toBe(false)
    }
  })

  it('is drawn in paths small enough for a page, with nothing but drawing in them', () => {
    for (const bounds of Object.values(EXTENTS)) {
      const shapes = drawBase(coastlineBase(), viewOf(bounds))
      expect(shapes.map(({ kind }) => kind)).toContain('land')
      expect(shapes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(24_000)
      for (const { path } of shapes) expect(path).toMatch(/^[MLlQZ0-9.,\- ]+$/)
    }
  })

  it('keeps what it has drawn', () => {
    const view = viewOf(EXTENTS.capital)
    expect(drawBase(coastlineBase(), view)).toBe(drawBase(coastlineBase(), { ...view }))
  })
})
