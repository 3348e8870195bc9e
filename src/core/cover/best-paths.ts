import type { CoverGraph } from './cover-graph.ts'
import type { CoverRules } from './cover-problem.ts'

export type PathSearch = {
  /** Looks ahead for these prices, by one pass over the arcs; also right for any that are higher. */
  readonly prepare: (price: Float64Array) => void
  /**
   * The best legal vikariat that begins at a node, given a price per absence: value − Σ prices, if it is above `floor`; otherwise −∞.
   * Labels (worth, minutes) are kept as long as no other is at least as good in both (the average of hours can only be judged
   * at the end) and they may still become better than the best.
   */
  readonly bestFrom: (start: number, price: Float64Array, floor: number) => number
  /** What a vikariat that begins at a node is worth at most, without looking for one. */
  readonly most: (start: number, price: Float64Array) => number
  /** Whether a search was cut short: what it found is legal, but there may be better. */
  readonly wasStopped: () => boolean
  /** Nodes of the last path found, first to last. */
  readonly path: () => number[]
}

/** Arcs between two questions whether to stop, and arcs of a search once it was answered with yes. */
const ARCS_BETWEEN_QUESTIONS = 16_384
const ARCS_WHEN_STOPPED = 256

/** Resource-constrained longest paths by labels (Desrochers and Soumis 1988) on a graph without circles. */
export function pathSearch(graph: CoverGraph, rules: CoverRules, shouldStop: () => boolean): PathSearch {
  const nodes = graph.absence.length
  let worth = new Float64Array(1024)
  let minutes = new Float64Array(1024)
  let node = new Int32Array(1024)
  let before = new Int32Array(1024)
  /** Labels of a node are a list: the newest, then `nextAtNode`. */
  let nextAtNode = new Int32Array(1024)
  const newestAt = new Int32Array(nodes).fill(-1)
  /** What can still be gained after a node at most, were hours and length no matter. */
  const ahead = new Float64Array(nodes)
  let labels = 0
  let bestLabel = -1
  let stopped = false
  /** With as many minutes as this every end within the longest time is legal: more is no better. */
  const enough = (rules.leastMinutesPerWeek * rules.longestDays) / 7

  function grow(): void {
    const larger = <T extends Float64Array | Int32Array>(array: T, copy: T): T => {
      copy.set(array)
      return copy
    }
    const size = worth.length * 2
    worth = larger(worth, new Float64Array(size))
    minutes = larger(minutes, new Float64Array(size))
    node = larger(node, new Int32Array(size))
    before = larger(before, new Int32Array(size))
    nextAtNode = larger(nextAtNode, new Int32Array(size))
  }

  function add(at: number, value: number, worked: number, from: number): void {
    const counted = Math.min(worked, enough)
    for (let label = newestAt[at]!; label >= 0; label = nextAtNode[label]!) {
      if (worth[label]! >= value && minutes[label]! >= counted) return
    }
    // what this one is at least as good as goes out of the list
    let last = -1
    for (let label = newestAt[at]!; label >= 0; label = nextAtNode[label]!) {
      if (worth[label]! <= value && minutes[label]! <= counted) {
        if (last < 0) newestAt[at] = nextAtNode[label]!
        else nextAtNode[last] = nextAtNode[label]!
      } else last = label
    }
    if (labels === worth.length) grow()
    worth[labels] = value
    minutes[labels] = counted
    node[labels] = at
    before[labels] = from
    nextAtNode[labels] = newestAt[at]!
    newestAt[at] = labels++
  }

  function prepare(price: Float64Array): void {
    for (let i = nodes - 1; i >= 0; i--) {
      let gain = 0
      for (let arc = graph.arcStarts[i]!; arc < graph.arcStarts[i + 1]!; arc++) {
        const j = graph.arcTo[arc]!
        const more = graph.minutes[j]! - graph.arcIntroduction[arc]! - price[graph.absence[j]!]! + ahead[j]!
        if (more > gain) gain = more
      }
      ahead[i] = gain
    }
  }

  function most(start: number, price: Float64Array): number {
    const own = graph.minutes[start]! - graph.introduction[start]! - price[graph.absence[start]!]!
    return own - rules.minutesPerVikariat + ahead[start]!
  }

  function bestFrom(start: number, price: Float64Array, floor: number): number {
    labels = 0
    bestLabel = -1
    let best = floor
    const firstDay = graph.firstDay[start]!
    const lastDay = firstDay + rules.longestDays - 1
    const introduced = graph.introduction[start]!
    if (graph.to[start]! > lastDay || price[graph.absence[start]!] === Number.POSITIVE_INFINITY)
      return Number.NEGATIVE_INFINITY
    if (most(start, price) <= floor) return Number.NEGATIVE_INFINITY
    const here = graph.minutes[start]!
    let arcsLeft = stopped ? ARCS_WHEN_STOPPED : ARCS_BETWEEN_QUESTIONS
    add(start, most(start, price) - ahead[start]!, here + introduced, -1)
    for (let i = start; i < nodes && graph.firstDay[i]! <= lastDay; i++) {
      const days = graph.to[i]! - firstDay + 1
      const needed = days >= rules.shortestDays ? (rules.leastMinutesPerWeek * days) / 7 - 1e-9 : Infinity
      for (let label = newestAt[i]!; label >= 0; label = nextAtNode[label]!) {
        if (worth[label]! > best && minutes[label]! >= needed) {
          best = worth[label]!
          bestLabel = label
        }
        arcsLeft -= 1 + graph.arcStarts[i + 1]! - graph.arcStarts[i]!
        if (arcsLeft < 0) {
          stopped ||= shouldStop()
          if (stopped) {
            newestAt.fill(-1)
            return bestLabel < 0 ? Number.NEGATIVE_INFINITY : best
          }
          arcsLeft = ARCS_BETWEEN_QUESTIONS
        }
        for (let arc = graph.arcStarts[i]!; arc < graph.arcStarts[i + 1]!; arc++) {
          const j = graph.arcTo[arc]!
          if (graph.to[j]! > lastDay || price[graph.absence[j]!] === Number.POSITIVE_INFINITY) continue
          const paid = graph.arcIntroduction[arc]!
          const more = graph.minutes[j]!
          add(
            j,
            worth[label]! + more - paid - price[graph.absence[j]!]!,
            minutes[label]! + more + paid,
            label,
          )
        }
      }
      newestAt[i] = -1
    }
    return bestLabel < 0 ? Number.NEGATIVE_INFINITY : best
  }

  return {
    prepare,
    most,
    bestFrom,
    wasStopped: () => stopped,
    path() {
      const nodesBack: number[] = []
      for (let label = bestLabel; label >= 0; label = before[label]!) nodesBack.push(node[label]!)
      return nodesBack.toReversed()
    },
  }
}
