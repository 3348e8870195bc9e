import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import { OCCUPATIONS } from '../occupation/occupations.ts'
import { certificates } from './certificates.ts'
import { conditionForCompany, conditionForPerson, helpFor } from './condition-texts.ts'
import { drivingLicenceKeys } from './driving-licences.ts'
import { compareFits, fitOf } from './fit.ts'
import { fitConfig } from './fit-config.ts'
import { type FitBetween, type FitProfile, type FitVacancy, fitProfileOfCard } from './fit-model.ts'
import type { FitPart } from './fit-parts.ts'
import { partForCompany, partForPerson } from './fit-texts.ts'
import { languageLevels } from './languages.ts'
import { kinshipIn, occupationKinship } from './occupation-similarity.ts'
import { noRequirements } from './requirements.ts'

const profile: FitProfile = {
  occupations: [{ code: 'kok', experience: 'trained' }],
  skills: [],
  languages: [{ code: 'da', level: 'good' }],
  drivingLicences: ['B'],
  certificates: ['food_hygiene'],
  availableFrom: day('2014-05-01'),
  availableTo: undefined,
  weeklyMinutesMin: 25 * 60,
  weeklyMinutesMax: 37 * 60,
  maxTravelMinutes: 45,
  hope: 'job',
}

const vacancy: FitVacancy = {
  occupationCode: 'kok',
  period: { from: day('2014-05-01'), to: day('2014-10-31') },
  weeklyMinutesMin: 37 * 60,
  weeklyMinutesMax: 37 * 60,
  requirements: { ...noRequirements, certificates: ['food_hygiene'] },
  skills: [],
  perspective: 'possible_job',
}

const between: FitBetween = {
  journey: { km: 12, minutes: 20, ferry: false },
  known: undefined,
  kinship: occupationKinship,
}

const fitted = (
  ownProfile: Partial<FitProfile> = {},
  ownVacancy: Partial<FitVacancy> = {},
  ownBetween: Partial<FitBetween> = {},
) => fitOf({ ...profile, ...ownProfile }, { ...vacancy, ...ownVacancy }, { ...between, ...ownBetween })

describe('a worked example', () => {
  test('a trained cook, twenty minutes away, who hopes for a job', () => {
    const found = fitted()
    expect(found.eligible).toBe(true)
    expect(found.missing).toEqual([])
    expect(found.parts.map((part) => [part.key, part.score, part.weight])).toEqual([
      ['occupation', 100, 40],
      ['experience', 100, 10],
      ['travel', 73, 15],
      ['hours', 100, 10],
      ['hope', 100, 10],
    ])
    // (40×100 + 10×100 + 15×73 + 10×100 + 10×100) / 85
    expect(found.score).toBe(95)
    expect(found.parts.map((part) => partForPerson(part, 'da'))).toEqual([
      'Det er dit fag',
      'Du er uddannet til det',
      'Cirka 20 minutter i bil',
      'Timerne passer dig',
      'Vikariatet kan føre til et job bagefter, som du håber på',
    ])
  })
})

