import { describe, expect, test } from 'vitest'
import { readRingsCsv } from './read-csv.ts'
import { readRingsJson } from './read-json.ts'
import { readKidneyFiles } from './read-kidney.ts'
import { readPrefLib } from './read-preflib.ts'
import { readRankedWishes } from './read-ranked.ts'

const arcs = [
  [0, 1, 5],
  [1, 0, 2.5],
]
const good = { nodes: 3, starts: [2], arcs, maxRing: 3, maxChain: 2 }
const placesOf = (read: { ok: boolean; problems?: readonly { place: string; rule: string }[] }) =>
  read.problems?.map(({ place, rule }) => `${place}: ${rule}`)

describe('JSON', () => {
  test('is read', () => {
    const read = readRingsJson({ ...good, refusal: 0.1, keep: { rings: [[0, 1]] }, broken: [[0, 1]] })
    expect(read).toMatchObject({
      ok: true,
      value: {
        nodes: 3,
        starts: [2],
        maxRing: 3,
        maxChain: 2,
        repair: { rings: [[0, 1]], chains: [], broken: [[0, 1]] },
      },
    })
    expect(read.ok && Array.from(read.value.refusal!)).toEqual([0.1, 0.1])
    expect(read.ok && Array.from(read.value.arcs.weight)).toEqual([5, 2.5])
  })
  test.each([
    [[], ': not-an-object'],
    [null, ': not-an-object'],
    [{ ...good, nodes: -1 }, 'nodes: nodes'],
    [{ ...good, nodes: 1e9 }, 'nodes: nodes'],
    [{ ...good, nodes: '3' }, 'nodes: nodes'],
    [{ ...good, wishes: [] }, 'wishes: unknown-field'],
    [{ ...good, starts: [3] }, 'starts[0]: nodes-of-list'],
    [{ ...good, starts: [2, 2] }, 'starts[1]: nodes-of-list'],
    [{ ...good, starts: 2 }, 'starts: nodes-of-list'],
    [{ ...good, arcs: undefined }, 'arcs: arcs'],
    [{ ...good, arcs: [[0, 1]] }, 'arcs[0]: arc'],
    [{ ...good, arcs: [[0, 3, 1]] }, 'arcs[0]: out-of-range'],
    [{ ...good, arcs: [[-1, 0, 1]] }, 'arcs[0]: out-of-range'],
    [{ ...good, arcs: [[0, 0.5, 1]] }, 'arcs[0]: out-of-range'],
    [{ ...good, arcs: [[0, 0, 1]] }, 'arcs[0]: self-loop'],
    [{ ...good, arcs: [[0, 1, -1]] }, 'arcs[0]: weight'],
    [{ ...good, arcs: [[0, 1, Number.NaN]] }, 'arcs[0]: weight'],
    [{ ...good, arcs: [[0, 1, Infinity]] }, 'arcs[0]: weight'],
    [{ ...good, arcs: [[0, 1, null]] }, 'arcs[0]: weight'],
    [{ ...good, arcs: [...arcs, [0, 1, 7]] }, 'arcs[2]: duplicate-arc'],
    [{ ...good, maxRing: 9 }, 'maxRing: limit'],
    [{ ...good, maxChain: -1 }, 'maxChain: limit'],
    [{ ...good, refusal: 1.5 }, 'refusal: refusal'],
    [{ ...good, refusal: [0.1] }, 'refusal: refusal'],
    [{ ...good, refusal: [0.1, 2] }, 'refusal[1]: refusal'],
    [{ ...good, keep: [] }, 'keep: keep'],
    [{ ...good, keep: { rings: [[0, 7]] } }, 'keep.rings[0][1]: nodes-of-list'],
    [{ ...good, broken: [[0]] }, 'broken[0]: broken'],
  ])('%j is refused: %s', (json, problem) => {
    expect(placesOf(readRingsJson(json))).toEqual([problem])
  })
  test('a million duplicates are told of fifty times', () => {
    const many = Array.from({ length: 1_000_000 }, () => [0, 1, 1])
    expect(placesOf(readRingsJson({ ...good, arcs: many }))).toHaveLength(50)
  })
  test('nobody and no wishes are a problem like any other', () => {
    expect(readRingsJson({ nodes: 0, arcs: [] })).toMatchObject({ ok: true, value: { nodes: 0, starts: [] } })
    expect(placesOf(readRingsJson({ nodes: 0, arcs: [[0, 0, 1]] }))).toEqual(['arcs[0]: out-of-range'])
  })
})

