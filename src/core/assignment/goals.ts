import { ok, type Result, refuse } from '../result.ts'
import { type EdgeList, MOST_SMALL_WEIGHT, MOST_WEIGHT, type Weights } from './graph.ts'
import type { Matching } from './matching.ts'

/**
 * What an assignment is judged by: how many places are filled, how long those placed have waited (summed), how well they fit
 * (the weights, summed).
 */
export type Goal = 'filled' | 'waiting' | 'fit'

/** How much each goal counts, in order: one more of a goal outweighs everything the later ones could give. */
export type GoalWeight = { readonly goal: Goal; readonly weight: number }

export type CombinedGoals = {
  /** One weight for each edge in which the goals are told apart by size. */
  readonly edges: EdgeList
  readonly order: readonly GoalWeight[]
}

/**
 * Edges whose one weight puts the goals in strict order (lexicographic): 'fit' is added last where it is missing. Waiting is
 * a whole number from 0 for each person, in any unit. Refused when the goals need larger numbers than are exact; a coarser
 * unit of waiting or fit helps.
 */
export function combineGoals(
  goals: readonly Goal[],
  edges: EdgeList,
  waiting: Int32Array,
  places: number,
): Result<CombinedGoals, 'goals-need-too-large-numbers'> {
  const all: readonly Goal[] = goals.includes('fit') ? goals : [...goals, 'fit']
  if (all.length === 1) return ok({ edges, order: [{ goal: 'fit', weight: 1 }] })
  const most = Math.min(places, waiting.length)
  const spans: Record<Goal, Span> = {
    filled: { least: 1, most: 1 },
    waiting: spanOf(waiting),
    fit: spanOf(edges.weight),
  }
  const order: GoalWeight[] = []
  // the least the later goals can never outweigh, found from the last goal to the first
  for (const [i, goal] of [...all.entries()].reverse()) {
    const sameFilled = all.indexOf('filled') >= 0 && all.indexOf('filled') < i
    const later = order.reduce((sum, { goal: other, weight }) => {
      const span = spans[other]
      return sum + weight * most * (sameFilled ? span.most - span.least : span.most)
    }, 0)
    order.unshift({ goal, weight: later + 1 })
  }
  const largest = order.reduce((sum, { goal, weight }) => sum + weight * spans[goal].most, 0)
  if (largest > MOST_WEIGHT) return refuse('goals-need-too-large-numbers')
  return ok({ edges: { ...edges, weight: combined(order, edges, waiting, largest) }, order })
}

function combined(
  order: readonly GoalWeight[],
  edges: EdgeList,
  waiting: Int32Array,
  largest: number,
): Weights {
  const count = edges.weight.length
  const weight = largest <= MOST_SMALL_WEIGHT ? new Int32Array(count) : new Float64Array(count)
  const of = (goal: Goal) => order.find((one) => one.goal === goal)?.weight ?? 0
  const filled = of('filled')
  const forWaiting = of('waiting')
  const forFit = of('fit')
  for (let e = 0; e < count; e++) {
    weight[e] = filled + forWaiting * waiting[edges.person[e]!]! + forFit * edges.weight[e]!
  }
  return weight
}

type Span = { readonly least: number; readonly most: number }

function spanOf(values: Weights): Span {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least: Math.min(least, most), most }
}

/** What a matching by combined weights reaches in each goal. */
export function goalSums(
  order: readonly GoalWeight[],
  { owner, ownerWeight }: Pick<Matching, 'owner' | 'ownerWeight'>,
  waiting: Int32Array,
): Readonly<Record<Goal, number>> {
  const sums = { filled: 0, waiting: 0, fit: 0 }
  const of = (goal: Goal) => order.find((one) => one.goal === goal)?.weight ?? 0
  const forFit = of('fit')
  for (let p = 0; p < owner.length; p++) {
    if (owner[p]! < 0) continue
    sums.filled++
    sums.waiting += waiting[p]!
    sums.fit += (ownerWeight[p]! - of('filled') - of('waiting') * waiting[p]!) / forFit
  }
  return sums
}
