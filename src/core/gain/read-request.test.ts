import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemes } from '../law/schemes/index.ts'
import { gainReport } from './gain-report.ts'
import { lawRoomOf } from './law-room.ts'
import { readGainRequest } from './read-request.ts'

const law = lawRoomOf(schemes)
const GOOD = {
  day: '2014-04-08',
  sector: 'private',
  employees: 4,
  educationMinutes: 2220,
  employeeWageOre: 20_000,
  tempWageOre: 18_000,
}

const read = (change: object) => readGainRequest({ ...GOOD, ...change }, law)

test('what is left out is filled in', () => {
  expect(read({})).toEqual({
    ok: true,
    request: {
      project: {
        ...GOOD,
        courseFeeOre: 0,
        temps: 1,
        tempMinutes: 4 * 2220,
        employeeSupport: 'veu',
        effect: 'kora',
      },
      forms: ['dk-jobrotation', 'dk-veu-wage-subsidy', 'self-financed'],
      own: {},
    },
  })
})

describe('each problem names its field and the rule', () => {
  test.each([
    [{ day: '2014-02-29' }, 'day', 'Must be a day that exists, as YYYY-MM-DD.'],
    [{ day: undefined }, 'day', 'Is missing.'],
    [{ day: 20140408 }, 'day', 'Must be a day that exists, as YYYY-MM-DD.'],
    [{ sector: 'state' }, 'sector', 'Must be one of: private, public.'],
    [{ sector: undefined }, 'sector', 'Is missing.'],
    [{ employees: 0 }, 'employees', 'Must be from 1 to 10000.'],
    [{ employees: -3 }, 'employees', 'Must be from 1 to 10000.'],
    [{ employees: '4' }, 'employees', 'Must be a whole number.'],
    [{ employees: 1.5 }, 'employees', 'Must be a whole number.'],
    [{ employees: Number.NaN }, 'employees', 'Must be a whole number.'],
    [{ educationMinutes: 1e9 }, 'educationMinutes', 'Must be from 1 to 230880.'],
    [{ tempWageOre: null }, 'tempWageOre', 'Must be a whole number.'],
    [{ courseFeeOre: -0 }, 'courseFeeOre', 'Must be a whole number.'],
    [{ temps: 0 }, 'temps', 'Must be from 1 to 10000.'],
    [{ employeeSupport: 'su' }, 'employeeSupport', 'Must be one of: veu,'],
    [{ effect: [] }, 'effect', 'Must be one of: kora, cowi.'],
    [{ forms: [] }, 'forms', 'Must be a list of one or more of: dk-jobrotation,'],
    [{ forms: ['dk-jobrotation', 'us-short-time'] }, 'forms', 'Must be a list'],
    [{ forms: ['self-financed', 'self-financed'] }, 'forms', 'Must be a list'],
    [{ forms: 'self-financed' }, 'forms', 'Must be a list'],
    [{ wage: 1 }, 'wage', 'There is no such field.'],
    [{ ['__proto__']: 1 }, '__proto__', 'There is no such field.'],
    [{ figures: [] }, 'figures', 'Must be a JSON object.'],
    [{ figures: { luck: 1 } }, 'figures.luck', 'There is no figure of that name. They are: hourly-rate,'],
    [{ figures: { constructor: 1 } }, 'figures.constructor', 'There is no figure of that name.'],
    [{ figures: { benefit: 'much' } }, 'figures.benefit', 'Must be a whole number or {low, likely, high}.'],
    [{ figures: { benefit: { low: 1, likely: 2 } } }, 'figures.benefit.high', 'Is missing.'],
    [
      { figures: { benefit: { low: 1, likely: 2, high: 3, max: 4 } } },
      'figures.benefit.max',
      'There is no such field.',
    ],
    [
      { figures: { benefit: { low: 3, likely: 2, high: 4 } } },
      'figures.benefit',
      'The low one may not be above',
    ],
    [{ figures: { 'temp-work': 1501 } }, 'figures.temp-work.low', 'Must be from 0 to 1500.'],
    [{ figures: { 'municipal-tax': 900 } }, 'figures.municipal-tax', 'Tax to state and municipality'],
    [{ figures: { 'state-tax-on-pay': 900 } }, 'figures.state-tax-on-pay', 'Tax to state and municipality'],
    [{ figures: { 'wage-subsidy': 18_001 } }, 'figures.wage-subsidy', 'The wage subsidy cannot be above'],
  ])('%j', (change, field, rule) => {
    const result = read(change)
    if (result.ok) throw new Error('It was taken')
    const found = result.problems.find((problem) => problem.path === field)
    expect(found?.says.en).toContain(rule)
    expect(found?.says.da).toMatch(/\.$/)
    expect(found?.rule).toMatch(/^[a-z-]+$/)
  })
  test('all of them at once', () => {
    const result = readGainRequest({ employees: 'x', figures: { luck: 2 } }, law)
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
      ...['day', 'sector', 'employees', 'educationMinutes', 'employeeWageOre', 'tempWageOre', 'figures.luck'],
    ])
  })
  test.each([[undefined], [null], [[]], ['{}'], [7]])('%j is no request', (input) => {
    const result = readGainRequest(input, law)
    expect(result.ok ? [] : result.problems.map(({ says }) => says.en)).toEqual(['Must be a JSON object.'])
  })
})

test('nothing that is sent throws, and what is taken is counted', () => {
  const keys = fc.constantFrom(
    ...Object.keys(GOOD),
    'figures',
    'forms',
    'temps',
    'tempMinutes',
    'effect',
    'toString',
  )
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue({ maxDepth: 2 })), (change) => {
      const result = read(change)
      if (result.ok) gainReport(result.request.project, law, result.request)
      else expect(result.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
