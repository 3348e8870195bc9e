import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificateByKey, certificateFields, certificates, holdsCertificate } from './certificates.ts'
import { drivingLicenceKeys, holdsDrivingLicence } from './driving-licences.ts'
import { languageLevels, languageName, languages, speaks } from './languages.ts'
import { payAgreementByKey, payAgreementName, payAgreements, paySectors } from './pay-agreements.ts'
import { noRequirements, readRequirements } from './requirements.ts'

describe('the lists', () => {
  test('have keys that occur once and names in both languages that occur once', () => {
    const lists = [
      certificates,
      payAgreements,
      languages.map((one) => ({ key: one.code, name: one.name })),
    ] as const
    for (const list of lists) {
      expect(new Set(list.map((one) => one.key)).size).toBe(list.length)
      for (const lang of ['da', 'en'] as const) {
        expect(new Set(list.map((one) => one.name[lang])).size).toBe(list.length)
        for (const one of list) expect(one.name[lang].trim()).not.toBe('')
      }
    }
  })

  test('are long enough to be useful and every heading has something under it', () => {
    expect(certificates.length).toBeGreaterThanOrEqual(40)
    expect(payAgreements.length).toBeGreaterThanOrEqual(40)
    for (const field of certificateFields) expect(certificates.some((one) => one.field === field)).toBe(true)
    for (const sector of paySectors) expect(payAgreements.some((one) => one.sector === sector)).toBe(true)
  })

  test('no search word leads to two certificates', () => {
    const words = certificates.flatMap((one) => one.words)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    for (const word of words) expect(word).toBe(word.toLowerCase())
  })

  test('a certificate includes only certificates that exist', () => {
    for (const one of certificates) for (const key of one.covers) expect(certificateByKey(key)).toBeDefined()
  })
})

describe('what somebody holds', () => {
  test('the forklift certificate includes the stacker, not the other way round', () => {
    expect(holdsCertificate(['truck_b'], 'truck_a')).toBe(true)
    expect(holdsCertificate(['truck_a'], 'truck_b')).toBe(false)
    expect(holdsCertificate([], 'first_aid')).toBe(false)
  })

  test('driving licences by the directive', () => {
    const includes = (held: (typeof drivingLicenceKeys)[number]) =>
      drivingLicenceKeys.filter((wanted) => holdsDrivingLicence([held], wanted))
    expect(includes('AM')).toEqual(['AM'])
    expect(includes('A')).toEqual(['AM', 'A'])
    expect(includes('B')).toEqual(['AM', 'B'])
    expect(includes('BE')).toEqual(['AM', 'B', 'BE'])
    expect(includes('C')).toEqual(['AM', 'B', 'C'])
    expect(includes('CE')).toEqual(['AM', 'B', 'BE', 'C', 'CE'])
    expect(includes('D')).toEqual(['AM', 'B', 'D'])
  })

  test('a language at a level is enough for that level and those below', () => {
    for (const [heldAt, held] of languageLevels.entries())
      for (const [wantedAt, wanted] of languageLevels.entries())
        expect(speaks([{ code: 'da', level: held }], { code: 'da', level: wanted })).toBe(heldAt >= wantedAt)
    expect(speaks([{ code: 'en', level: 'fluent' }], { code: 'da', level: 'some' })).toBe(false)
  })

  test('names are found by key, and an agreement nobody listed is shown as written', () => {
    expect(languageName('dsl')?.da).toBe('tegnsprog (dansk)')
    expect(languageName('xx')).toBeUndefined()
    expect(payAgreementByKey('industry')?.sector).toBe('private')
    expect(payAgreementName('kl_sosu').da).toBe('Social- og sundhedspersonale (KL – FOA)')
    expect(payAgreementName('Husaftale')).toEqual({ da: 'Husaftale', en: 'Husaftale' })
  })
})

describe('reading stored requirements', () => {
  test('keeps what is known, once', () => {
    expect(
      readRequirements({
        certificates: ['truck_b', 'truck_b', 'pilot', 3],
        drivingLicences: ['B', 'Z'],
        languages: [
          { code: 'da', level: 'good' },
          { code: 'da', level: 'some' },
          { code: 'xx', level: 'good' },
          { code: 'en', level: 'C2' },
          null,
        ],
        childrenCertificate: true,
        note: 'Sko med stålnæse',
        benefit: 'dagpenge',
      }),
    ).toEqual({
      certificates: ['truck_b'],
      drivingLicences: ['B'],
      languages: [{ code: 'da', level: 'good' }],
      childrenCertificate: true,
      note: 'Sko med stålnæse',
    })
  })

  test('anything at all is read without a fault, and reading twice changes nothing', () => {
    expect(readRequirements(null)).toEqual(noRequirements)
    expect(readRequirements({})).toEqual(noRequirements)
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readRequirements(value)
        expect(Object.keys(read)).toEqual(Object.keys(noRequirements))
        expect(readRequirements(JSON.parse(JSON.stringify(read)))).toEqual(read)
      }),
    )
  })
})
