import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { JOB_CENTRES, jobCentreOf, jobCentresOn } from './job-centres.ts'
import { authorityName, MUNICIPALITIES, municipalitiesOf, municipality } from './municipalities.ts'
import { REGIONS, regionName } from './regions.ts'

describe('municipalities', () => {
  it('are 98, in the regions as they should be', () => {
    expect(MUNICIPALITIES).toHaveLength(98)
    expect(REGIONS.map(({ code }) => municipalitiesOf(code).length)).toEqual([11, 19, 22, 29, 17])
    expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(98)
    expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(98)
  })

  it('have a four-digit code, a town and a place in Denmark', () => {
    for (const { code, name, town, at } of MUNICIPALITIES) {
      expect(code).toMatch(/^0\d{3}$/)
      expect(name).toMatch(/^[A-ZÆØÅ][a-zæøå]+(-[A-ZÆØÅ][a-zæøå]+)?$/)
      expect(town).not.toBe('')
      expect(at.lat).toBeGreaterThan(54.5)
      expect(at.lat).toBeLessThan(57.8)
      expect(at.lon).toBeGreaterThan(8)
      expect(at.lon).toBeLessThan(15.2)
    }
  })

  it('are found by code', () => {
    expect(municipality('0751')).toMatchObject({ name: 'Aarhus', town: 'Aarhus' })
    expect(municipality('0411')).toBeUndefined()
    expect(municipality('101')).toBeUndefined()
    expect(regionName('1084')).toBe('Region Hovedstaden')
  })

  it('have a name as an authority', () => {
    const names = ['0101', '0400', '0159'].map((code) => authorityName(municipality(code)!))
    expect(names).toEqual(['Københavns Kommune', 'Bornholms Regionskommune', 'Gladsaxe Kommune'])
  })
})

describe('job centres', () => {
  it.each([
    ['2014-03-01', 94],
    ['2021-12-31', 94],
    ['2022-01-01', 95],
  ])('serve every municipality exactly once on %s', (text, count) => {
    const centres = jobCentresOn(day(text))
    expect(centres).toHaveLength(count)
    expect(centres.flatMap((centre) => centre.municipalities).sort()).toEqual(
      MUNICIPALITIES.map(({ code }) => code).sort(),
    )
    expect(new Set(centres.map(({ slug }) => slug)).size).toBe(count)
  })

  it('are shared by Tårnby and Dragør, and by Vallensbæk and Ishøj until 2022', () => {
    expect(jobCentreOf('0155', day('2014-03-01'))?.name).toBe('Jobcenter Tårnby')
    expect(jobCentreOf('0183', day('2014-03-01'))?.name).toBe('Jobcenter Vallensbæk')
    expect(jobCentreOf('0183', day('2022-01-01'))?.name).toBe('Jobcenter Ishøj')
    expect(jobCentreOf('9999', day('2014-03-01'))).toBeUndefined()
  })

  it('have a slug that is safe in an address', () => {
    for (const { slug } of JOB_CENTRES) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(jobCentreOf('0169', day('2014-03-01'))?.slug).toBe('hoeje-taastrup')
  })
})
