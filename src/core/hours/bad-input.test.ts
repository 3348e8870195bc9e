import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsIn, hoursFile, learning, problemsIn, weekdaysFrom, working } from '#test/hours/hours-files.ts'
import { dkVeuWageSubsidy } from '../law/schemes/dk-veu-wage-subsidy/dk-veu-wage-subsidy.ts'
import { selfFinanced } from '../law/schemes/self-financed.ts'
import { readHoursFile } from './read-hours-file.ts'

const employee = (...days: object[]) => hoursFile({ employees: [{ id: 'm1', days }] })
const temp = (...days: object[]) => hoursFile({ temps: [{ id: 'v1', days }] })
const oneDay = (date: unknown) => employee({ date, educationMinutes: 60, paidMinutes: 60 })

/** Path and rule, and a piece of the Danish sentence. */
const cases: readonly [string, unknown, string, string, string][] = [
  ['not an object', [], '', 'not-an-object', 'objekt'],
  ['no scheme', { ...hoursFile(), scheme: undefined }, 'scheme', 'missing', 'Mangler'],
  ['no grant', { ...hoursFile(), grant: undefined }, 'grant', 'missing', 'Mangler'],
  [
    'a grant that ends before it starts',
    hoursFile({ grant: { end: '2018-01-01' } }),
    'grant.end',
    'ends-before-start',
    'modsiger hinanden',
  ],
  [
    'a course that begins after the grant',
    hoursFile({ grant: { courseStart: '2019-01-01' } }),
    'grant.courseStart',
    'ends-before-start',
    'modsiger hinanden',
  ],
  [
    'a sector nobody knows',
    hoursFile({ grant: { employer: { sector: 'both' } } }),
    'grant.employer.sector',
    'not-one-of',
    '"private", "public"',
  ],
  [
    'a grant before any rule',
    hoursFile({ grant: { start: '2009-03-02', end: '2009-06-30' } }),
    'grant.start',
    'before-any-rule',
    'hourly-rate',
  ],
  [
    'a fact the scheme does not have',
    hoursFile({ grant: { facts: { 'grant-dya': '2018-01-01' } } }),
    "grant.facts['grant-dya']",
    'unknown-fact',
    'grant-day',
  ],
  [
    'a fact said twice',
    hoursFile({ grant: { facts: { sector: 'public' } } }),
    "grant.facts['sector']",
    'said-twice',
    'allerede',
  ],
  [
    'contradictory facts',
    hoursFile({ grant: { facts: { 'training-internal-only': true, 'training-publicly-offered': true } } }),
    'grant.facts',
    'contradiction',
    'internt',
  ],
  [
    'negative minutes',
    employee({ date: '2018-03-05', educationMinutes: -60, paidMinutes: 60 }),
    'employees[0].days[0].educationMinutes',
    'negative-minutes',
    '-60 minutter',
  ],
  [
    'minutes in halves',
    temp({ date: '2018-03-05', paidMinutes: 7.5 }),
    'temps[0].days[0].paidMinutes',
    'not-whole-minutes',
    '444',
  ],
  [
    'more than a day',
    temp({ date: '2018-03-05', paidMinutes: 1441 }),
    'temps[0].days[0].paidMinutes',
    'more-than-a-day',
    '5. marts 2018 har 24 timer',
  ],
  [
    '24 hours on the day summer time begins',
    temp({ date: '2018-03-25', paidMinutes: 1440 }),
    'temps[0].days[0].paidMinutes',
    'more-than-a-day',
    '23 timer, fordi uret stilles om',
  ],
  [
    '25 hours and a minute on the day it ends',
    temp({ date: '2018-10-28', paidMinutes: 1501 }),
    'temps[0].days[0].paidMinutes',
    'more-than-a-day',
    '25 timer',
  ],
  [
    'minutes as text',
    temp({ date: '2018-03-05', paidMinutes: '444' }),
    'temps[0].days[0].paidMinutes',
    'not-a-number',
    'helt tal',
  ],
  [
    'no minutes',
    employee({ date: '2018-03-05', educationMinutes: 60 }),
    'employees[0].days[0].paidMinutes',
    'missing',
    'Mangler',
  ],
  [
    'more other support than pay',
    temp({ date: '2018-03-05', paidMinutes: 60, supportedMinutes: 61 }),
    'temps[0].days[0].supportedMinutes',
    'more-supported-than-paid',
    'modsiger hinanden',
  ],
  [
    '29 February of a year without one',
    oneDay('2018-02-29'),
    'employees[0].days[0].date',
    'no-such-day',
    '29. februar findes ikke i 2018',
  ],
  ['31 April', oneDay('2018-04-31'), 'employees[0].days[0].date', 'no-such-day', 'findes ikke'],
  ['a day the Danish way', oneDay('5/3 2018'), 'employees[0].days[0].date', 'not-a-day', '2018-03-05'],
  ['a day of the year 20018', oneDay('20018-03-05'), 'employees[0].days[0].date', 'not-a-day', '2014-03-01'],
  ['week 53 of a year with one', oneDay('2015-W53-1'), 'employees[0].days[0].date', 'a-week', '2015-12-28'],
  [
    'week 53 of a year without one',
    oneDay('2014-W53'),
    'employees[0].days[0].date',
    'no-such-week',
    '2014 har ingen uge 53',
  ],
  [
    'the same day twice',
    temp({ date: '2018-03-05', paidMinutes: 60 }, { date: '2018-03-05', paidMinutes: 60 }),
    'temps[0].days[1].date',
    'day-entered-before',
    'to steder på samme tid',
  ],
  [
    'an employee twice',
    hoursFile({
      employees: [
        { id: 'm1', days: [] },
        { id: 'm1', days: [] },
      ],
    }),
    'employees[1].id',
    'twice-the-same',
    'to gange',
  ],
  [
    'a vikar with two jobs at once',
    hoursFile({
      temps: [
        { id: 'v1', days: working(weekdaysFrom('2018-03-05', 5), 60) },
        { id: 'v1', days: working(weekdaysFrom('2018-03-09', 2), 60) },
      ],
    }),
    'temps[1]',
    'two-jobs-at-once',
    'to job på samme tid',
  ],
  [
    'a vikar whose told jobs overlap',
    hoursFile({
      temps: [
        { id: 'v1', from: '2018-03-01', days: [] },
        { id: 'v1', from: '2018-06-01', to: '2018-06-30', days: [] },
      ],
    }),
    'temps[1]',
    'two-jobs-at-once',
    'overlapper',
  ],
  [
    'a job that ends before it begins',
    hoursFile({ temps: [{ id: 'v1', from: '2018-03-05', to: '2018-03-04', days: [] }] }),
    'temps[0].to',
    'ends-before-start',
    'før',
  ],
  [
    'a last day without a first',
    hoursFile({ temps: [{ id: 'v1', to: '2018-03-04', days: [] }] }),
    'temps[0].from',
    'missing',
    'Mangler',
  ],
  [
    'a CPR number as id',
    hoursFile({ temps: [{ id: '010190-1234', days: [] }] }),
    'temps[0].id',
    'a-cpr-number',
    'CPR',
  ],
  ['no claims', hoursFile({ claims: [] }), 'claims', 'empty-list', 'mindst én'],
  [
    'a claim before the grant',
    hoursFile({ claims: [{ through: '2018-03-04' }] }),
    'claims[0].through',
    'before-the-grant',
    '2018-03-05',
  ],
  [
    'claims that go back',
    hoursFile({ claims: [{ through: '2018-04-01' }, { through: '2018-03-31' }] }),
    'claims[1].through',
    'claims-go-back',
    'allerede opgjort',
  ],
  [
    'a correction of nothing',
    hoursFile({
      entries: [{ kind: 'correction', temp: 'v1', date: '2018-03-10', paidMinutes: 1, because: 'x' }],
    }),
    'entries[0].date',
    'nothing-to-correct',
    'ikke indberettet',
  ],
  [
    'an entry after the last claim',
    hoursFile({ entries: [{ kind: 'close', through: '2018-03-10', afterClaim: 1 }] }),
    'entries[0].afterClaim',
    'no-such-claim',
    'ændrer en post intet',
  ],
  [
    'an entry of no kind',
    hoursFile({ entries: [{ kind: 'wish' }] }),
    'entries[0].kind',
    'not-one-of',
    '"hours"',
  ],
  [
    'a negative rate',
    hoursFile({ entries: [{ kind: 'rate', from: '2018-01-01', rateOre: -1, because: 'x' }] }),
    'entries[0].rateOre',
    'negative-rate',
    'øre',
  ],
]

