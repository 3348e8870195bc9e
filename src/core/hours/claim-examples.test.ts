import { describe, expect, it } from 'vitest'
import { claimsIn, type FileParts, learning, weekdaysFrom, working } from '#test/hours/hours-files.ts'
import { day } from '../calendar/day.ts'
import type { Scheme } from '../law/scheme.ts'
import { dkJobrotation } from '../law/schemes/dk-jobrotation/dk-jobrotation.ts'
import { selfFinanced } from '../law/schemes/self-financed.ts'

const only = (parts: FileParts) => {
  const [claim, ...more] = claimsIn(parts)
  expect(more).toEqual([])
  return claim!
}
const pay = ({ payableMinutes, amountOre, refundOre }: ReturnType<typeof only>) => ({
  payableMinutes,
  amountOre,
  refundOre,
})
const reasons = ({ notPayable }: ReturnType<typeof only>) =>
  Object.fromEntries(notPayable.map(({ side, id, reason, minutes }) => [`${side} ${id} ${reason}`, minutes]))

describe("STAR's examples", () => {
  it('300 hours in 2018 are 56,619 kroner, of which the state refunds 33,971.40', () => {
    const dates = weekdaysFrom('2018-03-05', 25)
    const claim = only({
      employees: ['m1', 'm2', 'm3'].map((id) => ({
        id,
        weeklyMinutes: 2220,
        days: learning(dates, 240, 444),
      })),
      temps: ['v1', 'v2'].map((id) => ({ id, days: working(dates, 444) })),
    })
    expect(pay(claim)).toEqual({ payableMinutes: 300 * 60, amountOre: 5_661_900, refundOre: 3_397_140 })
    expect(reasons(claim)).toEqual({
      'temp v1 no-education-hours': expect.any(Number),
      'temp v2 no-education-hours': expect.any(Number),
    })
  })

  it('20 hours a week, a course of 5 weeks of 37 hours and a vikar of 37 hours are 100 hours: 18,873 and 11,323.80', () => {
    const dates = weekdaysFrom('2018-03-05', 25)
    const claim = only({
      employees: [{ id: 'm1', weeklyMinutes: 1200, days: learning(dates, 444, 240) }],
      temps: [{ id: 'v1', days: working(dates, 444) }],
    })
    expect(pay(claim)).toEqual({ payableMinutes: 6000, amountOre: 1_887_300, refundOre: 1_132_380 })
    expect(reasons(claim)).toEqual({
      'education m1 not-paid': 85 * 60,
      'temp v1 no-education-hours': 85 * 60,
    })
  })
})

describe('each hour is paid and refunded by its own day', () => {
  /** Two weeks before and two weeks after a new year, a vikar throughout. */
  const around = (first: string, grant: object) =>
    only({
      grant: { start: first, end: '2019-12-31', ...grant },
      employees: [{ id: 'm1', days: learning(weekdaysFrom(first, 20), 60) }],
      temps: [{ id: 'v1', days: working(weekdaysFrom(first, 20), 444) }],
      claims: [{ through: '2019-12-31' }],
    })
  const lines = (claim: ReturnType<typeof only>) =>
    claim.lines.map(({ minutes, price }) => [minutes / 60, price.rateOre, price.refundPerMille])

  it('the year of the hour, public and private', () => {
    const claim = around('2013-12-18', { employer: { sector: 'public' } })
    expect(lines(claim)).toEqual([
      [10, 17_309, 1000],
      [10, 17_620, 1000],
    ])
    expect(claim.amountOre).toBe(10 * 17_309 + 10 * 17_620)
    expect(lines(around('2013-12-18', { employer: { sector: 'private' } }))).toEqual([
      [10, 19_484, 1000],
      [10, 19_835, 1000],
    ])
  })

  it.each([
    ['2014-11-11', [[1000, 60]]],
    [
      '2014-11-12',
      [
        [1000, 33],
        [600, 27],
      ],
    ],
    ['2015-01-01', [[600, 60]]],
  ])('a course begun on %s: refund in thousandths and hours %j', (courseStart, expected) => {
    // 33 weekdays in 2014, 27 in 2015; a course begun in 2015 has all of them there
    const dates = weekdaysFrom(courseStart < '2015' ? '2014-11-17' : courseStart, 60)
    const claim = only({
      grant: { start: courseStart, end: '2015-12-31', courseStart },
      employees: [{ id: 'm1', days: learning(dates, 60) }],
      temps: [{ id: 'v1', days: working(dates, 444) }],
      claims: [{ through: '2015-12-31' }],
    })
    const hours = new Map<number | undefined, number>()
    for (const { price, minutes } of claim.lines)
      hours.set(price.refundPerMille, (hours.get(price.refundPerMille) ?? 0) + minutes / 60)
    expect([...hours]).toEqual(expected)
  })

  it('names the account of each line', () => {
    const accounts = (start: string) => {
      const dates = weekdaysFrom(start, 5)
      return only({
        grant: { start, end: '2021-12-31', courseStart: '2014-11-03' },
        employees: [{ id: 'm1', days: learning(dates, 60) }],
        temps: [{ id: 'v1', days: working(dates, 444) }],
        claims: [{ through: '2021-12-31' }],
      }).lines.map(({ price }) => price.account)
    }
    expect(accounts('2014-11-03')[0]).toContain('5.68.91, gruppe 016')
    expect(accounts('2015-02-02')[0]).toContain('5.68.91, gruppe 016')
    expect(accounts('2020-02-03')[0]).toContain('5.68.98, gruppe 102')
  })

  it('says so in the line when the rate is not confirmed', () => {
    const dates = weekdaysFrom('2023-02-06', 5)
    const [line] = only({
      grant: { start: '2023-02-06', end: '2023-12-31' },
      employees: [{ id: 'm1', days: learning(dates, 60) }],
      temps: [{ id: 'v1', days: working(dates, 444) }],
      claims: [{ through: '2023-12-31' }],
    }).lines
    expect(line?.price.rateMark).toBe('unconfirmed')
    expect(line?.says.da).toContain('Ikke bekræftet: satsen')
    expect(line?.says.en).toContain('Not confirmed: the rate')
  })
})

