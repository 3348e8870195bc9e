import { describe, expect, test } from 'vitest'
import { occupationByCode } from './occupations.ts'
import {
  type CrosswalkLine,
  type EscoOccupation,
  relatedByCrosswalk,
  type StarTitle,
} from './official-kin.ts'

const own = (code: string) => occupationByCode(code)!
const star = (code: string, title = own(code).title, isco = own(code).isco): StarTitle => ({
  code,
  title,
  isco,
})
const line = (code: string, esco: string, relation: string): CrosswalkLine => ({ star: code, esco, relation })
const esco = (id: string, title: string, isco: string, synonyms: string[] = []): EscoOccupation => ({
  id,
  title,
  synonyms,
  isco,
})

const titles = [star('hotelmedarbejder'), star('specialrengoeringsassistent'), star('dyrlaege')]
const pair = [['hotelmedarbejder', 'specialrengoeringsassistent']]

describe('occupations that the official lists make one', () => {
  test.each([
    ['exactMatch', 'exactMatch', pair],
    ['exactMatch', 'closeMatch', pair],
    ['closeMatch', 'exactMatch', pair],
    ['closeMatch', 'closeMatch', []],
    ['exactMatch', 'broadMatch', []],
    ['narrowMatch', 'exactMatch', []],
  ])('%s and %s', (one, other, expected) => {
    const crosswalk = [line('hotelmedarbejder', 'x', one), line('specialrengoeringsassistent', 'x', other)]
    expect(relatedByCrosswalk({ titles, esco: [], crosswalk })).toEqual(expected)
    expect(relatedByCrosswalk({ titles, esco: [], crosswalk: crosswalk.toReversed() })).toEqual(expected)
  })

  test('are not where one takes a long education and the other none', () => {
    const crosswalk = [line('hotelmedarbejder', 'x', 'exactMatch'), line('dyrlaege', 'x', 'exactMatch')]
    expect(relatedByCrosswalk({ titles, esco: [], crosswalk })).toEqual([])
  })

  test('are found by STAR’s very title in any group, and by a synonym in the same group only', () => {
    const crosswalk = [line('1', 'x', 'exactMatch'), line('specialrengoeringsassistent', 'x', 'exactMatch')]
    const named = (title: string, isco: string) =>
      relatedByCrosswalk({
        titles: [{ code: '1', title, isco }, star('specialrengoeringsassistent')],
        esco: [],
        crosswalk,
      })
    const { title, isco, synonyms } = own('hotelmedarbejder')
    expect(named(title.toUpperCase(), '9112')).toEqual(pair)
    expect(named(synonyms[0]!, isco)).toEqual(pair)
    expect(named(synonyms[0]!, '2250')).toEqual([])
  })

  test('are found by ESCO’s titles and, in the very group, by its other names', () => {
    const crosswalk = [line('hotelmedarbejder', 'x', 'closeMatch')]
    const { title, isco } = own('specialrengoeringsassistent')
    const found = (one: EscoOccupation) => relatedByCrosswalk({ titles, esco: [one], crosswalk })
    expect(found(esco('x', title, isco))).toEqual(pair)
    expect(found(esco('x', 'noget andet', isco, [title]))).toEqual(pair)
    expect(found(esco('x', 'noget andet', '2250', [title]))).toEqual([])
    expect(found(esco('y', title, isco))).toEqual([])
  })

  test('are none without lists', () => {
    expect(relatedByCrosswalk({ titles: [], esco: [], crosswalk: [] })).toEqual([])
  })
})
