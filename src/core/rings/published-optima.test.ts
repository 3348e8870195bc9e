import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkedValue } from '#test/rings/check-solution.ts'
import { kidneyFile, publishedOptima } from '#test/rings/instances.ts'
import { readKidneyFiles } from './read-kidney.ts'
import { readPrefLib } from './read-preflib.ts'
import { solveRings } from './solve-rings.ts'
import { swapGraph } from './swap-graph.ts'

const published = publishedOptima()
const settings = { seed: 1, shouldStop: () => false, shorterFirst: false }

describe.runIf(published.length > 0)('PrefLib 00036, where the files are here', () => {
  // (3, 6) and (4, 6) of a few hard instances take seconds; the bench has them
  const soon = published.filter(({ maxChain }) => maxChain <= 5)
  test(`${soon.length} published optima are proven`, { timeout: 120_000 }, () => {
    for (const { file, name, maxRing, maxChain, optimum } of soon) {
      const read = readPrefLib(fs.readFileSync(file, 'utf8'))
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const { nodes, starts, arcs } = read.value
      const problem = { graph: swapGraph(nodes, starts, arcs), maxRing, maxChain }
      const solution = solveRings(problem, settings)
      expect({ name, maxRing, maxChain, ...solution }).toMatchObject({
        status: 'optimal',
        objective: optimum,
        bound: optimum,
      })
      expect(checkedValue(problem, solution)).toBe(optimum)
    }
  })
})

const kidney = (name: string) => {
  const ndds = kidneyFile(`${name}.ndds`)
  return readKidneyFiles(
    fs.readFileSync(kidneyFile(`${name}.input`), 'utf8'),
    fs.existsSync(ndds) ? fs.readFileSync(ndds, 'utf8') : undefined,
  )
}

describe.runIf(fs.existsSync(kidneyFile('100.input')))(
  'the files of kidney_solver, where they are here',
  () => {
    test.each([
      ['two_2cycles', 3, 0, 40],
      ['3cycle_and_3chain', 3, 3, 6],
      ['one-cycle', 3, 2, 3],
      ['no-cycles', 3, 3, 2],
      ['chain-finding', 3, 3, 3.7],
      ['small1', 3, 0, 2],
    ])('%s, rings to %i, chains to %i: %d', (name, maxRing, maxChain, value) => {
      const read = kidney(name)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      const { nodes, starts, arcs } = read.value
      const problem = { graph: swapGraph(nodes, starts, arcs), maxRing, maxChain }
      const solution = solveRings(problem, settings)
      expect(solution).toMatchObject({ status: 'optimal', objective: value, bound: value })
      expect(checkedValue(problem, solution)).toBeCloseTo(value, 9)
    })
    test.each([
      ['duplicate-edge', 'line 3', 'duplicate-arc'],
      ['duplicate-ndd-edge', 'ndds line 3', 'duplicate-arc'],
      ['incorrect_edge_count1', 'line 4', 'arc-count'],
      ['incorrect_edge_count2', 'line 5', 'arc-count'],
      ['out-of-range1', 'line 2', 'out-of-range'],
      ['out-of-range2', 'line 2', 'out-of-range'],
      ['out-of-range3', 'line 2', 'out-of-range'],
      ['out-of-range4', 'line 2', 'out-of-range'],
      ['self-loop', 'line 2', 'self-loop'],
    ])('%s is refused at %s', (name, place, rule) => {
      const read = kidney(name)
      expect(read).toMatchObject({ ok: false, problems: [{ place, rule }] })
    })
  },
)
