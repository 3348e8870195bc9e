import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlace } from './find-place.ts'
import { POSTCODES } from './postcodes.ts'

const labels = (text: string) => {
  const found = parsePlace(text)
  return found.ok ? found.value.map((place) => place.label) : [found.reason]
}

describe('finding a place', () => {
  it.each([
    ['2100', '2100 København Ø'],
    ['DK-2100 København Ø', '2100 København Ø'],
    ['dk 2100', '2100 København Ø'],
    ['1610 kbh v', '1610 København V'],
    ['aarhus c', '8000 Aarhus C'],
    ['Århus C', '8000 Aarhus C'],
    ['Kobenhavn Ø', '2100 København Ø'],
    ['nykobing falster', '4800 Nykøbing F'],
    ['nykøbing sjælland', '4500 Nykøbing Sj'],
    ['soborg', '2860 Søborg'],
    ['kongens lyngby', '2800 Kongens Lyngby'],
    ['Gladsaxe Kommune', 'Gladsaxe Kommune'],
    ['høje taastrup', 'Høje-Taastrup Kommune'],
  ])('%j is %s and nothing else', (text, label) => {
    expect(labels(text)).toEqual([label])
  })

  it.each([
    ['kbh', 'Københavns Kommune'],
    ['København', 'Københavns Kommune'],
    ['Kobenhavn', 'Københavns Kommune'],
    ['kbh n', '2200 København N'],
    ['tåstrup', '2630 Taastrup'],
    ['lyngby', 'Lyngby-Taarbæk Kommune'],
    ['helsingör', 'Helsingør Kommune'],
    ['hillerod', 'Hillerød Kommune'],
    ['Roskide', 'Roskilde Kommune'],
    ['Hlelerup', '2900 Hellerup'],
    ['frb', 'Frederiksberg Kommune'],
    ['ål', 'Aalborg Kommune'],
  ])('%j is first of all %s', (text, label) => {
    expect(labels(text)[0]).toBe(label)
  })

  it('names all that it can mean', () => {
    expect(labels('Nykøbing')).toEqual(['4500 Nykøbing Sj', '4800 Nykøbing F', '7900 Nykøbing M'])
    expect(labels('lyngby')).toContain('2800 Kongens Lyngby')
    expect(labels('roskide')).toContain('4000 Roskilde')
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['9999', 'unknown-place'],
    ['２１００', 'unknown-place'],
    ['xyzzy', 'unknown-place'],
    ['ø', 'unknown-place'],
    ['%', 'unknown-place'],
    ['.*', 'unknown-place'],
    ['a'.repeat(50_000), 'unknown-place'],
    [' '.repeat(50_000), 'unknown-place'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parsePlace(text)).toEqual({ ok: false, reason })
  })

  it('finds every place by its own name and number', () => {
    for (const { number, town } of POSTCODES) {
      expect(labels(number)).toEqual([`${number} ${town}`])
      const named = parsePlace(town)
      expect(
        named.ok && named.value.some((place) => place.label.endsWith(town) || place.postcode === undefined),
      ).toBe(true)
    }
  })

  it('never gives more than eight, and answers anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const found = parsePlace(text)
        if (found.ok) {
          expect(found.value.length).toBeGreaterThan(0)
          expect(found.value.length).toBeLessThanOrEqual(8)
        }
      }),
    )
  })
})
