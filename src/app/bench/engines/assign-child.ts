import { createInterface } from 'node:readline'
import { buildGraph } from '#core/assignment/build-graph.ts'
import { certify } from '#core/assignment/certificate.ts'
import { combineGoals, type Goal } from '#core/assignment/goals.ts'
import { findMatching } from '#core/assignment/solve-assignment.ts'
import { expectOk } from '#core/result.ts'
import { seeded } from '#core/solver/seeded.ts'
import type { RunFigures } from './alternate.ts'
import { readAssignFile } from './assign-file.ts'
import type { AssignInstance } from './assign-instances.ts'

/**
 * Our engine on one instance, once for each line on stdin, in a process of its own as its peers are: `FILE [three-goals]`.
 * With three goals: places filled, then the fifth of the persons who have waited long, then fit.
 */
const [file = '', goalsWord] = process.argv.slice(2)
const chance = seeded(2)
const { persons: count, perfect: everyPlace } = readAssignFile(file)
const waiting = Int32Array.from({ length: count }, () => (chance() < 0.2 ? 1 : 0))
const goals: readonly Goal[] =
  goalsWord === 'three-goals' ? ['filled', 'waiting', 'fit'] : everyPlace ? ['filled', 'fit'] : ['fit']

/** Takes the instance's edges over: they are in another order afterwards. `made` is everything it made. */
function solveOnce({ persons, capacity, opening, person, weight }: AssignInstance) {
  const places = capacity.reduce((sum, places) => sum + places, 0)
  const [started, startedCpu] = [performance.now(), cpuMs()]
  const { edges, order } = expectOk(combineGoals(goals, { opening, person, weight }, waiting, places))
  const graph = buildGraph(edges, persons, capacity, true)
  const [built, builtCpu] = [performance.now(), cpuMs()]
  const found = findMatching(graph)
  const [solved, solvedCpu] = [performance.now(), cpuMs()]
  const certificate = certify(graph, found.matching)
  const { objective, gap, filled } = certificate
  const figures: RunFigures = {
    build: built - started,
    solve: solved - built,
    buildCpu: builtCpu - startedCpu,
    solveCpu: solvedCpu - builtCpu,
    objective: everyPlace ? objective - order[0]!.weight * filled : objective,
    gap,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  return { figures, made: [edges, order, graph, found, certificate] }
}

// compiled code lives as long as objects of the kinds it was made for: without these, each clearing up below would throw it away
const kept = solveOnce({
  persons: 2,
  capacity: Int32Array.of(1, 1),
  opening: Int32Array.of(0, 0, 1, 1),
  person: Int32Array.of(0, 1, 0, 1),
  weight: Int32Array.of(2, 1, 2, 1),
}).made

for await (const _ of createInterface(process.stdin)) {
  const { figures } = solveOnce(readAssignFile(file))
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  // what a run leaves behind is not counted as the next one's memory
  globalThis.gc?.()
}
process.exitCode = kept.length > 0 ? 0 : 1

/** Processor time of all threads of this process, those that compile and clean up among them. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
