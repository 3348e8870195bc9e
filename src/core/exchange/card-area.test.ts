import { describe, expect, test } from 'vitest'
import { MUNICIPALITIES } from '../place/municipalities.ts'
import { POSTCODES } from '../place/postcodes.ts'
import { straightKm } from '../place/straight-km.ts'
import { cardAreaByKey, cardAreasAt, cardTowns, wholeCountry } from './card-area.ts'

describe('card areas', () => {
  test('the nearest town is within 30 km, but for the outermost coasts and islands', () => {
    const km = POSTCODES.map((one) => straightKm(one.at, cardAreasAt(one.at)[0].at))
    expect(km.filter((one) => one > 30).length / km.length).toBeLessThan(0.02)
    expect(Math.max(...km)).toBeLessThan(60)
  })

  test('no two towns are so close that an area would be a single suburb', () => {
    for (const one of cardTowns) {
      const near = cardTowns.filter((other) => other !== one && straightKm(other.at, one.at) < 15)
      expect(near.map((other) => `${one.key} ${other.key}`)).toEqual([])
    }
  })

  test('widen from town to region to country', () => {
    const roskilde = MUNICIPALITIES.find((one) => one.name === 'Roskilde')
    if (roskilde === undefined) throw new Error('no Roskilde')
    expect(cardAreasAt(roskilde.at).map((area) => area.name.da)).toEqual([
      'Roskilde og omegn',
      'Region Sjælland',
      'Danmark',
    ])
  })

  test('a key leads back to its area', () => {
    for (const one of cardTowns) expect(cardAreaByKey(one.key)).toBe(one)
    expect(cardAreaByKey('1084')?.name.da).toBe('Region Hovedstaden')
    expect(cardAreaByKey('dk')).toBe(wholeCountry)
    expect(cardAreaByKey('0101')).toBeUndefined()
  })
})