describe("the vikar's limits", () => {
  const temp = (start: string, dates: readonly string[], minutes: number, more: object = {}) =>
    only({
      grant: { start, end: `${Number(start.slice(0, 4)) + 2}-12-31` },
      employees: ['m1', 'm2'].map((id) => ({ id, days: learning(dates, 444) })),
      temps: [{ id: 'v1', days: working(dates, minutes), ...more }],
      claims: [{ through: `${Number(start.slice(0, 4)) + 2}-12-31` }],
    })

  it.each([
    ['2014-02-03', 480, 5 * 480],
    ['2016-02-01', 480, 2220],
    ['2016-02-01', 444, 2220],
  ])(
    'a week from %s of %i minutes a day counts %i minutes: there is a ceiling from 2015',
    (start, minutes, counted) => {
      expect(temp(start, weekdaysFrom(start, 5), minutes).payableMinutes).toBe(counted)
    },
  )

  it('nothing of a vikar below ten hours a week on average, and why', () => {
    const mondays = weekdaysFrom('2016-02-01', 50).filter((_, i) => i % 5 === 0)
    const claim = temp('2016-02-01', mondays, 480)
    expect(claim.payableMinutes).toBe(0)
    expect(claim.says.da).toContain('Der udbetales intet')
    const [why] = claim.notPayable.filter(({ reason }) => reason === 'under-weekly-average')
    expect(why?.minutes).toBe(4800)
    expect(why?.says.da).toMatch(/i gennemsnit arbejdet 8:41 timer om ugen, og der kræves mindst 10\./)
    expect(why?.sources.length).toBeGreaterThan(0)
    const told = temp('2016-02-01', mondays, 480, { from: '2016-02-01', to: '2016-04-10' })
    expect(told.notPayable.find(({ reason }) => reason === 'under-weekly-average')?.says.en).toContain(
      ' 8 hours a week',
    )
  })

  it.each([
    ['2014-02-03', 52, '2015-02-01'],
    ['2016-02-01', 26, '2016-07-31'],
    ['2021-02-01', 39, '2021-10-31'],
    ['2023-02-06', 26, '2023-08-06'],
  ])('who begins on %s counts for %i weeks, through %s', (start, weeks, last) => {
    const claim = temp(start, weekdaysFrom(start, 300), 444)
    const after = claim.notPayable.find(({ reason }) => reason === 'over-duration')
    expect(after?.days[0]?.day).toBe(weekdaysFrom(last, 1)[0])
    expect(after?.says.da).toContain(`højst tælle med i ${weeks} uger`)
  })

  it('the next vikar takes over', () => {
    const dates = weekdaysFrom('2016-02-01', 180)
    const claim = only({
      grant: { start: '2016-02-01', end: '2016-12-31' },
      employees: [{ id: 'm1', days: learning(dates, 444) }],
      temps: [
        { id: 'v1', days: working(dates.slice(0, 130), 444) },
        { id: 'v2', days: working(dates.slice(130), 444) },
      ],
      claims: [{ through: '2016-12-31' }],
    })
    expect(claim.payableMinutes).toBe(180 * 444)
  })

  it('in the special pool a vikar counts for 962 hours in all', () => {
    const dates = weekdaysFrom('2018-02-07', 130)
    const claim = only({
      grant: { start: '2018-02-07', end: '2018-12-31', specialPool: true },
      employees: ['m1', 'm2'].map((id) => ({ id, days: learning(dates, 444) })),
      temps: [
        { id: 'v1', days: working(dates, 480).map((one, i) => (i < 3 ? { ...one, paidMinutes: 740 } : one)) },
      ],
    })
    expect(claim.payableMinutes).toBe(962 * 60)
    expect(Object.keys(reasons(claim))).toContain('temp v1 over-total')
  })
})

