import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, day } from '../calendar/day.ts'
import { type CaseInSession, sessionEffect } from './session-effect.ts'

const on = (days: string[], minutes = 444) => days.map((d) => ({ day: day(d), minutes }))
const MAY = ['2014-05-05', '2014-05-06', '2014-05-07']
const period = (from: string, to: string) => ({ from: day(from), to: day(to) })

const two: CaseInSession = {
  people: 2,
  standIns: [{ period: period('2014-05-01', '2014-05-30'), weeklyMinutes: 2220 }],
  priceBefore: 40_800,
  priceAfter: 40_800,
  rateOn: () => 17_620,
  grants: [period('2014-05-01', '2014-05-31')],
}

test('moved to June: days, cover, grant and money by hand', () => {
  const effect = sessionEffect(on(MAY), on(['2014-05-07', '2014-06-02', '2014-06-03']), two)
  expect(effect).toEqual({
    people: 2,
    // 2 people × 3 days × 7.4 hours
    minutesBefore: 2664,
    minutesAfter: 2664,
    daysDropped: ['2014-05-05', '2014-05-06'],
    daysAdded: ['2014-06-02', '2014-06-03'],
    uncovered: [
      { day: '2014-06-02', people: 2 },
      { day: '2014-06-03', people: 2 },
    ],
    coverNotNeeded: ['2014-05-05', '2014-05-06'],
    outsideGrant: ['2014-06-02', '2014-06-03'],
    // 44.4 hours × 176.20
    supportBefore: 782_328,
    supportAfter: 782_328,
    feeBefore: 81_600,
    feeAfter: 81_600,
  })
})

test('cancelled: nothing is left of it, and no fee', () => {
  const effect = sessionEffect(on(MAY), [], two)
  expect(effect).toMatchObject({
    minutesAfter: 0,
    supportAfter: 0,
    feeAfter: 0,
    daysAdded: [],
    uncovered: [],
  })
  expect(effect.daysDropped).toEqual(MAY)
})

test('a rate that changes at New Year counts for each day’s own', () => {
  const effect = sessionEffect(on(['2013-12-30', '2014-01-02'], 60), [], {
    ...two,
    people: 1,
    standIns: [],
    rateOn: (d: Day) => (d < '2014' ? 17_309 : 17_620),
  })
  expect(effect.supportBefore).toBe(17_309 + 17_620)
})

test('without a rate there is no amount, and without a grant nothing lies outside it', () => {
  const effect = sessionEffect(on(MAY), on(['2014-07-01']), { ...two, rateOn: () => undefined, grants: [] })
  expect(effect.supportBefore).toBeUndefined()
  expect(effect.outsideGrant).toEqual([])
})

test('nothing moved is no effect, whatever the days', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1 })
  fc.assert(
    fc.property(days, (list) => {
      const same = on(list.map((d) => `2014-05-${String(d).padStart(2, '0')}`))
      const effect = sessionEffect(same, same, two)
      expect(effect.daysAdded).toEqual([])
      expect(effect.daysDropped).toEqual([])
      expect(effect.supportAfter).toBe(effect.supportBefore)
      expect(effect.minutesAfter).toBe(effect.minutesBefore)
    }),
  )
})

test.each([
  ['a vikar of 37 hours stands in for one on a full day', [2220], 444, 1],
  ['two of them for both', [2220, 2220], 444, 0],
  ['one for both on a half day', [2220], 222, 0],
  ['one of 20 hours for nobody wholly', [1200], 444, 2],
  ['two of 20 hours for one', [1200, 1200], 444, 1],
])('%s', (_, weekly, minutes, people) => {
  const standIns = weekly.map((weeklyMinutes) => ({
    period: period('2014-05-01', '2014-05-30'),
    weeklyMinutes,
  }))
  const effect = sessionEffect(on(MAY, minutes), on(['2014-05-12'], minutes), { ...two, standIns })
  expect(effect.uncovered).toEqual(people === 0 ? [] : [{ day: '2014-05-12', people }])
})

test('on a Saturday nobody stands in', () => {
  expect(sessionEffect(on(MAY), on(['2014-05-10']), two).uncovered).toEqual([
    { day: '2014-05-10', people: 2 },
  ])
})
