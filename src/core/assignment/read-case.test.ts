import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCase } from './read-case.ts'

/** A text in pieces of some length, as a file comes. */
function chunks(text: string, length = 1 << 20) {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return () => {
    if (at >= bytes.length) return undefined
    at += length
    return bytes.subarray(at - length, at)
  }
}

const good = {
  openings: [{ id: 'o1', capacity: 2 }, { id: 'ø"2' }],
  persons: [{ id: 'p1', waiting: 7 }, { id: 2 }, {}],
  edges: [
    [0, 0, 5],
    [2, 1, 4_000_000_000],
  ],
}

/** `good` with some fields other than they are. */
const withFields = (fields: object) => JSON.stringify({ ...good, ...fields })

test('a file is read to numbers, however it comes in pieces', () => {
  const text = withFields({
    goals: ['waiting', 'filled'],
    locks: [[0, 0]],
    exclusions: [[1, 1]],
    agreed: [[2, 1]],
    keep: 3,
    principle: 'stable',
    proposer: 'openings',
    everyPlace: true,
  })
  const whole = readCase(chunks(text))
  expect(whole).toMatchObject({
    ok: true,
    value: {
      persons: 3,
      capacity: Int32Array.of(2, 1),
      waiting: Int32Array.of(7, 0, 0),
      edges: { person: Int32Array.of(0, 2), opening: Int32Array.of(0, 1), weight: Float64Array.of(5, 4e9) },
      goals: ['waiting', 'filled'],
      locks: [[0, 0]],
      exclusions: [[1, 1]],
      agreed: [[2, 1]],
      keep: 3,
      principle: 'stable',
      proposer: 'openings',
      everyPlace: true,
    },
  })
  for (const length of [1, 2, 3, 7]) expect(readCase(chunks(text, length))).toEqual(whole)
  expect(readCase(chunks(`\uFEFF${JSON.stringify(JSON.parse(text), undefined, 1)}\n`))).toEqual(whole)
})

test('a fourth number is the wish', () => {
  const read = readCase(
    chunks(
      withFields({
        edges: [
          [0, 0, 5, 9],
          [1, 1, 5, 8],
        ],
      }),
    ),
  )
  expect(read).toMatchObject({ ok: true, value: { wish: Int32Array.of(9, 8) } })
})

