import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MUNICIPALITIES } from '#core/place/municipalities.ts'
import { POSTCODES } from '#core/place/postcodes.ts'
import { DEMONSTRATION_SECRETARIAT } from '#core/reference/capital-region.ts'
import { panesFor } from './panes.ts'
import { BORNHOLM, boundsAround, drawPoint, EXTENTS, isInside, isOn, MAP_WIDTH, viewOf } from './view.ts'

const anyPlaces = fc.array(fc.constantFrom(...POSTCODES.map(({ at }) => at)), { minLength: 1, maxLength: 8 })
const mainland = POSTCODES.filter(({ municipality }) => municipality !== '0400')

describe('windows', () => {
  it('the whole country holds every postcode, Bornholm in the inset', () => {
    const { main, inset } = panesFor([], 'denmark')
    for (const { at, municipality, number } of POSTCODES) {
      const pane = municipality === '0400' ? inset! : main
      expect(isInside(pane, drawPoint(pane, at)), number).toBe(true)
    }
  })

  it('the capital region holds its places, and the capital those of the 15 job centres', () => {
    const region = MUNICIPALITIES.filter(({ region, code }) => region === '1084' && code !== '0400')
    for (const { at, name } of region) {
      const view = viewOf(EXTENTS['capital-region'])
      expect(isInside(view, drawPoint(view, at)), name).toBe(true)
    }
    const capital = viewOf(EXTENTS.capital)
    for (const { at, municipality, number } of POSTCODES) {
      if (!DEMONSTRATION_SECRETARIAT.municipalities.includes(municipality)) continue
      expect(isInside(capital, drawPoint(capital, at)), number).toBe(true)
    }
  })

  it('fit what they are given, as wide as every map and never too high', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const view = viewOf(boundsAround(places)!)
        expect(view.width).toBe(MAP_WIDTH)
        expect(view.height).toBeLessThanOrEqual(MAP_WIDTH * 1.22 + 1)
        for (const place of places) expect(isInside(view, drawPoint(view, place))).toBe(true)
      }),
    )
    expect(boundsAround([])).toBeUndefined()
  })

  it('draw north up and east to the right, true to scale', () => {
    const view = viewOf(EXTENTS.denmark)
    const [x, y] = drawPoint(view, { lat: 56, lon: 10 })
    expect(drawPoint(view, { lat: 57, lon: 10 })[1]).toBeLessThan(y)
    expect(drawPoint(view, { lat: 56, lon: 11 })[0]).toBeGreaterThan(x)
    // a degree north is 111 km, one east 62 km here
    const north = y - drawPoint(view, { lat: 57, lon: 10 })[1]
    const east = drawPoint(view, { lat: 56, lon: 11 })[0] - x
    expect(east / north).toBeCloseTo(Math.cos((56 * Math.PI) / 180), 5)
  })
})

describe('Bornholm', () => {
  it('holds its nine postcodes and nothing else', () => {
    expect(POSTCODES.filter(({ at }) => isOn(BORNHOLM, at)).map(({ municipality }) => municipality)).toEqual(
      new Array(9).fill('0400'),
    )
  })

  it('gets an inset beside other places, the window itself alone, and none when it has nothing', () => {
    const ronne = { lat: 55.101, lon: 14.707 }
    const lyngby = { lat: 55.77, lon: 12.504 }
    expect(panesFor([ronne, lyngby], 'fit').inset).toBeDefined()
    const alone = panesFor([ronne], 'fit')
    expect(alone.inset).toBeUndefined()
    expect(isInside(alone.main, drawPoint(alone.main, ronne))).toBe(true)
    expect(panesFor([lyngby], 'fit').inset).toBeUndefined()
    expect(panesFor([lyngby], 'capital-region').inset).toBeUndefined()
  })

  it('lies where it covers the fewest places', () => {
    const { main, inset } = panesFor(
      mainland.map(({ at }) => at),
      'denmark',
    )
    const covered = mainland.filter(({ at }) => isInside(inset!, drawPoint(main, at)))
    expect(covered).toEqual([])
  })
})
