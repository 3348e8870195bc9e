import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landmassOf } from './crossing.ts'
import { journey, needsFerry, roadKm, travelMinutes } from './distance.ts'
import { MUNICIPALITIES, municipality } from './municipalities.ts'
import { POSTCODES, postcode } from './postcodes.ts'
import { straightKm } from './straight-km.ts'

const at = (code: string) => municipality(code)!.at
const anyPlace = fc.constantFrom(...POSTCODES.map((area) => area.at))

describe('the straight line', () => {
  it('is the known one', () => {
    // Copenhagen to Aarhus by the great circle
    expect(straightKm(at('0101'), at('0751'))).toBeCloseTo(156.4, 0)
    expect(straightKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6)
  })

  it('is the same both ways, and nought to itself', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(straightKm(a, b)).toBeCloseTo(straightKm(b, a), 9)
        expect(straightKm(a, a)).toBe(0)
      }),
    )
  })
})

describe('the way by road', () => {
  it.each([
    // kilometres and minutes as road maps and route planners have them, roughly
    ['København–Roskilde', '0101', '0265', 35, 40],
    ['København–Helsingør', '0101', '0217', 47, 48],
    ['København–Odense', '0101', '0461', 165, 105],
    ['København–Aarhus', '0101', '0751', 310, 185],
    ['Aarhus–Aalborg', '0751', '0851', 118, 80],
    ['Odense–Kolding', '0461', '0621', 72, 50],
    ['Esbjerg–Kolding', '0561', '0621', 73, 52],
    ['Lyngby–Ballerup', '0173', '0151', 13, 22],
  ])('%s is about right', (_, from, to, km, minutes) => {
    const way = journey(at(from), at(to))
    expect(way.ferry).toBe(false)
    expect(Math.abs(way.km - km) / km).toBeLessThan(0.2)
    expect(Math.abs(way.minutes - minutes) / minutes).toBeLessThan(0.3)
  })

  it('is the same both ways, never shorter than the straight line, and takes a few minutes at least', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(roadKm(a, b)).toBeCloseTo(roadKm(b, a), 6)
        expect(roadKm(a, b)).toBeGreaterThanOrEqual(straightKm(a, b))
        expect(travelMinutes(a, b)).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  it('takes longer the farther it is on one piece of land', () => {
    const home = at('0751')
    const byMinutes = MUNICIPALITIES.filter((place) => landmassOf(place.at) === 'jutland')
      .map((place) => ({ km: straightKm(home, place.at), minutes: travelMinutes(home, place.at) }))
      .sort((a, b) => a.km - b.km)
    for (const [index, place] of byMinutes.entries()) {
      const next = byMinutes[index + 1]
      if (next !== undefined) expect(next.minutes).toBeGreaterThanOrEqual(place.minutes)
    }
  })
})

describe('water', () => {
  it('parts Denmark where it should, for every postcode outside the islands', () => {
    const islands = new Map<string, string>()
    for (const { number, town, at, municipality: code } of POSTCODES) {
      const found = landmassOf(at)
      const expected = Number(code) <= 390 ? 'zealand' : Number(code) <= 492 ? 'funen' : 'jutland'
      if (found === 'zealand' || found === 'funen' || found === 'jutland') {
        expect(found, `${number} ${town}`).toBe(expected)
      } else islands.set(number, found)
    }
    expect(islands.get('3700')).toBe('Bornholm')
    expect(islands.get('9940')).toBe('Læsø')
    expect(islands.get('8305')).toBe('Samsø')
    expect(islands.get('8799')).toBe('Tunø')
    expect(islands.get('5970')).toBe('Ærø')
    expect(islands.get('5960')).toBe('Ærø')
    expect(islands.get('5943')).toBe('Strynø')
    expect(islands.get('6720')).toBe('Fanø')
    expect(islands.has('6700')).toBe(false)
    // Bornholm has nine postcodes, Ærø three, and 20 islands one each
    expect(islands.size).toBe(32)
  })

  it('is crossed by ferry to Bornholm and within it by road', () => {
    expect(needsFerry(at('0400'), at('0101'))).toBe(true)
    expect(needsFerry(at('0400'), postcode('3730')!.at)).toBe(false)
    expect(journey(at('0741'), at('0492')).ferry).toBe(true)
  })
})
