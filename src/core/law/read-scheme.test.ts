import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { compileScheme } from './compile-scheme.ts'
import { readScheme } from './read-scheme.ts'

type Json = Record<string, never>

/** The Finnish file with one thing changed: keys and list places on the way, then what to put there. */
function changed(way: readonly (string | number)[], put: unknown): unknown {
  const copy = structuredClone(finnish) as unknown as Json
  let at = copy
  for (const step of way.slice(0, -1)) at = at[step as string]!
  const last = way.at(-1) as string
  if (put === undefined) delete at[last]
  else at[last] = put as never
  return copy
}

const problems = (value: unknown) => {
  const read = readScheme(value)
  return read.ok ? [] : read.problems.map(({ path, rule }) => `${path} ${rule}`)
}

const rule = (from: string, more: object = {}) => ({
  from,
  value: 1,
  sources: ['act'],
  mark: 'unconfirmed',
  ...more,
})
const years = ['values', 'min-work-history', 'versions']
const test0 = ['conditions', 0, 'versions', 0, 'test']

test('a file that is right is read as it stands', () => {
  expect(readScheme(finnish)).toEqual({ ok: true, scheme: finnish })
})

describe('the form of the file', () => {
  test.each<[string, readonly (string | number)[], unknown, string]>([
    ['a later format', ['format'], 2, '$.format not-one-of'],
    ['a missing part', ['governing'], undefined, '$ missing-key'],
    ['a misspelt part', ['value'], {}, '$.value unknown-key'],
    ['a name of its own kind', ['id'], 'Finsk Ordning', '$.id not-an-id'],
    ['an edition that is no day', ['edition'], '1.0', '$.edition not-a-day'],
    ['a text in one language', ['name', 'en'], undefined, '$.name missing-key'],
    ['an empty text', ['about', 'da'], ' ', '$.about.da empty-text'],
    [
      'a fact with a bad name',
      ['facts', 'Leave_Days'],
      finnish.facts['leave-days'],
      '$.facts.Leave_Days not-an-id',
    ],
    [
      'a unit nobody has',
      ['facts', 'leave-days', 'unit'],
      'fortnights',
      "$.facts['leave-days'].unit not-one-of",
    ],
    [
      '29 February in a common year',
      [...years, 1, 'from'],
      '2015-02-29',
      "$.values['min-work-history'].versions[1].from not-a-day",
    ],
    [
      'a link that runs something',
      ['sources', 'act', 'url'],
      'javascript:alert(1)',
      '$.sources.act.url not-a-link',
    ],
    ['a list that is none', ['conditions'], {}, '$.conditions not-a-list'],
    ['a value without versions', years, [], "$.values['min-work-history'].versions empty-list"],
    [
      'no words for an answer',
      ['conditions', 0, 'versions', 0, 'says', 'met', 'da'],
      '',
      '$.conditions[0].versions[0].says.met.da empty-text',
    ],
    [
      'two operations at once',
      test0,
      { all: [], any: [] },
      '$.conditions[0].versions[0].test not-an-expression',
    ],
    [
      'an operation nobody has',
      test0,
      { exec: 'rm' },
      '$.conditions[0].versions[0].test.exec unknown-operation',
    ],
    [
      'a comparison with one side',
      test0,
      { atLeast: [1] },
      '$.conditions[0].versions[0].test.atLeast wrong-length',
    ],
    [
      'nothing to add up',
      test0,
      { atLeast: [{ sum: [] }, 1] },
      '$.conditions[0].versions[0].test.atLeast[0].sum empty-list',
    ],
    [
      'a number in quotation marks',
      ['facts', 'leave-days', 'most'],
      '9',
      "$.facts['leave-days'].most not-a-number",
    ],
  ])('%s', (_, way, put, problem) => {
    expect(problems(changed(way, put))).toEqual([problem])
  })

  test.each([null, 7, 'scheme', [], undefined])('no file at all: %j', (value) => {
    expect(problems(value)).toEqual(['$ not-an-object'])
  })

  test('a file that is deeper than any rule', () => {
    let deep: unknown = true
    for (let i = 0; i < 10_000; i++) deep = { not: deep }
    expect(problems(changed(test0, deep))).toEqual([expect.stringContaining(' too-deep')])
  })
})

