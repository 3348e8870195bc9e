import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  completenessOf,
  obstacleTexts,
  type ProfileFacts,
  profileSteps,
  stepsToBeShown,
} from './profile-completeness.ts'

const blank: ProfileFacts = {
  occupations: 0,
  availableFrom: undefined,
  weeklyMinutesMin: undefined,
  weeklyMinutesMax: undefined,
  maxTravelMinutes: undefined,
  languages: 0,
  experiences: 0,
  skills: 0,
  certificates: 0,
  hope: undefined,
  about: '',
  hasCv: false,
  stepsDone: [],
  hasPlace: true,
  isProtected: false,
}

const showable: ProfileFacts = {
  ...blank,
  occupations: 1,
  availableFrom: '2014-05-01',
  weeklyMinutesMin: 1200,
  weeklyMinutesMax: 2220,
  maxTravelMinutes: 45,
  languages: 1,
}

const full: ProfileFacts = {
  ...showable,
  experiences: 2,
  skills: 3,
  certificates: 1,
  hope: 'job',
  about: 'Jeg kan lide at lave mad.',
  hasCv: true,
}

describe('a profile', () => {
  test('begins with nothing and says where to start', () => {
    expect(completenessOf(blank)).toEqual({
      done: [],
      open: [...profileSteps],
      next: 'occupations',
      percent: 0,
      obstacles: [...stepsToBeShown],
      mayBeShown: false,
    })
  })

  test('may be shown with the five steps a card needs, and goes on from there', () => {
    expect(completenessOf(showable)).toMatchObject({
      mayBeShown: true,
      obstacles: [],
      next: 'experience',
      percent: 45,
    })
    expect(completenessOf(full)).toMatchObject({ open: [], next: undefined, percent: 100, mayBeShown: true })
  })

  test('half an answer about hours is none', () => {
    expect(completenessOf({ ...showable, weeklyMinutesMax: undefined }).obstacles).toEqual(['hours'])
  })

  test('having nothing to say is an answer, but not where the card needs one', () => {
    const said = completenessOf({ ...showable, stepsDone: ['skills', 'certificates', 'cv', 'nonsense'] })
    expect(said.open).toEqual(['experience', 'hope', 'about'])
    expect(completenessOf({ ...blank, stepsDone: [...profileSteps] }).obstacles).toEqual([...stepsToBeShown])
  })

  test('protected people and people without a known place are never shown', () => {
    expect(completenessOf({ ...full, isProtected: true })).toMatchObject({
      mayBeShown: false,
      obstacles: ['protected'],
    })
    expect(completenessOf({ ...full, hasPlace: false })).toMatchObject({
      mayBeShown: false,
      obstacles: ['place'],
    })
  })

  test('every obstacle has a text', () => {
    for (const obstacle of [...profileSteps, 'place', 'protected'] as const)
      expect(obstacleTexts[obstacle].da).not.toBe('')
  })

  test('saying more never undoes a step, and no obstacle is left exactly when it may be shown', () => {
    const some = fc.constantFrom(...(Object.keys(full) as (keyof ProfileFacts)[]))
    fc.assert(
      fc.property(fc.uniqueArray(some), some, (filled, extra) => {
        const pick = (keys: readonly (keyof ProfileFacts)[]): ProfileFacts => ({
          ...blank,
          ...Object.fromEntries(keys.map((key) => [key, full[key]])),
        })
        const before = completenessOf(pick(filled))
        const after = completenessOf(pick([...filled, extra]))
        expect(after.done).toEqual(expect.arrayContaining([...before.done]))
        expect(after.percent).toBeGreaterThanOrEqual(before.percent)
        expect(before.mayBeShown).toBe(before.obstacles.length === 0)
        expect([...before.done, ...before.open].sort()).toEqual([...profileSteps].sort())
      }),
    )
  })
})
