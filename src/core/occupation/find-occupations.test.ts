import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { findOccupations, occupationIndex, vocabularyIndex } from './find-occupations.ts'
import { normalWords, termKey } from './normal-form.ts'
import { OCCUPATIONS } from './occupations.ts'
import { allowedErrors, termsNear } from './term-matches.ts'

const first = (query: string) => findOccupations(query)[0]
const titles = (query: string, limit = 10) =>
  findOccupations(query, { limit }).map(({ occupation }) => occupation.title)

describe('finding an occupation by what it is called', () => {
  it.each([
    ['social- og sundhedshjælper', 'social- og sundhedshjælper', 'exact'],
    ['Social og Sundhedshjælper', 'social- og sundhedshjælper', 'exact'],
    ['sosu hjælper', 'social- og sundhedshjælper', 'exact'],
    ['SOSU-hjælper', 'social- og sundhedshjælper', 'exact'],
    ['sosuhjælper', 'social- og sundhedshjælper', 'exact'],
    ['SSA', 'social- og sundhedsassistent', 'exact'],
    ['hjemmehjælper', 'social- og sundhedshjælper', 'exact'],
    ['hjemmehjælperen', 'social- og sundhedshjælper', 'exact'],
    ['pedel', 'teknisk servicemedarbejder', 'exact'],
    ['pedellen', 'teknisk servicemedarbejder', 'exact'],
    ['kontordame', 'kontorassistent', 'exact'],
    ['servitrice', 'tjener', 'exact'],
    ['rengøring', 'rengøringsassistent', 'exact'],
    ['rengoering', 'rengøringsassistent', 'exact'],
    ['paedagog', 'pædagog', 'exact'],
    ['pædagoger', 'pædagog', 'exact'],
    ['pædagogiske assistenter', 'pædagogisk assistent', 'exact'],
    ['kokke', 'kok', 'exact'],
    ['sygeplejersker', 'sygeplejerske', 'exact'],
    ['brandmænd', 'brandmand', 'exact'],
    ['kok kantine', 'kantinekok', 'exact'],
    ['vvs', 'vvs-montør', 'exact'],
    ['nurse', 'sygeplejerske', 'exact'],
    ['sygepl', 'sygeplejerske', 'exact'],
    ['rengør', 'rengøringsassistent', 'prefix'],
    ['lagermed', 'lagermedarbejder', 'prefix'],
    ['folkeskolelærervikar', 'lærervikar', 'part'],
    ['murerlærling', 'murer', 'part'],
    ['pædagogmedhælper', 'pædagogmedhjælper', 'fuzzy'],
    ['pedagogmedhjælper', 'pædagogmedhjælper', 'fuzzy'],
    ['rengøringassistent', 'rengøringsassistent', 'fuzzy'],
    ['rengørinsassistenter', 'rengøringsassistent', 'fuzzy'],
    ['social og sundhedshælper', 'social- og sundhedshjælper', 'fuzzy'],
    ['elektirker', 'elektriker', 'fuzzy'],
    ['padagog', 'pædagog', 'fuzzy'],
    ['lastbilchaufør', 'lastbilchauffør', 'fuzzy'],
    ['receptionest', 'receptionist', 'fuzzy'],
  ])('%s → %s (%s)', (query, title, kind) => {
    expect(first(query)).toMatchObject({ occupation: { title }, kind })
  })

  it('says which term matched', () => {
    expect(first('hjemmehjælper')).toMatchObject({ term: 'hjemmehjælper', score: 0.93 })
    expect(first('tjener')).toMatchObject({ term: 'tjener', score: 1 })
  })

  it('gives all that one everyday word may mean', () => {
    expect(titles("sosu'er", 2).sort()).toEqual([
      'social- og sundhedsassistent',
      'social- og sundhedshjælper',
    ])
    expect(titles('pedel')).toEqual(
      expect.arrayContaining(['teknisk serviceleder', 'teknisk servicemedarbejder']),
    )
  })

  it('finds every occupation by its own title, first', () => {
    for (const { title } of OCCUPATIONS) expect(first(title)?.occupation.title).toBe(title)
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', ' - ', 'xq', 'qwertyuiop', '!!!']) expect(findOccupations(query)).toEqual([])
  })

  it('does not guess at what is spelled right', () => {
    for (const query of ['maler', 'smed', 'kok']) {
      expect(findOccupations(query, { limit: 100 }).map(({ kind }) => kind)).not.toContain('fuzzy')
    }
  })

  it('takes official titles in beside its own', () => {
    const index = occupationIndex([
      { text: 'omsorgs- og velfærdsmedarbejder', code: 'social-og-sundhedshjaelper' },
    ])
    expect(findOccupations('omsorgs og velfærdsmedarbejder', { index })[0]).toMatchObject({
      occupation: { code: 'social-og-sundhedshjaelper' },
      kind: 'exact',
    })
    expect(first('omsorgs og velfærdsmedarbejder')?.kind).not.toBe('exact')
  })
})

describe('whatever is typed', () => {
  it('answers with each occupation once, best first, within the limit', () => {
    const fragment = fc.constantFrom(
      'sosu',
      'pæda',
      'hjælper',
      'assistent',
      ' ',
      '-',
      'skole',
      'x',
      'rengøring',
      's',
    )
    const query = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fragment).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const found = findOccupations(text, { limit })
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(new Set(found.map(({ occupation }) => occupation.code)).size).toBe(found.length)
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
        for (const { score } of found) expect(score > 0 && score <= 1).toBe(true)
      }),
    )
  })

  it('forgives exactly the errors the plain distance to every term forgives', () => {
    const index = vocabularyIndex()
    fc.assert(
      fc.property(misspelling(), (key) => {
        const limit = allowedErrors(key.length)
        const near = index.sorted.filter(
          (term) => term.key !== key && editDistance(term.key, key, 2) <= limit,
        )
        const expected = limit === 0 ? [] : near.map(({ key, code }) => `${key} ${code}`)
        const found = termsNear(index, key, limit).map(({ term }) => `${term.key} ${term.code}`)
        expect(found.sort()).toEqual(expected.sort())
      }),
      { numRuns: 60 },
    )
  })

  it('still finds a title of eight letters with one error in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OCCUPATIONS),
        fc.nat(),
        fc.constantFrom('e', 'r', 's', 'æ'),
        (one, at, letter) => {
          const key = termKey(normalWords(one.title))
          const wrong = key.slice(0, at % key.length) + letter + key.slice((at % key.length) + 1)
          const read = termKey(normalWords(wrong))
          fc.pre(key.length >= 8 && editDistance(read, key, 2) <= allowedErrors(read.length))
          const found = findOccupations(wrong, { limit: OCCUPATIONS.length })
          const guessed = found.every(({ kind }) => kind !== 'exact' && kind !== 'prefix')
          if (guessed) expect(found.map(({ occupation }) => occupation.code)).toContain(one.code)
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** The key of some term with a few letters put in, taken out or changed. */
function misspelling(): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(), fc.constantFrom('', 'e', 'r', 'æ'), fc.constantFrom(0, 1))
  return fc
    .tuple(fc.constantFrom(...vocabularyIndex().sorted), fc.array(edit, { maxLength: 3 }))
    .map(([term, edits]) =>
      edits.reduce((key, [place, letter, removed]) => {
        const at = place % (key.length + 1)
        return key.slice(0, at) + letter + key.slice(at + removed)
      }, term.key),
    )
}