describe('what the file says', () => {
  test.each<[string, readonly (string | number)[], unknown, string]>([
    ['a fact it does not have', test0, { fact: 'x' }, '$.conditions[0].versions[0].test.fact unknown-fact'],
    [
      'a fact every object has',
      test0,
      { fact: 'toString' },
      '$.conditions[0].versions[0].test.fact unknown-fact',
    ],
    [
      'a value it does not have',
      test0,
      { equals: [{ value: 'x' }, 1] },
      '$.conditions[0].versions[0].test.equals[0].value unknown-value',
    ],
    [
      'a source it does not have',
      [...years, 0, 'sources', 0],
      'x',
      "$.values['min-work-history'].versions[0].sources[0] unknown-source",
    ],
    [
      'a claim without a source',
      [...years, 0],
      rule('2003-01-01', { sources: [], mark: 'confirmed' }),
      "$.values['min-work-history'].versions[0].sources no-source",
    ],
    [
      'a test that is no question',
      test0,
      { fact: 'leave-days' },
      '$.conditions[0].versions[0].test wrong-kind',
    ],
    [
      'a day against a number',
      test0,
      { atLeast: [{ fact: 'agreement-day' }, 3] },
      '$.conditions[0].versions[0].test.atLeast different-kinds',
    ],
    [
      'yes against yes by size',
      test0,
      { atLeast: [{ fact: 'temp-full-time' }, 3] },
      '$.conditions[0].versions[0].test.atLeast[0] wrong-kind',
    ],
    [
      'numbers where days belong',
      test0,
      { atLeast: [{ daysBetween: [1, { fact: 'agreement-day' }] }, 3] },
      '$.conditions[0].versions[0].test.atLeast[0].daysBetween[0] wrong-kind',
    ],
    [
      'an option of another kind',
      test0,
      { oneOf: [{ fact: 'temp-age' }, ['old']] },
      '$.conditions[0].versions[0].test.oneOf[1][0] wrong-kind',
    ],
    [
      'a key that is no day',
      [...years, 0, 'keyedBy'],
      'temp-age',
      "$.values['min-work-history'].versions[0].keyedBy key-not-a-day",
    ],
    [
      'a governing fact that is no day',
      ['governing', 'byFacts', 0, 'fact'],
      'temp-age',
      '$.governing.byFacts[0].fact key-not-a-day',
    ],
    [
      'text for a number',
      [...years, 0, 'value'],
      'ten',
      "$.values['min-work-history'].versions[0].value not-a-number",
    ],
    [
      'half a thousandth',
      ['values', 'compensation-share', 'versions', 0, 'value'],
      700.5,
      "$.values['compensation-share'].versions[0].value not-whole",
    ],
    [
      'less than nothing',
      ['values', 'compensation-share', 'versions', 0, 'value'],
      -1,
      "$.values['compensation-share'].versions[0].value below-zero",
    ],
    [
      'a sentence that names nothing',
      ['conditions', 0, 'versions', 0, 'says', 'met', 'en'],
      '{fact:x}',
      '$.conditions[0].versions[0].says.met.en unknown-in-sentence',
    ],
    [
      'two conditions of one name',
      ['conditions', 1, 'id'],
      'work-history',
      '$.conditions[1].id twice-the-same',
    ],
    [
      'an event that ends first',
      ['events', 0, 'until'],
      '2015-12-31',
      '$.events[0].until ends-before-it-begins',
    ],
    ['least above most', ['facts', 'temp-age', 'least'], 71, "$.facts['temp-age'].least least-above-most"],
    ['a choice of nothing', ['facts', 'temp-age', 'kind'], 'choice', "$.facts['temp-age'] missing-key"],
    [
      'a contradiction over values',
      ['contradictions'],
      [{ when: { equals: [{ value: 'longest-leave' }, 1] }, says: finnish.name }],
      '$.contradictions[0].when value-among-facts',
    ],
    [
      'a value in a ring',
      [...years, 0, 'when'],
      { equals: [{ value: 'min-work-history' }, 1] },
      "$.values['min-work-history'] value-circle",
    ],
  ])('%s', (_, way, put, problem) => {
    expect(problems(changed(way, put))).toContain(problem)
  })

  test('a misspelt option, which nobody would ever meet', () => {
    const options = ['public', 'private'].map((id) => ({ id, label: { da: id, en: id } }))
    const sector = { kind: 'choice', label: finnish.name, question: finnish.name, options }
    const withSector = changed(['facts', 'sector'], sector) as typeof finnish
    const asked = (test: unknown) => {
      withSector.conditions[0]!.versions[0]!.test = test as never
      return problems(withSector)
    }
    expect(asked({ oneOf: [{ fact: 'sector' }, ['public', 'privat']] })).toEqual([
      '$.conditions[0].versions[0].test.oneOf[1][1] no-such-option',
    ])
    expect(asked({ equals: ['publik', { fact: 'sector' }] })).toEqual([
      '$.conditions[0].versions[0].test.equals[0] no-such-option',
    ])
    expect(asked({ equals: [{ fact: 'sector' }, 'private'] })).toEqual([])
  })

  test('values that name each other in a ring are refused, and never compiled', () => {
    const ring = changed(['values', 'longest-leave', 'versions', 0, 'when'], {
      equals: [{ value: 'min-work-history' }, 1],
    }) as typeof finnish
    Object.assign(ring.values['min-work-history'].versions[0]!, {
      when: { equals: [{ value: 'longest-leave' }, 1] },
    })
    expect(problems(ring)).toContain("$.values['min-work-history'] value-circle")
    expect(() => compileScheme(ring as never)).toThrow('min-work-history → longest-leave → min-work-history')
  })
})