const head =
  '# NUMBER ALTERNATIVES: 3\n# NUMBER EDGES: 3\n# ALTERNATIVE NAME 1: Pair 1\n# ALTERNATIVE NAME 2: Pair 2\n# ALTERNATIVE NAME 3: Alturist 3\n'
const edges = '1,2,1.0\n2,3,0.0\n3,1,1.0\n'

describe('PrefLib', () => {
  test.each([
    ['with # lines', head + edges],
    ['in the older form', `3,3\n1,Pair 1\n2,Pair 2\n3,Alturist 3\n${edges}`],
    ['with names that say nothing', `3,3\n1,a\n2,b\n3,c\n${edges}`],
    ['with line ends of Windows', (head + edges).replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    const read = readPrefLib(text)
    expect(read).toMatchObject({ ok: true, value: { nodes: 3, starts: [2] } })
    expect(read.ok && Array.from(read.value.arcs.from)).toEqual([0, 1, 2])
  })
  test.each([
    ['', 'line 1: head'],
    ['# nothing\n1,2,1\n', 'line 1: head'],
    [`${head}1,2\n2,3,0\n3,1,1\n`, 'line 6: edge'],
    [`${head}1,2,x\n2,3,0\n3,1,1\n`, 'line 6: weight'],
    [`${head}1,4,1\n2,3,0\n3,1,1\n`, 'line 6: out-of-range'],
    [`${head}1,1,1\n2,3,0\n3,1,1\n`, 'line 6: self-loop'],
    [`${head}1,2,1\n1,2,1\n3,1,1\n`, 'line 7: duplicate-arc'],
    [`${head}1,2,1\n`, 'line 6: edge-count'],
    [`${head}${edges}1,3,0\n`, 'line 9: edge-count'],
  ])('%j is refused: %s', (text, problem) => {
    expect(placesOf(readPrefLib(text))).toEqual([problem])
  })
})

describe('kidney_solver', () => {
  const input = '2 1\n0 1 0.5\n-1 -1 -1\n'
  test('altruists stand after the pairs', () => {
    const read = readKidneyFiles(input, '1 1\n0 0 2\n-1 -1 -1\n')
    expect(read).toMatchObject({ ok: true, value: { nodes: 3, starts: [2] } })
    expect(read.ok && Array.from(read.value.arcs.from)).toEqual([0, 2])
  })
  test.each([
    ['', undefined, 'line 1: head'],
    ['2 x\n', undefined, 'line 1: head'],
    ['2 1\n0 1 0.5\n', undefined, 'line 2: no-end'],
    [`${input}0 1 1\n`, undefined, 'line 3: after-end'],
    [input, 'x\n', 'ndds line 1: head'],
    [input, '1 1\n1 0 2\n-1 -1 -1\n', 'ndds line 2: out-of-range'],
    [input, '1 1\n0 2 2\n-1 -1 -1\n', 'ndds line 2: out-of-range'],
  ])('%j %j is refused: %s', (text, ndds, problem) => {
    expect(placesOf(readKidneyFiles(text, ndds))).toEqual([problem])
  })
})

describe('CSV', () => {
  test.each(['0,1,5\n1,0,2\n', 'from,to,weight\n0,1,5\n1,0,2\n', '0;1;5\r\n\r\n1;0;2\r\n'])('%j', (text) => {
    expect(readRingsCsv(text, [2])).toMatchObject({ ok: true, value: { nodes: 3, starts: [2] } })
  })
  test.each([
    ['0,1\n', 'line 1: arc'],
    ['0,1,5\n0,1,5\n', 'line 2: duplicate-arc'],
    ['a,b,c\n', 'line 1: out-of-range'],
  ])('%j is refused: %s', (text, problem) => {
    expect(placesOf(readRingsCsv(text, []))).toEqual([problem])
  })
})

describe('ranked wishes', () => {
  test.each([
    [{ preferences: 1 }, 'preferences: preferences'],
    [{ preferences: [1] }, 'preferences[0]: preferences'],
    [{ preferences: [[1]] }, 'preferences[0][0]: out-of-range'],
    [{ preferences: [[1, 1], []] }, 'preferences[0][1]: duplicate-wish'],
    [{ preferences: [], nodes: 1 }, 'nodes: unknown-field'],
  ])('%j is refused: %s', (json, problem) => {
    expect(placesOf(readRankedWishes(json))).toEqual([problem])
  })
})