describe('what the scheme does not pay', () => {
  it('nothing under a grant given after it closed; a grant given before runs on', () => {
    const dates = weekdaysFrom('2026-03-02', 5)
    const claim = (given: string) =>
      only({
        grant: { start: '2026-03-02', end: '2026-12-31', given },
        employees: [{ id: 'm1', days: learning(dates, 444) }],
        temps: [{ id: 'v1', days: working(dates, 444) }],
        claims: [{ through: '2026-12-31' }],
      })
    const closed = claim('2026-02-02')
    expect(pay(closed)).toEqual({ payableMinutes: 0, amountOre: 0, refundOre: 0 })
    expect(closed.notPayable.map(({ reason }) => reason)).toEqual(['scheme-closed', 'scheme-closed'])
    expect(closed.notPayable[0]?.says.da).toContain('Reglen er ikke bekræftet.')
    expect(claim('2026-01-20').payableMinutes).toBe(5 * 444)
  })

  it('hours outside the grant, without wages, and supported by another scheme', () => {
    const dates = weekdaysFrom('2018-03-05', 5)
    const claim = only({
      grant: { end: '2018-03-08' },
      employees: [
        { id: 'm1', days: learning(dates, 444, 400).map((one) => ({ ...one, supportedMinutes: 100 })) },
      ],
      temps: [{ id: 'v1', days: working(dates, 444).map((one) => ({ ...one, supportedMinutes: 44 })) }],
    })
    expect(reasons(claim)).toEqual({
      'education m1 not-paid': 4 * 44,
      'education m1 supported-otherwise': 400,
      'education m1 outside-grant': 444,
      'temp v1 supported-otherwise': 4 * 44,
      'temp v1 outside-grant': 444,
      'temp v1 no-education-hours': 400,
    })
    expect(claim.payableMinutes).toBe(4 * 300)
  })

  it('a vikar who was there when nobody was in education, though pauses between blocks are fine', () => {
    const claim = (blocks: readonly string[]) =>
      only({
        employees: [{ id: 'm1', days: blocks.flatMap((first) => learning(weekdaysFrom(first, 5), 444)) }],
        temps: [{ id: 'v1', days: working(weekdaysFrom('2018-04-02', 5), 444) }],
      })
    expect(claim(['2018-03-05', '2018-05-07']).payableMinutes).toBe(5 * 444)
    const apart = claim(['2018-03-05'])
    expect(apart.payableMinutes).toBe(0)
    expect(reasons(apart)).toEqual({
      'temp v1 no-overlap': 5 * 444,
      'education m1 no-temp-hours': 5 * 444,
    })
  })

  it('hours for which the rate cannot be told wait, with what is missing', () => {
    const rate = dkJobrotation.values['hourly-rate']!
    const unknown = {
      ...dkJobrotation,
      values: {
        ...dkJobrotation.values,
        'hourly-rate': {
          ...rate,
          versions: [
            ...rate.versions,
            {
              from: day('2018-03-07'),
              value: 1,
              when: { fact: 'hours-overlap' },
              sources: [],
              mark: 'unconfirmed' as const,
            },
          ],
        },
      },
    }
    const [claim] = claimsIn({}, unknown)
    expect(claim?.payableMinutes).toBe(2 * 444)
    expect(claim?.waiting.map(({ minutes }) => minutes)).toEqual([3 * 444])
    expect(claim?.waiting[0]?.says.da).toContain('Der mangler: Kursus og vikar time for time.')
    expect(claim?.toDate.notPayableTempMinutes).toBe(3 * 444)
  })
})

it('says where each rule is written that has no figure of its own', () => {
  const dates = weekdaysFrom('2018-03-05', 5)
  const claim = only({
    employees: [
      { id: 'm1', days: learning(dates, 444, 400).map((one) => ({ ...one, supportedMinutes: 40 })) },
    ],
    temps: [
      { id: 'v1', days: working(dates, 444).map((one) => ({ ...one, supportedMinutes: 4 })) },
      { id: 'v2', days: working(weekdaysFrom('2018-09-03', 5), 444) },
    ],
  })
  for (const { reason, sources, mark } of claim.notPayable)
    expect([reason, sources.length > 0, mark !== undefined]).toEqual([reason, true, true])
  expect(claim.notPayable.map(({ side, reason }) => `${side} ${reason}`)).toEqual([
    'education not-paid',
    'education supported-otherwise',
    'temp supported-otherwise',
    'temp no-overlap',
    'temp no-education-hours',
  ])
})

it('a scheme with nothing but a rate, and another country’s sectors, is claimed under by the same rules', () => {
  const scheme: Scheme = {
    ...selfFinanced,
    id: 'se-utbildningsvikariat',
    values: {
      'hourly-rate': {
        label: { da: 'Sats', en: 'Rate' },
        unit: 'ore-per-hour',
        versions: [{ from: day('2000-01-01'), value: 12_345, sources: ['no-scheme'], mark: 'unconfirmed' }],
      },
    },
  }
  const [claim] = claimsIn({ grant: { employer: { sector: 'statlig' } } }, scheme)
  expect(pay(claim!)).toEqual({ payableMinutes: 2220, amountOre: 37 * 12_345, refundOre: 0 })
  expect(claim?.lines[0]?.says.da).toContain(
    'uden refusion fra staten. Ordningen nævner ingen konto for dagen. Ikke bekræftet: satsen.',
  )
})
