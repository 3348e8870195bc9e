import { type CoverProblem, daysBefore } from './cover-problem.ts'

/**
 * The absences of one occupation in one area as a directed graph without circles: nodes in order of their first day, an arc where
 * one vikar can take one after the other. Minutes as numbers, days as whole numbers; arcs of node `i` stand at
 * `arcStarts[i] … arcStarts[i + 1]`.
 */
export type CoverGraph = {
  readonly area: number
  /** The absence of each node. */
  readonly absence: Int32Array
  readonly to: Int32Array
  readonly minutes: Float64Array
  /** The first day when a vikariat begins here, introduction included. */
  readonly firstDay: Int32Array
  readonly introduction: Float64Array
  readonly arcStarts: Int32Array
  readonly arcTo: Int32Array
  /** Minutes of introduction on the way, 0 within a firm. */
  readonly arcIntroduction: Float64Array
}

/** One graph per area and occupation that has absences; those that hold nothing another does not are left out. */
export function coverGraphs(problem: CoverProblem): CoverGraph[] {
  const groups = problem.areas.flatMap((area, a) => {
    const firms = new Set(area.firms)
    const byOccupation = new Map<string, number[]>()
    problem.absences.forEach(({ firm, occupation }, index) => {
      if (!firms.has(firm)) return
      const known = byOccupation.get(occupation)
      if (known) known.push(index)
      else byOccupation.set(occupation, [index])
    })
    return [...byOccupation.values()].map((absences) => graphOf(problem, a, absences))
  })
  const seen = new Set<string>()
  return groups.filter(({ absence }) => {
    const key = absence.join()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function graphOf(problem: CoverProblem, area: number, absences: readonly number[]): CoverGraph {
  const { absences: all, rules } = problem
  const order = absences.toSorted((a, b) => all[a]!.from - all[b]!.from || all[a]!.to - all[b]!.to || a - b)
  const arcStarts = [0]
  const arcTo: number[] = []
  const arcIntroduction: number[] = []
  const arrival = order.map((index) => daysBefore(all[index]!.from, rules.introductionDays))
  const introduction = order.map((index) => (all[index]!.minutesPerWeek * rules.introductionDays) / 5)
  order.forEach((index, i) => {
    const { to, firm } = all[index]!
    for (let j = i + 1; j < order.length; j++) {
      const next = all[order[j]!]!
      // later ones begin later still
      if (arrival[j]! - to - 1 > rules.longestGapDays) break
      const begins = next.firm === firm ? next.from : arrival[j]!
      if (begins <= to || begins - to - 1 > rules.longestGapDays) continue
      arcTo.push(j)
      arcIntroduction.push(next.firm === firm ? 0 : introduction[j]!)
    }
    arcStarts.push(arcTo.length)
  })
  return {
    area,
    absence: Int32Array.from(order),
    to: Int32Array.from(order, (index) => all[index]!.to),
    minutes: Float64Array.from(order, (index) => (all[index]!.minutesPerWeek * all[index]!.workdays) / 5),
    firstDay: Int32Array.from(arrival),
    introduction: Float64Array.from(introduction),
    arcStarts: Int32Array.from(arcStarts),
    arcTo: Int32Array.from(arcTo),
    arcIntroduction: Float64Array.from(arcIntroduction),
  }
}
