import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { companyHelpFor, demandName } from './condition-texts.ts'
import { fitOf } from './fit.ts'
import { fitChecks } from './fit-checks.ts'
import type { FitProfile, FitVacancy } from './fit-model.ts'
import { occupationKinship } from './occupation-similarity.ts'
import { noRequirements } from './requirements.ts'

const profile: FitProfile = {
  occupations: [{ code: 'kok', experience: 'trained' }],
  skills: [],
  languages: [{ code: 'da', level: 'good' }],
  drivingLicences: ['B'],
  certificates: [],
  availableFrom: day('2014-05-01'),
  availableTo: undefined,
  weeklyMinutesMin: 1200,
  weeklyMinutesMax: 2220,
  maxTravelMinutes: 45,
  hope: undefined,
}
const vacancy: FitVacancy = {
  occupationCode: 'kok',
  period: { from: day('2014-05-01'), to: day('2014-08-31') },
  weeklyMinutesMin: 1800,
  weeklyMinutesMax: 2220,
  requirements: {
    ...noRequirements,
    certificates: ['food_hygiene', 'first_aid'],
    drivingLicences: ['B', 'C'],
    languages: [{ code: 'da', level: 'fluent' }],
  },
  skills: [],
  perspective: undefined,
}
const near = { km: 10, minutes: 20, ferry: false }

function checked(p: Partial<FitProfile>, journey: typeof near | null = near, v: Partial<FitVacancy> = {}) {
  const [who, what] = [
    { ...profile, ...p },
    { ...vacancy, ...v },
  ]
  const between = { journey: journey ?? undefined, known: undefined, kinship: occupationKinship }
  const { missing } = fitOf(who, what, between)
  return { missing, checks: fitChecks(who, what, between, missing) }
}
const states = (found: ReturnType<typeof checked>) => found.checks.map(({ state }) => state).join(' ')

describe('what was checked', () => {
  test('is told one by one, also what is in order', () => {
    const found = checked({ certificates: ['first_aid'] })
    expect(states(found)).toBe('met met met missing met met missing missing')
    expect(found.checks.map(({ demand }) => demandName(demand, 'da'))).toEqual([
      'Ledig i perioden',
      'Timer om ugen',
      'Rejsetid',
      'Hygiejnebevis (almen fødevarehygiejne)',
      'Førstehjælpsbevis',
      'Kørekort til bil (B)',
      'Kørekort til lastbil (C)',
      'Dansk (flydende eller modersmål)',
    ])
  })

  test('names everything that is missing exactly once', () => {
    const far = { km: 90, minutes: 80, ferry: false }
    for (const found of [
      checked({}),
      checked({ availableTo: day('2014-05-20'), weeklyMinutesMax: 900 }, far),
      checked({ weeklyMinutesMin: 2600, weeklyMinutesMax: 2800 }, { ...far, ferry: true }),
    ]) {
      const told = found.checks.flatMap(({ condition }) => condition ?? [])
      expect(new Set(told)).toEqual(new Set(found.missing))
      expect(told).toHaveLength(found.missing.length)
    }
  })

  test('says so where nobody has said anything', () => {
    const silent = checked(
      {
        availableFrom: undefined,
        weeklyMinutesMin: undefined,
        weeklyMinutesMax: undefined,
        maxTravelMinutes: undefined,
      },
      near,
      { requirements: noRequirements },
    )
    expect(states(silent)).toBe('unsaid unsaid unsaid')
    expect(states(checked({}, null, { requirements: noRequirements }))).toBe('met met unsaid')
  })

  test('what would help a company is told for what can be helped, in both languages', () => {
    for (const { condition } of checked({}, { km: 60, minutes: 50, ferry: false }).checks) {
      if (condition === undefined) continue
      for (const lang of ['da', 'en'] as const)
        expect(companyHelpFor(condition, lang) !== undefined).toBe(condition.near)
    }
  })
})
