import { createInterface } from 'node:readline'
import { buildGraph } from '#core/assignment/build-graph.ts'
import { certify } from '#core/assignment/certificate.ts'
import { combineGoals, type Goal } from '#core/assignment/goals.ts'
import { findMatching } from '#core/assignment/solve-assignment.ts'
import { expectOk } from '#core/result.ts'
import { seeded } from '#core/solver/seeded.ts'
import type { RunFigures } from './alternate.ts'
import { readAssignFile } from './assign-file.ts'

/**
 * Our engine on one instance, once for each line on stdin, in a process of its own as its peers are: `FILE [three-goals]`.
 * With three goals: places filled, then the fifth of the persons who have waited long, then fit.
 */
const [file = '', goalsWord] = process.argv.slice(2)
const { persons, capacity, opening, person, weight, perfect } = readAssignFile(file)
const chance = seeded(2)
const waiting = Int32Array.from({ length: persons }, () => (chance() < 0.2 ? 1 : 0))
const goals: readonly Goal[] =
  goalsWord === 'three-goals' ? ['filled', 'waiting', 'fit'] : perfect ? ['filled', 'fit'] : ['fit']
const places = capacity.reduce((sum, count) => sum + count, 0)

function runOnce(): RunFigures {
  const [started, startedCpu] = [performance.now(), cpuMs()]
  const { edges, order } = expectOk(combineGoals(goals, { opening, person, weight }, waiting, places))
  const graph = buildGraph(edges, persons, capacity)
  const [built, builtCpu] = [performance.now(), cpuMs()]
  const { matching } = findMatching(graph)
  const [solved, solvedCpu] = [performance.now(), cpuMs()]
  const { objective, gap, filled } = certify(graph, matching)
  return {
    build: built - started,
    solve: solved - built,
    buildCpu: builtCpu - startedCpu,
    solveCpu: solvedCpu - builtCpu,
    objective: perfect ? objective - order[0]!.weight * filled : objective,
    gap,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

for await (const _ of createInterface(process.stdin)) {
  process.stdout.write(`${JSON.stringify(runOnce())}\n`)
  // what a run leaves behind is not counted as the next one's memory
  globalThis.gc?.()
}

/** Processor time of all threads of this process, those that compile and clean up among them. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
