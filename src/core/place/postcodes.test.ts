import { describe, expect, it } from 'vitest'
import { municipality } from './municipalities.ts'
import { POSTCODES, postcode } from './postcodes.ts'
import { straightKm } from './straight-km.ts'

describe('postcodes', () => {
  it('cover the country: at least 590, each once, in order', () => {
    expect(POSTCODES.length).toBeGreaterThanOrEqual(590)
    const numbers = POSTCODES.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort())
    for (const number of numbers) expect(number).toMatch(/^[1-9][0-9]{3}$/)
  })

  it('lie in a municipality, near its main town or on an island of it', () => {
    for (const { number, town, at, municipality: code } of POSTCODES) {
      const of = municipality(code)
      expect(of, `${number} ${town}`).toBeDefined()
      // Anholt is 45 km from Grenaa, and Norddjurs is wide; nothing lies farther off
      expect(straightKm(at, of!.at), `${number} ${town}`).toBeLessThan(60)
    }
  })

  it('reach every municipality', () => {
    expect(new Set(POSTCODES.map((area) => area.municipality)).size).toBe(98)
  })

  it.each([
    ['2100', 'København Ø', '0101'],
    ['2791', 'Dragør', '0155'],
    ['3700', 'Rønne', '0400'],
    ['4800', 'Nykøbing F', '0376'],
    ['5000', 'Odense C', '0461'],
    ['6720', 'Fanø', '0563'],
    ['7500', 'Holstebro', '0661'],
    ['8000', 'Aarhus C', '0751'],
    ['9990', 'Skagen', '0813'],
  ])('%s is %s', (number, town, code) => {
    expect(postcode(number)).toMatchObject({ number, town, municipality: code })
  })

  it('of inner Copenhagen are ranges', () => {
    expect(postcode('1050')).toMatchObject({ number: '1050', town: 'København K' })
    expect(postcode('1499')?.town).toBe('København K')
    expect(postcode('1500')?.town).toBe('København V')
    expect(postcode('1799')?.town).toBe('København V')
    expect(postcode('1800')).toMatchObject({ town: 'Frederiksberg C', municipality: '0147' })
    expect(postcode('1999')?.town).toBe('Frederiksberg C')
  })

  it.each(['0999', '2101', '9999', '', '210', '21000', '１050', '1e30', '10.5'])('%j is none', (number) => {
    expect(postcode(number)).toBeUndefined()
  })
})
