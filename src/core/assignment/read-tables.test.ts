import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expectOk } from '../result.ts'
import type { FileRead } from '../solver/file-read.ts'
import type { AssignmentCase } from './assignment-case.ts'
import { readCsv } from './read-csv.ts'
import { readOrlib } from './read-orlib.ts'
import { solveCase } from './solve-case.ts'

function once(content: Uint8Array) {
  let left: Uint8Array | undefined = content
  return () => {
    const chunk = left
    left = undefined
    return chunk
  }
}
const text = (content: string) => once(new TextEncoder().encode(content))

function solved(read: FileRead<AssignmentCase>) {
  if (!read.ok) throw new Error(read.problems[0]!.says.en)
  return expectOk(solveCase(read.value))
}

describe('a file of the OR-Library', () => {
  test('is a full table or lines, and the cost is smallest', () => {
    expect(solved(readOrlib(text(' 2\n 5 1\n 1 4\n')))).toMatchObject({
      status: 'optimal',
      objective: 2,
      bound: 2,
      assignments: [
        [0, 1],
        [1, 0],
      ],
    })
    expect(solved(readOrlib(text('2\n1 1 5\n2 2 4\n')))).toMatchObject({ status: 'optimal', objective: 9 })
    expect(solved(readOrlib(text('2\n1 1 5\n2 1 4\n')))).toMatchObject({
      status: 'infeasible',
      objective: null,
    })
  })

  test('is lines also where they are as many numbers as a table has', () => {
    const content = ['6', '1 1 5', '2 2 4', '3 3 4', '4 4 4', '5 5 4', '6 6 4', '1 2 1', '2 1 1']
    const lines = [...content, '3 4 9', '4 3 9', '5 6 9', '6 5 9'].join('\n')
    expect(solved(readOrlib(text(lines)))).toMatchObject({ status: 'optimal', objective: 18 })
    expect(solved(readOrlib(text('3\n9 1 1\n1 9 1\n1 1 9\n')))).toMatchObject({ objective: 3 })
  })

  test('counts costs beyond 32 bits', () => {
    const content = '2\n1 1 3000000000\n1 2 5000000000\n2 2 4000000000\n2 1 9000000000\n'
    expect(solved(readOrlib(text(content)))).toMatchObject({ status: 'optimal', objective: 7_000_000_000 })
  })

  test.each([
    ['two meanings', '3\n1 1 5\n2 2 6\n3 3 7\n', 'l. 2'],
    ['costs whose sum is not exact', '2\n9007199254740990 1\n1 1', ''],
    ['nothing', '', 'items (l. 1)'],
    ['no items', '0\n', 'items (l. 1)'],
    ['far too many', '999999999\n', 'items (l. 1)'],
    ['a number short', '3\n1 2 3\n3\n', 'l. 3'],
    ['a row there is not', '3\n4 1 5\n', 'l. 2'],
    ['a column from 0', '3\n1 0 5\n', 'l. 2'],
    ['a pair twice', '3\n1 1 5\n\n1 1 6\n', 'l. 4'],
    ['a negative cost', '2\n1 -1\n1 1', 'number 2 (l. 2)'],
    ['a word', '2\n1 x\n1 1', 'number 2 (l. 2)'],
  ])('with %s is refused at its place', (_, content, place) => {
    expect(readOrlib(text(content))).toMatchObject({ ok: false, problems: [{ place }] })
  })
})

describe('CSV', () => {
  test('names its columns in any order', () => {
    const read = readCsv(text('opening;person;weight;waiting;capacity\r\n1;0;5;7;2\r\n1;2;6;0;2\r\n'))
    expect(read).toMatchObject({
      ok: true,
      value: { persons: 3, capacity: Int32Array.of(1, 2), waiting: Int32Array.of(7, 0, 0) },
    })
    expect(solved(read).assignments).toEqual([
      [0, 1],
      [2, 1],
    ])
    expect(solved(readCsv(text('person,opening,weight,wish\n0,0,1,2')))).toMatchObject({ blockingPairs: 0 })
  })

  test.each([
    ['no heading', '0,0,1\n', 'l. 1'],
    ['a column missing', 'person,opening\n0,0\n', 'l. 1'],
    ['a column nobody knows', 'person,opening,weight,colour\n', 'l. 1'],
    ['a column twice', 'person,opening,weight,weight\n', 'l. 1'],
    ['no line', 'person,opening,weight\n', 'openings'],
    ['a short line', 'person,opening,weight\n0,0,1\n0,1\n', 'l. 3'],
    ['a long line', 'person,opening,weight\n0,0,1,2\n', 'l. 2'],
    ['an empty field', 'person,opening,weight\n0,,1\n', 'opening (l. 2)'],
    ['a negative weight', 'person,opening,weight\n0,0,-1\n', 'weight (l. 2)'],
    ['far too many persons', 'person,opening,weight\n999999999,0,1\n', 'person (l. 2)'],
    ['a number far above the lines', 'person,opening,weight\n99999999,0,1\n', 'edges[0]'],
    ['two capacities of one', 'person,opening,weight,capacity\n0,0,1,1\n1,0,1,2\n', 'edges[1]'],
    ['a pair twice', 'person,opening,weight\n0,0,1\n0,0,1\n', 'edges[1]'],
  ])('with %s is refused at its place', (_, content, place) => {
    expect(readCsv(text(content))).toMatchObject({ ok: false, problems: [{ place }] })
  })
})

const ORLIB = fileURLToPath(new URL('../../../../shared/engineering/instances/orlib/', import.meta.url))
/** The values published with the files. */
const PUBLISHED: readonly (readonly [string, number])[] = [
  ['assign100', 305],
  ['assign200', 475],
  ['assign300', 626],
  ['assign400', 804],
  ['assign500', 991],
  ['assign600', 1176],
  ['assign700', 1362],
  ['assign800', 1552],
  ['assignp800', 2239],
  ['assignp1500', 5839],
  ['assignp3000', 18696],
  ['assignp5000', 48533],
]
// other people's files stand beside the project only on some machines
const present = PUBLISHED.filter(([name]) => existsSync(`${ORLIB}${name}.txt`))
test.runIf(present.length > 0).each(present)('%s costs %i, proven', (name, cost) => {
  const read = readOrlib(once(readFileSync(`${ORLIB}${name}.txt`)))
  expect(solved(read)).toMatchObject({ status: 'optimal', objective: cost, bound: cost })
})