describe('what is wrong is told with its place', () => {
  test.each<[string, string, string, string]>([
    ['nothing', '', '(l. 1)', 'not-as-described'],
    ['half a file', withFields({}).slice(0, 90), 'persons[1] (l. 1)', 'not-as-described'],
    ['another kind of file', 'p edge 3 4', '(l. 1)', 'not-as-described'],
    ['more after the end', `${withFields({})} {}`, '(l. 1)', 'not-as-described'],
    ['a field twice', '{"keep":1,\n"keep":2}', '(l. 2)', 'twice-the-same'],
    ['a field nobody knows', withFields({ opening: [] }), '(l. 1)', 'unknown-field'],
    [
      'a field of an opening nobody knows',
      withFields({ openings: [{ places: 2 }] }),
      'openings[0] (l. 1)',
      'unknown-field',
    ],
    ['no openings at all', '{"persons":[{}],"edges":[]}', 'openings', 'missing'],
    ['no persons at all', '{"openings":[{}],"edges":[]}', 'persons', 'missing'],
    ['no edges at all', '{"openings":[{}],"persons":[{}]}', 'edges', 'missing'],
    ['an empty side', withFields({ openings: [] }), 'openings', 'empty'],
    ['the other side empty', withFields({ persons: [] }), 'persons', 'empty'],
    ['NaN', withFields({}).replace('5]', 'NaN]'), 'edges[0] (l. 1)', 'whole-number'],
    [
      'a negative weight',
      withFields({
        edges: [
          [0, 0, 5],
          [1, 0, -1],
        ],
      }),
      'edges[1] (l. 1)',
      'whole-number',
    ],
    ['a fraction', withFields({ edges: [[0, 0, 0.5]] }), 'edges[0] (l. 1)', 'whole-number'],
    ['an exponent', withFields({}).replace('5]', '5e3]'), 'edges[0] (l. 1)', 'whole-number'],
    ['null', withFields({ edges: [[0, 0, null]] }), 'edges[0] (l. 1)', 'whole-number'],
    ['a text for a number', withFields({ edges: [[0, 0, '5']] }), 'edges[0] (l. 1)', 'whole-number'],
    [
      'a number beyond all',
      withFields({}).replace('5]', `${'9'.repeat(30)}]`),
      'edges[0] (l. 1)',
      'whole-number',
    ],
    ['a weight of 0', withFields({ edges: [[0, 0, 0]] }), 'edges[0]', 'no-weight'],
    ['two numbers for an edge', withFields({ edges: [[0, 0]] }), 'edges[0] (l. 1)', 'not-as-described'],
    [
      'five numbers for an edge',
      withFields({ edges: [[0, 0, 1, 1, 1]] }),
      'edges[0] (l. 1)',
      'not-as-described',
    ],
    [
      'a wish on some',
      withFields({
        edges: [
          [0, 0, 1, 1],
          [1, 0, 1],
        ],
      }),
      'edges[1] (l. 1)',
      'wish-on-some',
    ],
    ['a wish of 0', withFields({ edges: [[0, 0, 1, 0]] }), 'edges[0]', 'no-wish'],
    [
      'a person there is not',
      withFields({
        edges: [
          [0, 0, 5],
          [3, 0, 5],
        ],
      }),
      'edges[1]',
      'out-of-range',
    ],
    ['a person beyond 32 bits', withFields({ edges: [[4294967296, 0, 5]] }), 'edges[0] (l. 1)', 'too-large'],
    ['an opening there is not', withFields({ edges: [[0, 2, 5]] }), 'edges[0]', 'out-of-range'],
    [
      'an edge twice',
      withFields({
        edges: [
          [0, 0, 5],
          [1, 0, 5],
          [0, 1, 1],
          [0, 0, 6],
        ],
      }),
      'edges[3]',
      'twice-the-same',
    ],
    [
      'a negative capacity',
      withFields({ openings: [{ capacity: -1 }] }),
      'openings[0].capacity (l. 1)',
      'whole-number',
    ],
    [
      'a capacity beyond all',
      withFields({ openings: [{ capacity: 1e10 }] }),
      'openings[0].capacity (l. 1)',
      'too-large',
    ],
    ['weights that cannot be summed', withFields({ edges: [[0, 0, 2 ** 52]] }), 'edges', 'too-large'],
    ['a goal nobody has', withFields({ goals: ['happy'] }), 'goals[0] (l. 1)', 'unknown-word'],
    ['a goal twice', withFields({ goals: ['fit', 'fit'] }), 'goals[1]', 'twice-the-same'],
    ['no goal', withFields({ goals: [] }), 'goals', 'empty'],
    ['a lock on nobody', withFields({ locks: [[9, 0]] }), 'locks[0]', 'out-of-range'],
    [
      'a person locked twice',
      withFields({
        locks: [
          [0, 0],
          [0, 1],
        ],
      }),
      'locks[1]',
      'twice-the-same',
    ],
    ['an exclusion of nothing', withFields({ exclusions: [[0, 9]] }), 'exclusions[0]', 'out-of-range'],
    ['something between', withFields({ everyPlace: 'yes' }), 'everyPlace (l. 1)', 'not-as-described'],
  ])('%s', (_, text, place, rule) => {
    expect(readCase(chunks(text))).toMatchObject({ ok: false, problems: [{ place, rule }] })
  })

  test('a million edges that are all the same, at once', () => {
    const edges = `[${'[0,0,1],'.repeat(999_999)}[0,0,1]]`
    const read = readCase(chunks(`{"openings":[{}],"persons":[{}],"edges":${edges}}`))
    expect(read).toMatchObject({ ok: false, problems: [{ place: 'edges[1]', rule: 'twice-the-same' }] })
  })

  test('and no text makes it fail otherwise', () => {
    const text = withFields({ goals: ['filled'], locks: [[0, 0]] })
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(5), fc.string({ maxLength: 4 }), (at, cut, put) => {
        const read = readCase(chunks(text.slice(0, at) + put + text.slice(at + cut)))
        if (!read.ok) expect(read.problems[0]!.says.en).toMatch(/\.$/)
      }),
      { numRuns: 5_000 },
    )
  })
})