test('a chain of values that is longer than any rule needs', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, i) => [
      `v${i}`,
      {
        ...finnish.values['longest-leave'],
        versions: [rule('2003-01-01', { when: { equals: [{ value: `v${(i + 1) % 49_999}` }, 1] } })],
      },
    ]),
  )
  expect(problems(changed(['values'], { ...finnish.values, ...chain }))).toEqual(['$.values.v0 value-circle'])
})

describe('versions', () => {
  const P = "$.values['min-work-history'].versions"
  const when = { fact: 'temp-full-time' }
  const key = { keyedBy: 'agreement-day' }
  test.each<[string, unknown[], string[]]>([
    [
      'end before they begin',
      [rule('2003-01-01', { until: '2002-12-31' })],
      [`${P}[0].until ends-before-it-begins`],
    ],
    ['stand out of order', [rule('2016-01-01'), rule('2003-01-01')], [`${P}[1].from out-of-order`]],
    ['begin on one day', [rule('2003-01-01'), rule('2003-01-01')], [`${P}[1].from same-start`]],
    [
      'overlap',
      [rule('2003-01-01', { until: '2016-01-01' }), rule('2016-01-01')],
      [`${P}[0].until overlaps`],
    ],
    ['adjoin', [rule('2003-01-01', { until: '2015-12-31' }), rule('2016-01-01')], []],
    [
      'except from what is written below',
      [rule('2003-01-01', { when }), rule('2003-01-01')],
      [`${P}[0] never-counts`],
    ],
    ['except from what is written above', [rule('2003-01-01'), rule('2003-01-01', { when })], []],
    ['end with the next rule', [rule('2003-01-01'), rule('2003-01-01', { when }), rule('2016-01-01')], []],
    ['go by different days', [rule('2003-01-01'), rule('2003-01-01', key)], []],
    [
      'overlap by a day of their own',
      [rule('2003-01-01', key), rule('2003-01-01', key)],
      [`${P}[1].from same-start`],
    ],
  ])('that %s', (_, versions, expected) => {
    expect(problems(changed(years, versions))).toEqual(expected)
  })
})

test('every problem has a sentence in both languages that repeats little of the file', () => {
  const long = 'x'.repeat(500)
  const read = readScheme(changed([long], 1))
  expect(read).toMatchObject({ ok: false, problems: [{ rule: 'unknown-key' }] })
  for (const { says, path } of read.ok ? [] : read.problems) {
    expect(says.da.length).toBeLessThan(200)
    expect(says.en).not.toBe(says.da)
    expect(path.length).toBeLessThan(100)
  }
})

test('whatever the file is, there is an answer and never an exception; what is read can be compiled', () => {
  const keys = [
    'facts',
    'values',
    'conditions',
    'governing',
    'events',
    'versions',
    'test',
    'when',
    'says',
    '__proto__',
  ]
  const piece = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(...Object.values(finnish)),
    fc.constantFrom(null, [], {}),
  )
  const way = fc.constantFrom<(string | number)[]>(
    ...keys.map((key) => [key]),
    years,
    [...years, 0],
    [...years, 0, 'when'],
    test0,
    ['conditions', 0],
    ['facts', 'temp-age'],
    ['governing', 'byFacts'],
  )
  fc.assert(
    fc.property(way, piece, (at, put) => {
      const read = readScheme(changed(at, put ?? null))
      if (read.ok) compileScheme(read.scheme)
      else expect(read.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
