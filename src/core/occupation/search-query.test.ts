import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MUNICIPALITIES } from '../place/municipalities.ts'
import { occupationIndex } from './find-occupations.ts'
import { occupationByCode } from './occupations.ts'
import { readSearchQuery } from './search-query.ts'

const best = (text: string) => readSearchQuery(text).occupations[0]?.code
const weightOf = (text: string, code: string) =>
  readSearchQuery(text).occupations.find((one) => one.code === code)?.weight ?? 0

describe('reading a free text query', () => {
  it.each([
    ['social og sundhedshjælper', 'social-og-sundhedshjaelper', []],
    ['social- og sundhedshjælper i Odense', 'social-og-sundhedshjaelper', ['odense']],
    ['sosu hjælper', 'social-og-sundhedshjaelper', []],
    ['SOSU-assistent, nat', 'social-og-sundhedsassistent', ['nat']],
    ['rengøring', 'rengoeringsassistent', []],
    ['lærer vikar', 'laerervikar', []],
    ['folkeskolelærervikar', 'laerervikar', []],
    ['jeg søger job som buschauffør', 'buschauffoer', []],
    ['vikariat som kok i weekenden', 'kok', ['weekenden']],
    ['vuggestue amager deltid', 'vuggestuepaedagog', ['amager', 'deltid']],
    ['handicap hjælper', 'handicaphjaelper', []],
    ['paedagog', 'paedagog', []],
    ['pædagoger', 'paedagog', []],
    ['murerlærling', 'murer', []],
    ['HR', 'hr-assistent', []],
  ])('%j means %s and the words %j', (text, code, words) => {
    const query = readSearchQuery(text)
    expect(query.occupations[0]?.code).toBe(code)
    expect(query.words).toEqual(words)
    expect(query).not.toHaveProperty('corrected')
  })

  it.each([
    ['pædagogmedhælper', 'pædagogmedhjælper'],
    ['Pædagogmedhælper Vejle deltid', 'pædagogmedhjælper vejle deltid'],
    ['rengøringassistent', 'rengøringsassistent'],
    ['rengørinsassistenter', 'rengøringsassistent'],
    ['social og sundhedshælper', 'social- og sundhedshjælper'],
    ['sosu hælper', 'sosu-hjælper'],
    ['sygeplejeske nat', 'sygeplejerske nat'],
    ['medhælper i børnehave', 'medhjælper i børnehave'],
    ['elektirker', 'elektriker'],
  ])('%j: mente du %j?', (text, corrected) => {
    const query = readSearchQuery(text)
    expect(query.corrected).toBe(corrected)
    expect(query.occupations[0]?.code).toBe(best(corrected))
  })

  it('keeps what is no occupation as words, once each', () => {
    expect(readSearchQuery('zebra zebra zoologi')).toEqual({ occupations: [], words: ['zebra', 'zoologi'] })
    expect(readSearchQuery('vikariat')).toEqual({ occupations: [], words: [] })
    expect(readSearchQuery('  , . ')).toEqual({ occupations: [], words: [] })
  })

  it('takes no place for a misspelt or inflected job', () => {
    for (const { name } of MUNICIPALITIES) {
      expect(readSearchQuery(name).occupations, name).toEqual([])
      expect(readSearchQuery(`kok ${name}`), name).not.toHaveProperty('corrected')
    }
  })

  it('leaves words alone that the caller knows', () => {
    expect(readSearchQuery('malerr').corrected).toBe('maler')
    expect(readSearchQuery('malerr', { isKnownWord: (word) => word === 'malerr' })).toEqual({
      occupations: [],
      words: ['malerr'],
    })
  })

  it('weighs what was named above what is near it', () => {
    const text = 'rengøringsassistent'
    expect(weightOf(text, 'rengoeringsassistent')).toBe(1)
    expect(weightOf(text, 'skolerengoeringsassistent')).toBeGreaterThan(weightOf(text, 'vinduespudser'))
    expect(weightOf(text, 'vinduespudser')).toBeGreaterThan(0)
    expect(weightOf(text, 'tandlaege')).toBe(0)
  })

  it('reads several occupations in one query', () => {
    const codes = readSearchQuery('kok, bager eller tjener').occupations.slice(0, 3)
    expect(codes.map(({ code }) => code).sort()).toEqual(['bager', 'kok', 'tjener'])
  })

  it('uses official titles when they are loaded', () => {
    const index = occupationIndex([{ text: 'velfærdshjælper', code: 'social-og-sundhedshjaelper' }])
    expect(readSearchQuery('velfærdshjælper', { index }).occupations[0]?.code).toBe(
      'social-og-sundhedshjaelper',
    )
  })

  it('answers anything: known codes, best first, and no word made up', () => {
    const piece = fc.constantFrom(
      'sosu',
      'hjælper',
      'pædagogmedhælper',
      'i',
      'odense',
      'rengøring',
      '-',
      'c#',
      'kokk',
      'ø',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 40 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const { occupations, words } = readSearchQuery(typed)
        for (const { code } of occupations) expect(occupationByCode(code)).toBeDefined()
        const weights = occupations.map(({ weight }) => weight)
        expect(weights).toEqual(weights.toSorted((a, b) => b - a))
        for (const word of words) expect(typed.normalize('NFC').toLowerCase()).toContain(word)
      }),
    )
  })
})