describe('what is missing', () => {
  const keys = (found: ReturnType<typeof fitted>) => found.missing.map((one) => one.key)

  test('the period: free for three quarters of it is enough', () => {
    expect(keys(fitted({ availableFrom: day('2014-06-01') }))).toEqual([])
    const late = fitted({ availableFrom: day('2014-06-25') })
    expect(late.missing).toEqual([{ key: 'period', near: true, from: '2014-06-25', to: undefined }])
    expect(late.nearMiss).toBe(true)
    expect(fitted({ availableFrom: day('2014-09-01') }).nearMiss).toBe(false)
    expect(fitted({ availableFrom: day('2015-01-01') }).missing).toMatchObject([{ near: false }])
    expect(fitted({ availableTo: day('2014-04-30'), availableFrom: undefined }).missing).toEqual([
      { key: 'period', near: false, from: undefined, to: '2014-04-30' },
    ])
    expect(keys(fitted({ availableFrom: undefined }))).toEqual([])
  })

  test('the hours, in both directions', () => {
    expect(fitted({ weeklyMinutesMax: 32 * 60 }).missing).toEqual([
      { key: 'too-many-hours', near: true, minutes: 300 },
    ])
    expect(fitted({}, { weeklyMinutesMin: 600, weeklyMinutesMax: 900 }).missing).toEqual([
      { key: 'too-few-hours', near: false, minutes: 600 },
    ])
    expect(keys(fitted({ weeklyMinutesMin: undefined, weeklyMinutesMax: undefined }))).toEqual([])
  })

  test('the journey, when it is known', () => {
    const at = (minutes: number) => fitted({}, {}, { journey: { km: 50, minutes, ferry: false } })
    expect(keys(at(45))).toEqual([])
    expect(at(56).missing).toEqual([{ key: 'travel', near: true, minutes: 56, max: 45 }])
    expect(at(57).nearMiss).toBe(false)
    expect(keys(fitted({}, {}, { journey: { km: 9, minutes: 9, ferry: true } }))).toEqual(['ferry'])
    expect(keys(fitted({}, {}, { journey: undefined }))).toEqual([])
  })

  test('certificates, licences and languages, by what they include', () => {
    const requirements = {
      ...noRequirements,
      certificates: ['truck_a', 'first_aid'],
      drivingLicences: ['B', 'C'] as const,
      languages: [
        { code: 'da', level: 'fluent' },
        { code: 'en', level: 'good' },
      ] as const,
    }
    const found = fitted({ certificates: ['truck_b'] }, { requirements })
    expect(found.missing).toEqual([
      { key: 'certificate', near: true, certificate: 'first_aid' },
      { key: 'driving-licence', near: false, licence: 'C' },
      { key: 'language', near: true, language: { code: 'da', level: 'fluent' } },
      { key: 'language', near: false, language: { code: 'en', level: 'good' } },
    ])
    expect(found.eligible).toBe(false)
    expect(found.nearMiss).toBe(false)
  })

  test('a børneattest is never asked of a profile', () => {
    expect(fitted({}, { requirements: { ...noRequirements, childrenCertificate: true } })).toEqual(
      fitted({}, { requirements: noRequirements }),
    )
  })
})

describe('the parts', () => {
  const part = <K extends FitPart['key']>(found: ReturnType<typeof fitted>, key: K) =>
    found.parts.find((one): one is Extract<FitPart, { key: K }> => one.key === key)

  test('take the nearest occupation, and of equally near ones the best known', () => {
    const occupations = [
      { code: 'anlaegsgartner', experience: 'trained' },
      { code: 'koekkenmedhjaelper', experience: 'wish' },
      { code: 'koekkenmedhjaelper', experience: 'some' },
    ] as const
    const found = fitted({ occupations }, { occupationCode: 'koekkenmedhjaelper' })
    expect(part(found, 'occupation')).toMatchObject({ kinship: 'same', own: 'koekkenmedhjaelper' })
    expect(part(found, 'experience')).toMatchObject({ experience: 'some', score: 60 })
  })

  test('experience of another trade does not count', () => {
    const found = fitted({ occupations: [{ code: 'anlaegsgartner', experience: 'trained' }] })
    expect(part(found, 'occupation')).toMatchObject({ score: 0, own: undefined })
    expect(part(found, 'experience')).toBeUndefined()
  })

  test('skills are compared without regard to spelling, order kept', () => {
    const found = fitted({ skills: ['SMØRREBRØD', 'à la carte'] }, { skills: ['smoerrebroed', 'diætkost'] })
    expect(part(found, 'skills')).toEqual({
      key: 'skills',
      score: 50,
      weight: 15,
      shared: ['smoerrebroed'],
      others: ['diætkost'],
    })
  })

  test.each([
    [['lift'], 'Virksomheden ønsker sig en, der kan eller vil lære: kasse, service. Det er ikke et krav'],
    [['kasse'], 'Du kan 1 af de 2 ting, virksomheden ønsker sig: kasse'],
    [['service', 'kasse'], 'Du kan det, virksomheden ønsker sig: kasse, service'],
  ])('of wanted skills, %j reads as a wish and never as a demand', (skills, sentence) => {
    const found = fitted({ skills }, { skills: ['kasse', 'service'] })
    expect(partForPerson(part(found, 'skills')!, 'da')).toBe(sentence)
    expect(found.eligible).toBe(true)
    expect(found.missing).toEqual([])
  })

  test('being new, unsure or silent costs nothing', () => {
    const best = fitted({}, {}, { journey: { km: 0, minutes: 0, ferry: false } })
    expect(best.score).toBe(100)
    const silent = fitted(
      { hope: 'unsure', maxTravelMinutes: undefined, weeklyMinutesMin: undefined },
      { perspective: 'unknown' },
    )
    expect(silent.parts.map((one) => one.key)).toEqual(['occupation', 'experience'])
    expect(silent.score).toBe(100)
    expect(
      fitted({ occupations: [{ code: 'kok', experience: 'wish' }] }, {}, { known: 'hired_here' }).score,
    ).toBeGreaterThan(fitted({ occupations: [{ code: 'kok', experience: 'wish' }] }).score)
  })

  test('hours in part', () => {
    const found = fitted({}, { weeklyMinutesMin: 20 * 60, weeklyMinutesMax: 30 * 60 })
    expect(part(found, 'hours')).toMatchObject({ whole: false, score: 75 })
  })

  test('of hours that do not suit, nobody reads that some do', () => {
    const none = part(fitted({}, { weeklyMinutesMin: 20 * 60, weeklyMinutesMax: 20 * 60 }), 'hours')!
    expect(partForPerson(none, 'da')).toBe('Timerne passer dig ikke')
    expect(partForCompany(none, 'da')).toBe('Timerne passer ikke')
  })

  test('skills in letters our vocabulary has none of are each their own', () => {
    const skills = (held: string) => part(fitted({ skills: [held] }, { skills: ['ДОМ '] }), 'skills')?.score
    expect(['дом', 'лес', '木工', '…'].map(skills)).toEqual([100, 0, 0, 0])
  })
})

