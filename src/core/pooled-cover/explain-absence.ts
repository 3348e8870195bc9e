import type { CoverProblem, Vikariat } from '../cover/cover-problem.ts'
import { breachesOf, coverValue, type VikariatBreach } from '../cover/vikariat-facts.ts'

/** Why an absence is in a shared vikariat, or why not. Numbers are indices and counts of the problem; it names nobody. */
export type WhyAbsence =
  /** `alone`: what a vikariat of this absence only would break; empty when it could, but would be worth too little. */
  | {
      readonly kind: 'packed'
      readonly vikariat: number
      readonly others: number
      readonly firms: number
      readonly alone: readonly VikariatBreach[]
    }
  | { readonly kind: 'only-one'; readonly alone: readonly VikariatBreach[] }
  | { readonly kind: 'nobody-in-reach'; readonly others: number }
  | { readonly kind: 'same-time'; readonly others: number }
  | { readonly kind: 'gaps-too-long'; readonly days: number }
  /** What it would break to join `vikariat`; null: the others that are left, all together. */
  | {
      readonly kind: 'breaks'
      readonly vikariat: number | null
      readonly breaches: readonly VikariatBreach[]
    }
  /** It could join or stand, but the minutes gained are fewer than a vikariat or an introduction costs. */
  | { readonly kind: 'not-worth' }

/** What one vikar could take with it, and what stands in the way; the question "Hvorfor?" and "Hvorfor ikke?". */
export function explainAbsence(
  problem: CoverProblem,
  vikariater: readonly Vikariat[],
  index: number,
): WhyAbsence {
  const at = vikariater.findIndex(({ absences }) => absences.includes(index))
  const alone = breachesOf(problem, { area: areaWith(problem, [index]), absences: [index] })
  if (at >= 0) {
    const { absences } = vikariater[at]!
    const firms = new Set(absences.map((i) => problem.absences[i]!.firm)).size
    return { kind: 'packed', vikariat: at, others: absences.length - 1, firms, alone }
  }
  const own = problem.absences[index]!
  const kin = problem.absences.flatMap((a, i) => (i !== index && a.occupation === own.occupation ? [i] : []))
  if (kin.length === 0) return alone.length === 0 ? { kind: 'not-worth' } : { kind: 'only-one', alone }
  const near = kin.filter((i) => areaWith(problem, [i, index]) >= 0)
  if (near.length === 0) return { kind: 'nobody-in-reach', others: kin.length }
  const pairs = near.map((i) => inOrder(problem, [i, index]))
  const fitting = near.filter((_, k) => !isApart(problem, pairs[k]!))
  if (fitting.length === 0) return whyApart(problem, pairs)
  return whyNotJoined(problem, vikariater, index, fitting)
}

/** An area that holds the firms of all of them, or −1. */
function areaWith(problem: CoverProblem, absences: readonly number[]): number {
  return problem.areas.findIndex(({ firms }) =>
    absences.every((i) => firms.includes(problem.absences[i]!.firm)),
  )
}

const inOrder = (problem: CoverProblem, absences: readonly number[]): number[] =>
  absences.toSorted((a, b) => problem.absences[a]!.from - problem.absences[b]!.from || a - b)

const APART: readonly VikariatBreach[] = ['overlap', 'no-time-for-introduction', 'gap-too-long']

const breachesTogether = (problem: CoverProblem, absences: readonly number[]): VikariatBreach[] =>
  breachesOf(problem, { area: areaWith(problem, absences), absences: inOrder(problem, absences) })

const isApart = (problem: CoverProblem, pair: readonly number[]): boolean =>
  breachesTogether(problem, pair).some((breach) => APART.includes(breach))

function whyApart(problem: CoverProblem, pairs: readonly (readonly number[])[]): WhyAbsence {
  const gaps = pairs
    .map(([a, b]) => problem.absences[b!]!.from - problem.absences[a!]!.to - 1)
    .filter((days) => days > problem.rules.longestGapDays)
  // where even one is apart by a wait only, the wait is what a longer allowed gap would help
  return gaps.length > 0
    ? { kind: 'gaps-too-long', days: Math.min(...gaps) }
    : { kind: 'same-time', others: pairs.length }
}

function whyNotJoined(
  problem: CoverProblem,
  vikariater: readonly Vikariat[],
  index: number,
  fitting: readonly number[],
): WhyAbsence {
  const tries = vikariater.flatMap(({ absences }, vikariat) => {
    const joined = [...absences, index]
    const isKin = problem.absences[absences[0]!]!.occupation === problem.absences[index]!.occupation
    return isKin && areaWith(problem, joined) >= 0
      ? [{ vikariat, joined, breaches: breachesTogether(problem, joined) }]
      : []
  })
  const packed = new Set(vikariater.flatMap(({ absences }) => absences))
  const chain = chainOf(
    problem,
    index,
    fitting.filter((i) => !packed.has(i)),
  )
  const together = breachesTogether(problem, chain)
  if (together.length === 0 || tries.some(({ breaches }) => breaches.length === 0))
    return { kind: 'not-worth' }
  const best = tries.toSorted((a, b) => a.breaches.length - b.breaches.length)[0]
  if (best && (chain.length === 1 || best.breaches.length < together.length))
    return { kind: 'breaks', vikariat: best.vikariat, breaches: best.breaches }
  return { kind: 'breaks', vikariat: null, breaches: together }
}

/** The absence with as many of the others as follow each other, nearest first. */
function chainOf(problem: CoverProblem, index: number, others: readonly number[]): number[] {
  const at = problem.absences[index]!.from
  const chain = [index]
  for (const i of others.toSorted(
    (a, b) => Math.abs(problem.absences[a]!.from - at) - Math.abs(problem.absences[b]!.from - at),
  )) {
    const joined = [...chain, i]
    const fits =
      areaWith(problem, joined) >= 0 &&
      !breachesTogether(problem, joined).some((breach) => APART.includes(breach) || breach === 'too-long')
    if (fits) chain.push(i)
  }
  return chain
}

/** How far the packing is from the best there can be: minutes covered at most beyond it, 0 when it is proven best. */
export const minutesFromBest = (
  problem: CoverProblem,
  vikariater: readonly Vikariat[],
  bound: number,
): number => Math.max(0, Math.round(bound - coverValue(problem, vikariater)))
