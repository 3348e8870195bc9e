import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Card } from './card.ts'
import { cardOccupationLevels, cardOccupationName } from './card-occupation.ts'
import { coarsen, type Levels } from './coarsen.ts'
import { limits } from './limits.ts'

const levels: Levels = { areas: ['roskilde', '1085', 'dk'], occupations: cardOccupationLevels }

function card(codes: readonly string[]): Card {
  return {
    occupations: codes.map((code) => ({ code, experience: 'some' })),
    experience: codes.slice(0, 1).map((occupation) => ({ occupation, sector: 'public', span: '1_to_3' })),
    skills: [],
    languages: [],
    drivingLicences: [],
    certificates: [],
    area: 'roskilde',
    availableMonth: day('2014-04-01'),
  }
}

const counts =
  (table: Readonly<Record<string, number>>) =>
  (occupation: string, area: string): number =>
    table[`${occupation} ${area}`] ?? 0

describe('a card few people share', () => {
  test('stays as it is with five or more', () => {
    const same = counts({ 'kok roskilde': 5 })
    expect(coarsen(card(['kok']), same, levels)).toEqual(card(['kok']))
  })

  test('names the area of work before it widens the place', () => {
    const same = counts({ 'kok roskilde': 4, 'kok 1085': 40, 'area:mad-og-hotel roskilde': 12 })
    const broad = coarsen(card(['kok']), same, levels)
    expect(broad.occupations).toEqual([{ code: 'area:mad-og-hotel', experience: 'some' }])
    expect(broad.experience).toEqual([{ occupation: 'area:mad-og-hotel', sector: 'public', span: '1_to_3' }])
    expect(broad.area).toBe('roskilde')
  })

  test('widens the place when no name is enough within it', () => {
    const same = counts({
      'kok roskilde': 1,
      'area:mad-og-hotel roskilde': 2,
      'any roskilde': 4,
      'kok 1085': 6,
    })
    expect(coarsen(card(['kok']), same, levels)).toMatchObject({
      area: '1085',
      occupations: [{ code: 'kok' }],
    })
  })

  test('says the least there is when even the country has fewer', () => {
    expect(coarsen(card(['kok', 'anlaegsgartner']), () => 1, levels)).toMatchObject({
      area: 'dk',
      occupations: [{ code: 'any', experience: 'some' }],
    })
  })

  test('two occupations of one name become one, with the better experience', () => {
    const two = card(['kok', 'koekkenmedhjaelper'])
    const held: Card = {
      ...two,
      occupations: [
        { code: 'kok', experience: 'wish' },
        { code: 'koekkenmedhjaelper', experience: 'trained' },
      ],
    }
    const same = counts({ 'area:mad-og-hotel roskilde': 9 })
    expect(coarsen(held, same, levels).occupations).toEqual([
      { code: 'area:mad-og-hotel', experience: 'trained' },
    ])
  })

  test('whatever is shown is shared by five, or is the broadest there is', () => {
    const codes = [
      'kok',
      'koekkenmedhjaelper',
      'rengoeringsassistent',
      'paedagogmedhjaelper',
      'anlaegsgartner',
    ]
    const people = fc.array(
      fc.record({ code: fc.constantFrom(...codes), area: fc.constantFrom('roskilde', 'koege', 'aarhus') }),
      { maxLength: 40 },
    )
    const holds = (wide: string, narrow: string) =>
      wide === narrow || wide === 'dk' || (wide === '1085' && narrow !== 'aarhus')
    fc.assert(
      fc.property(people, fc.subarray(codes, { minLength: 1 }), (others, own) => {
        const same = (occupation: string, area: string) =>
          1 +
          others.filter((one) => holds(area, one.area) && cardOccupationLevels(one.code).includes(occupation))
            .length
        const shown = coarsen(card(own), same, levels)
        const all = [
          ...shown.occupations.map((one) => one.code),
          ...shown.experience.map((one) => one.occupation),
        ]
        for (const code of all) {
          if (code === undefined) throw new Error('an occupation lost its name')
          if (shown.area === 'dk' && code === 'any') continue
          expect(same(code, shown.area)).toBeGreaterThanOrEqual(limits.smallestGroup)
        }
      }),
    )
  })
})

test('levels of an occupation and their names', () => {
  expect(cardOccupationLevels('kok').map((level) => cardOccupationName(level).da)).toEqual([
    'kok',
    'Køkken, restaurant og hotel',
    'Et andet fag',
  ])
  expect(cardOccupationLevels('astronaut')).toEqual(['any'])
})
