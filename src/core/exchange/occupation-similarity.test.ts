import { describe, expect, test } from 'vitest'
import { OCCUPATIONS } from '../occupation/occupations.ts'
import { kinshipIn, occupationKinship } from './occupation-similarity.ts'

describe('kinship of occupations', () => {
  test('is the same both ways, for all pairs of a sample', () => {
    const sample = OCCUPATIONS.filter((_, index) => index % 9 === 0)
    for (const a of sample)
      for (const b of sample) {
        expect(occupationKinship(a.code, b.code)).toBe(occupationKinship(b.code, a.code))
        expect(occupationKinship(a.code, b.code) === 'same').toBe(a.code === b.code)
      }
  })

  test('by neighbours and by ISCO groups', () => {
    expect(occupationKinship('rengoeringsassistent', 'serviceassistent')).toBe('neighbour')
    expect(occupationKinship('serviceassistent', 'rengoeringsassistent')).toBe('neighbour')
    expect(occupationKinship('kok', 'anlaegsgartner')).toBe('none')
    expect(occupationKinship('kok', 'astronaut')).toBe('none')
  })

  test('by the official lists, where our own say nothing nearer', () => {
    const official = kinshipIn([
      ['anlaegsgartner', 'kok'],
      ['rengoeringsassistent', 'serviceassistent'],
    ])
    expect(official('kok', 'anlaegsgartner')).toBe('related')
    expect(official('anlaegsgartner', 'kok')).toBe('related')
    expect(official('kok', 'kok')).toBe('same')
    // what we know ourselves is nearer
    expect(official('serviceassistent', 'rengoeringsassistent')).toBe('neighbour')
    expect(official('area:mad-og-hotel', 'anlaegsgartner')).toBe('none')
  })

  test('a card that names only the area of work', () => {
    expect(occupationKinship('area:mad-og-hotel', 'kok')).toBe('isco3')
    expect(occupationKinship('kok', 'area:mad-og-hotel')).toBe('isco3')
    expect(occupationKinship('area:it', 'kok')).toBe('none')
    expect(occupationKinship('any', 'kok')).toBe('none')
  })
})