describe('a file of hours', () => {
  it.each(cases)('%s is answered with a sentence at its place', (_, file, path, rule, words) => {
    const [problem] = problemsIn(file).filter((one) => one.rule === rule)
    expect(problem).toMatchObject({ path, rule })
    expect(problem?.says.da).toContain(words)
    expect(problem?.says.en).not.toBe(problem?.says.da)
  })

  it('of a scheme that does not pay by the hour is told so', () => {
    for (const scheme of [selfFinanced, dkVeuWageSubsidy]) {
      const file = hoursFile({ scheme: scheme.id, grant: { employer: { sector: 'public' } } })
      expect(problemsIn(file, scheme)).toMatchObject([{ path: 'scheme', rule: 'no-hourly-rate' }])
    }
  })

  it('hears of everything that is wrong at once', () => {
    const file = {
      ...employee({ date: '5.3.2018', educationMinutes: 'a', paidMinutes: null }),
      claims: undefined,
    }
    expect(problemsIn(file).map(({ path }) => path)).toEqual([
      'employees[0].days[0].date',
      'employees[0].days[0].educationMinutes',
      'employees[0].days[0].paidMinutes',
      'claims',
    ])
  })

  it('does not repeat a CPR number', () => {
    expect(
      JSON.stringify(problemsIn(hoursFile({ employees: [{ id: '0101901234', days: [] }] }))),
    ).not.toContain('0101')
  })

  it('may say more than is read, and hears that it was not used', () => {
    const read = readHoursFile({ ...hoursFile(), note: 'Hej' })
    expect(read.ok && read.remarks).toMatchObject([{ path: 'note' }])
  })

  it('never leads to an exception, whatever is in it', () => {
    const anything = fc.jsonValue() as fc.Arbitrary<unknown>
    const days = fc.array(
      fc.record({
        date: fc.oneof(fc.constantFrom('2018-03-05', '2018-02-29', '2018-W10'), anything),
        educationMinutes: fc.oneof(fc.integer(), anything),
        paidMinutes: fc.oneof(fc.nat(1500), anything),
      }),
    )
    const people = fc.oneof(
      fc.array(
        fc.record({
          id: fc.oneof(fc.constantFrom('a', '__proto__', 'constructor'), anything),
          days: fc.oneof(days, anything),
        }),
      ),
      anything,
    )
    const file = fc.record(
      {
        employees: people,
        temps: people,
        entries: fc.oneof(
          anything,
          fc.array(
            fc.record({
              kind: fc.constantFrom('hours', 'rate', 'close', 'correction'),
              temp: fc.constant('a'),
              date: fc.constant('2018-03-05'),
            }),
          ),
        ),
        claims: fc.oneof(fc.constant([{ through: '2018-12-31' }]), anything),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          file.map((parts) => hoursFile(parts)),
        ),
        (value) => {
          const read = readHoursFile(value)
          if (!read.ok) for (const { says } of read.problems) expect(says.da.length).toBeGreaterThan(5)
          expect(read.ok || read.problems.length > 0).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('odd days are days like others', () => {
  it.each([
    ['29 February', '2016-02-29', 444],
    ['the day summer time begins', '2018-03-25', 1380],
    ['the day summer time ends', '2018-10-28', 1500],
    ['a day in week 53', '2015-12-31', 444],
  ])('%s', (_, date, minutes) => {
    const [claim] = claimsIn({
      grant: { start: `${date.slice(0, 4)}-01-01`, end: `${date.slice(0, 4)}-12-31` },
      employees: [{ id: 'm1', days: learning([date], minutes) }],
      temps: [{ id: 'v1', days: working([date], minutes) }],
      claims: [{ through: '2018-12-31' }],
    })
    expect(claim?.payableMinutes).toBe(minutes)
  })

  it('week 53 reaches over New Year: its ceiling is one ceiling', () => {
    // 28 December 2015 to 3 January 2016
    const dates = ['2015-12-28', '2015-12-29', '2015-12-30', '2015-12-31', '2016-01-01', '2016-01-02']
    const [claim] = claimsIn({
      grant: { start: '2015-12-01', end: '2016-06-30' },
      employees: [{ id: 'm1', days: learning(dates, 444) }],
      temps: [{ id: 'v1', days: working(dates, 444) }],
      claims: [{ through: '2016-06-30' }],
    })
    expect(claim?.payableMinutes).toBe(2220)
    expect(claim?.lines.map(({ price, minutes }) => [price.rateFrom, minutes])).toEqual([
      ['2015-01-01', 4 * 444],
      ['2016-01-01', 444],
    ])
  })
})