describe('for any profile and vikariat', () => {
  const codes = OCCUPATIONS.slice(0, 60).map((one) => one.code)
  const dayArb: fc.Arbitrary<Day> = fc
    .integer({ min: 0, max: 700 })
    .map((days) => addDays(day('2014-01-01'), days))
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
  const minutes = fc.integer({ min: 60, max: 2880 })
  const language = fc.record({
    code: fc.constantFrom('da', 'en', 'ar'),
    level: fc.constantFrom(...languageLevels),
  })
  const certificate = fc.constantFrom(...certificates.map((one) => one.key))
  const profileArb: fc.Arbitrary<FitProfile> = fc.record({
    occupations: fc.array(
      fc.record({
        code: fc.constantFrom(...codes),
        experience: fc.constantFrom('trained', 'experienced', 'some', 'wish'),
      }),
      { maxLength: 4 },
    ),
    skills: fc.array(fc.constantFrom('kasse', 'Excel', 'løft'), { maxLength: 3 }),
    languages: fc.array(language, { maxLength: 3 }),
    drivingLicences: fc.subarray([...drivingLicenceKeys]),
    certificates: fc.array(certificate, { maxLength: 4 }),
    availableFrom: optional(dayArb),
    availableTo: optional(dayArb),
    weeklyMinutesMin: optional(minutes),
    weeklyMinutesMax: optional(minutes),
    maxTravelMinutes: optional(fc.integer({ min: 5, max: 240 })),
    hope: optional(fc.constantFrom('job', 'training', 'apprenticeship', 'unsure')),
  })
  const vacancyArb: fc.Arbitrary<FitVacancy> = fc.record({
    occupationCode: fc.constantFrom(...codes),
    period: fc
      .tuple(dayArb, fc.integer({ min: 0, max: 400 }))
      .map(([from, days]) => ({ from, to: addDays(from, days) })),
    weeklyMinutesMin: fc.integer({ min: 60, max: 1000 }),
    weeklyMinutesMax: fc.integer({ min: 1000, max: 2880 }),
    requirements: fc.record({
      certificates: fc.array(certificate, { maxLength: 2 }),
      drivingLicences: fc.subarray([...drivingLicenceKeys], { maxLength: 2 }),
      languages: fc.array(language, { maxLength: 2 }),
      childrenCertificate: fc.boolean(),
      note: fc.constant(''),
    }),
    skills: fc.array(fc.constantFrom('kasse', 'excel', 'truck'), { maxLength: 3 }),
    perspective: optional(fc.constantFrom('possible_job', 'training', 'reference', 'unknown')),
  })
  const betweenArb: fc.Arbitrary<FitBetween> = fc.record({
    journey: optional(
      fc.record({
        km: fc.integer({ min: 0, max: 400 }),
        minutes: fc.integer({ min: 4, max: 400 }),
        ferry: fc.boolean(),
      }),
    ),
    known: optional(fc.constantFrom('hired_here', 'company_pool', 'unit_pool')),
    kinship: fc.constantFrom(occupationKinship, kinshipIn(codes.map((code, i) => [code, codes[59 - i]!]))),
  })

  test('the score is a whole number from 0 to 100 and the mean of its parts', () => {
    fc.assert(
      fc.property(profileArb, vacancyArb, betweenArb, (p, v, b) => {
        const found = fitOf(p, v, b)
        expect(Number.isInteger(found.score)).toBe(true)
        for (const score of [found.score, ...found.parts.map((one) => one.score)]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        }
        const scores = found.parts.map((one) => one.score)
        expect(found.score).toBeGreaterThanOrEqual(Math.min(...scores))
        expect(found.score).toBeLessThanOrEqual(Math.max(...scores))
        expect(found.eligible).toBe(found.missing.length === 0)
        expect(new Set(found.parts.map((one) => one.key)).size).toBe(found.parts.length)
      }),
    )
  })

  test('every reason has a text for both readers in both languages, and help where something helps', () => {
    fc.assert(
      fc.property(profileArb, vacancyArb, betweenArb, (p, v, b) => {
        const found = fitOf(p, v, b)
        for (const lang of ['da', 'en'] as const) {
          for (const part of found.parts) {
            expect(partForPerson(part, lang)).not.toMatch(/^$|undefined/)
            expect(partForCompany(part, lang) ?? 'not told').not.toMatch(/^$|undefined/)
          }
          for (const condition of found.missing) {
            expect(conditionForPerson(condition, lang)).not.toMatch(/^$|undefined/)
            expect(conditionForCompany(condition, lang)).not.toMatch(/^$|undefined/)
            expect(helpFor(condition, lang) !== undefined).toBe(condition.near)
          }
        }
      }),
    )
  })

  test('a company reads no date, hour or limit of the person’s, and no hope', () => {
    fc.assert(
      fc.property(profileArb, vacancyArb, (p, v) => {
        const found = fitOf(p, v, { ...between, journey: { km: 500, minutes: 400, ferry: false } })
        const read = [
          ...found.parts
            .filter((part) => part.key !== 'travel')
            .map((part) => partForCompany(part, 'da') ?? ''),
          ...found.missing
            .filter((one) => one.key !== 'certificate')
            .map((condition) => conditionForCompany(condition, 'da')),
        ].filter((text) => !text.includes('ting, I ønsker jer'))
        expect(read.join('\n')).not.toMatch(/\d/)
        for (const part of found.parts)
          if (part.key === 'hope') expect(partForCompany(part, 'da')).toBeUndefined()
      }),
    )
  })

  test('more of what is wanted never makes the fit worse', () => {
    fc.assert(
      fc.property(profileArb, vacancyArb, betweenArb, (p, v, b) => {
        const before = fitOf(p, v, b)
        const after = fitOf(
          {
            ...p,
            occupations: [...p.occupations, { code: v.occupationCode, experience: 'trained' }],
            certificates: certificates.map((one) => one.key),
            drivingLicences: drivingLicenceKeys,
            languages: ['da', 'en', 'ar'].map((code) => ({ code, level: 'fluent' })),
          },
          v,
          b,
        )
        const demands = ['certificate', 'driving-licence', 'language']
        expect(after.missing.filter((one) => demands.includes(one.key))).toEqual([])
        expect(after.score).toBeGreaterThanOrEqual(before.score)
      }),
    )
  })

  test('sorting puts those who can before near misses before the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(profileArb, vacancyArb, betweenArb), { maxLength: 12 }), (cases) => {
        const sorted = cases.map(([p, v, b]) => fitOf(p, v, b)).sort(compareFits)
        const ranks = sorted.map((one) => (one.eligible ? 0 : one.nearMiss ? 1 : 2))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
})

test('a company’s list knows the card and what is matched on, and no hope', () => {
  const card = {
    occupations: profile.occupations,
    experience: [],
    skills: ['kasse'],
    languages: profile.languages,
    drivingLicences: profile.drivingLicences,
    certificates: profile.certificates,
    area: 'roskilde',
    availableMonth: day('2014-05-01'),
  }
  const { availableFrom, availableTo, weeklyMinutesMin, weeklyMinutesMax, maxTravelMinutes } = profile
  const matched = { availableFrom, availableTo, weeklyMinutesMin, weeklyMinutesMax, maxTravelMinutes }
  expect(fitProfileOfCard(card, matched)).toEqual({ ...profile, skills: ['kasse'], hope: undefined })
})

test('the weights are for parts that exist', () => {
  const known = fitted({ skills: ['a'] }, { skills: ['a'] }, { known: 'unit_pool' })
  expect(new Set(known.parts.map((one) => one.key))).toEqual(new Set(Object.keys(fitConfig.weights)))
})
