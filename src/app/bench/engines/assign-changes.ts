import { buildGraph } from '#core/assignment/build-graph.ts'
import { certify } from '#core/assignment/certificate.ts'
import {
  type ChangedEdge,
  changeOpening,
  changePerson,
  edgesOfPerson,
  liveAssignment,
} from '#core/assignment/live-assignment.ts'
import { findMatching } from '#core/assignment/solve-assignment.ts'
import { seeded } from '#core/solver/seeded.ts'
import type { AssignInstance } from './assign-instances.ts'

const WARM_UP = 500

/**
 * Solves again after single changes: a person leaves and comes back with other weights, an opening closes and opens again, one
 * more or one less place.
 * Each change is timed by itself; the end is proven optimal.
 */
export function reportChanges(instance: AssignInstance, changes: number, say: (line: string) => void): void {
  const { persons, capacity, opening, person, weight } = instance
  const graph = buildGraph({ opening, person, weight }, persons, capacity)
  const state = liveAssignment(graph, findMatching(graph).matching)
  const chance = seeded(3)
  const other = (edges: readonly ChangedEdge[]): ChangedEdge[] =>
    edges.map(([end, w]) => [end, Math.max(1, w + Math.floor(chance() * 401) - 200)])
  const edgesOfOpening = (o: number): ChangedEdge[] => {
    const { rowStart, rowEnd, person: ends, weight: weights } = state.live.graph
    return Array.from({ length: rowEnd[o]! - rowStart[o]! }, (_, i) => [
      ends[rowStart[o]! + i]!,
      weights[rowStart[o]! + i]!,
    ])
  }
  const times: number[] = []
  const cpuTimes: number[] = []
  let moved = 0
  for (let change = 0; change < WARM_UP + changes; change++) {
    const work = drawChange(chance() < 0.5)
    const started = performance.now()
    const cpu = process.cpuUsage()
    const moves = work()
    const { user, system } = process.cpuUsage(cpu)
    if (change < WARM_UP) continue
    times.push(performance.now() - started)
    cpuTimes.push((user + system) / 1000)
    moved += moves.length
  }
  const at = (share: number, of: number[]) =>
    of.sort((a, b) => a - b)[Math.floor(share * (of.length - 1))]!.toFixed(3)
  const { gap, objective } = certify(state.live.graph, state.matching)
  say(
    `  ${changes} changes one by one: p50 ${at(0.5, times)} ms, p99 ${at(0.99, times)} ms, in CPU time p99 ${at(0.99, cpuTimes)} ms;`,
  )
  say(`    ${(moved / changes).toFixed(2)} moved by each; at the end objective ${objective}, gap ${gap}`)

  function drawChange(ofPerson: boolean): () => readonly unknown[] {
    if (ofPerson) {
      // mostly somebody who has a place: the others change nothing
      const any = Math.floor(chance() * persons)
      const placed = graph.person[Math.floor(chance() * graph.person.length)]!
      const p = chance() < 0.2 ? any : placed
      const edges = other(edgesOfPerson(state, p))
      return () => changePerson(state, p, edges)
    }
    const o = Math.floor(chance() * capacity.length)
    const places = state.live.graph.capacity[o]!
    if (chance() < 0.5)
      return () => changeOpening(state, o, places > 0 && chance() < 0.5 ? places - 1 : places + 1)
    const edges = other(edgesOfOpening(o))
    return () => changeOpening(state, o, Math.max(1, places), edges)
  }
}
