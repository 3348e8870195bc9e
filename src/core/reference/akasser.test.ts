import { describe, expect, it } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { AKASSER, akasserOn, akasseToday } from './akasser.ts'

describe('a-kasser', () => {
  it.each([
    ['2014-03-01', 26],
    ['2015-01-01', 25],
    ['2017-01-01', 24],
    ['2020-01-01', 23],
    ['2021-01-01', 22],
    ['2025-01-01', 21],
    ['2026-11-22', 21],
  ])('on %s there were %i', (text, count) => {
    expect(akasserOn(day(text))).toHaveLength(count)
  })

  it('have slugs of their own, and mergers lead to one that existed the day after', () => {
    expect(new Set(AKASSER.map(({ slug }) => slug)).size).toBe(AKASSER.length)
    for (const { to, mergedInto } of AKASSER) {
      expect(to === undefined).toBe(mergedInto === undefined)
      if (to !== undefined) expect(akasserOn(addDays(to, 1)).map(({ slug }) => slug)).toContain(mergedInto)
    }
  })

  it('follow the member', () => {
    expect(akasseToday('dana', day('2014-03-01'))?.slug).toBe('dana')
    expect(akasseToday('dana', day('2026-11-22'))?.slug).toBe('frie')
    expect(akasseToday('nnf', day('2025-01-01'))?.slug).toBe('din-faglige')
    expect(akasseToday('hk', day('2026-11-22'))?.slug).toBe('hk')
    expect(akasseToday('unknown', day('2026-11-22'))).toBeUndefined()
  })
})
