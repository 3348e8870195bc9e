import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInText, placeKey } from './place-names.ts'
import { readText } from './reading.ts'

describe('a text', () => {
  it('is words, nothing to look for, or everything', () => {
    expect(readText('kok').kind).toBe('words')
    for (const text of ['', 'job', 'ledige vikariater']) expect(readText(text).kind).toBe('all')
    for (const text of ['%', '%%', '_', '*', '!!!', 'x', '¤¤']) expect(readText(text).kind).toBe('nothing')
  })

  it('names occupations with weights, and leaves the other words', () => {
    const reading = readText('sosu ballerup')
    expect(reading.occupations.get('social-og-sundhedshjaelper')).toBe(93)
    expect(reading.words.map((word) => word.typed)).toEqual(['sosu', 'ballerup'])
    expect(reading.rest.map((word) => word.typed)).toEqual(['ballerup'])
  })

  it('looks for a word whole, half-typed, with aa for å, and by its parts', () => {
    const [word] = readText('Rengøringsassistent').words
    expect(word?.whole).toBe("('rengøringsassistent' | ('rengøring' & 'assistent'))")
    expect(word?.begun).toBe("('rengøringsassistent':* | ('rengøring' & 'assistent'))")
    expect(readText('Åbenrå').words[0]?.whole).toBe("('åbenrå' | 'aabenraa')")
    expect(readText('sosu-hus').words[0]?.whole).toContain(' & ')
  })

  it('holds nothing that means something to PostgreSQL, whatever is typed', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("' OR 1=1--", "a' | 'b", ':*', '!a & (b', '\\', "'; drop table x"),
    )
    fc.assert(
      fc.property(nasty, (text) => {
        for (const { whole, begun } of readText(text.slice(0, 300)).words) {
          for (const query of [whole, begun]) {
            expect(query).toMatch(/^(?:[() &|]|'[\p{L}\p{N}]+'(?::\*)?)+$/u)
          }
        }
      }),
    )
  })

  it('takes 24 words and no more', () => {
    expect(readText(Array.from({ length: 60 }, (_, i) => `ord${i}`).join(' ')).words).toHaveLength(24)
  })
})

describe('a place in a text', () => {
  it.each([
    ['sosu ballerup', 'Ballerup Kommune', 'sosu'],
    ['kok 2100', '2100 København Ø', 'kok'],
    ['lærer i Nykøbing Falster', '4800 Nykøbing F', 'lærer'],
    ['pedel på Frederiksberg', 'Frederiksberg Kommune', 'pedel'],
    ['Høje Taastrup rengøring', 'Høje-Taastrup Kommune', 'rengøring'],
    ['kok i Ry', '8680 Ry', 'kok'],
  ])('%s: %s', (text, label, rest) => {
    expect(placeInText(text)).toMatchObject({ place: { label }, rest })
  })

  it.each(['sosu', 'give en hånd', 'ry', '9999', 'Ørsted', 'kok i køkken'])('%s names none', (text) => {
    expect(placeInText(text)).toBeUndefined()
  })

  it('has a name in addresses that leads back to it', () => {
    for (const text of ['ballerup', '2100', 'nykøbing falster', 'bornholm', 'København']) {
      const named = placeInText(text)!
      expect(placeInText(placeKey(named.place))?.place.label).toBe(named.place.label)
    }
  })
})
