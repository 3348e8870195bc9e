import { ok, type Result } from '../result.ts'
import type { AssignmentCase } from './assignment-case.ts'
import { buildGraph } from './build-graph.ts'
import { certify } from './certificate.ts'
import { combineGoals, type Goal, type GoalWeight, goalSums } from './goals.ts'
import type { EdgeList } from './graph.ts'
import { preferAgreed, upset } from './keep-agreed.ts'
import { type Pair, pickEdges, pickWeights, type RestrictRefusal, restrict } from './restrict.ts'
import { type AssignmentRun, findMatching } from './solve-assignment.ts'
import { blockingPairs, hasTies, stableMatching, type TwoSided } from './stable-matching.ts'

export type CaseAnswer = {
  /** `unknown`: not every place is filled, and it is not known whether that can be: stopped before, or stable with ties. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  readonly objective: number | null
  readonly bound: number | null
  readonly filled: number
  readonly goals?: readonly (GoalWeight & { readonly sum: number })[]
  readonly agreed?: PriceOfStability
  readonly blockingPairs?: number
  readonly assignments: readonly Pair[]
}

/** What it costs to upset few agreed pairs. */
export type PriceOfStability = {
  readonly pairs: number
  readonly upset: number
  /** How many the best assignment without `keep` upsets at least. */
  readonly upsetAtBest: number
  /** What keeping loses in the objective. */
  readonly price: number
}

export type CaseRefusal = RestrictRefusal | 'goals-need-too-large-numbers'

/** Solves a problem as it was stated: by the order of goals or by stability, with what is decided already. */
export function solveCase(asked: AssignmentCase, run: AssignmentRun = {}): Result<CaseAnswer, CaseRefusal> {
  const { persons, locks, exclusions } = asked
  const restricted = restrict(asked.edges, asked.capacity, persons, locks, exclusions)
  if (!restricted.ok) return restricted
  const { kept, lockedWeight } = restricted.value
  const edges = pickEdges(asked.edges, kept)
  const capacity = usablePlaces(restricted.value.capacity, edges)
  const goals: readonly Goal[] = asked.everyPlace
    ? ['filled', ...asked.goals.filter((goal) => goal !== 'filled')]
    : asked.goals
  const places = capacity.reduce((sum, count) => sum + count, 0)
  const combined = combineGoals(goals, edges, asked.waiting, places)
  if (!combined.ok) return combined
  const { order } = combined.value
  const best = solveFor(combined.value.edges, asked, capacity, 0, run)
  if (!best.ok) return best
  const chosen =
    asked.principle === 'stable'
      ? ok({ ...stable(asked, edges, kept, capacity), complete: true })
      : asked.keep > 0
        ? solveFor(combined.value.edges, asked, capacity, asked.keep, run)
        : best
  if (!chosen.ok) return chosen

  const owner = withLocks(chosen.value.owner, locks)
  const sumsOf = (held: Int32Array) => {
    const fit = fitOf(edges, held)
    for (const [lock, [person]] of locks.entries()) fit[person] = lockedWeight[lock]!
    return goalSums([{ goal: 'fit', weight: 1 }], { owner: held, ownerWeight: fit }, asked.waiting)
  }
  const sums = sumsOf(owner)
  const bestOwner = withLocks(best.value.owner, locks)
  const bestSums = chosen === best ? sums : sumsOf(bestOwner)
  const unit = order.length === 1 ? undefined : order
  const objective = order.reduce((sum, { goal, weight }) => sum + weight * sums[goal], 0)
  // goal by goal: an objective of several goals can be too large to tell near ones apart
  const behind = order.reduce((sum, { goal, weight }) => sum + weight * (bestSums[goal] - sums[goal]), 0)
  const price = Math.max(0, behind + best.value.over)
  const bound = objective + price
  const filled = sums.filled
  const assignments = [...owner].flatMap((opening, person) =>
    opening < 0 ? [] : [[person, opening] as const],
  )
  const answer: CaseAnswer = {
    status: chosen.value.complete && (chosen.value.proven ?? price === 0) ? 'optimal' : 'feasible',
    objective,
    bound,
    filled,
    goals: unit?.map((one) => ({ ...one, sum: sums[one.goal] })),
    agreed: asked.agreed && {
      pairs: asked.agreed.length,
      upset: upset(asked.agreed, owner),
      upsetAtBest: upset(asked.agreed, bestOwner),
      price,
    },
    blockingPairs: blocking(asked, owner),
    assignments,
  }
  if (!asked.everyPlace) return ok(answer)
  // where the assignment that fills most is not full, none is; where it is, another stable one may be, if there are ties
  const known =
    asked.principle === 'stable'
      ? best.value.complete && (bestSums.filled < allPlaces(asked) || !likesTwoEqually(asked, edges, kept))
      : chosen.value.complete
  return ok(asPerfect(asked, answer, sums.fit, price, known))
}

/** No opening takes more than have an edge to it, however many places it states: what follows costs by the place. */
function usablePlaces(capacity: Int32Array, { opening }: EdgeList): Int32Array {
  const wanted = new Int32Array(capacity.length)
  for (let e = 0; e < opening.length; e++) wanted[opening[e]!]!++
  return capacity.map((places, o) => Math.min(places, wanted[o]!))
}

type Solved = {
  readonly owner: Int32Array
  /** What the best can be worth more than this, in the units of the goals. */
  readonly over: number
  readonly complete: boolean
  readonly proven?: boolean
}

/** The best by combined goals, preferring what was agreed. */
function solveFor(
  edges: EdgeList,
  { persons, agreed, everyPlace }: AssignmentCase,
  capacity: Int32Array,
  keep: number,
  run: AssignmentRun,
): Result<Solved, 'goals-need-too-large-numbers'> {
  // where every place must be filled, one more filled outweighs all that is kept
  const perPlace = everyPlace ? keep * (agreed?.length ?? 0) : 0
  const preferred =
    agreed === undefined ? ok({ edges, unit: 1 }) : preferAgreed(edges, persons, agreed, keep, perPlace)
  if (!preferred.ok) return preferred
  const { unit } = preferred.value
  const graph = buildGraph(preferred.value.edges, persons, capacity)
  const { matching, complete } = findMatching(graph, run)
  const { gap } = certify(graph, matching)
  const held = agreed === undefined ? 0 : agreed.length - upset(agreed, matching.owner)
  const over = Math.floor((held + gap) / unit)
  return ok({ owner: matching.owner, over, complete, proven: gap === 0 })
}

function stable(
  asked: AssignmentCase,
  edges: EdgeList,
  kept: Int32Array,
  capacity: Int32Array,
): Pick<Solved, 'owner' | 'over' | 'proven'> {
  const edgeOf = stableMatching(twoSided(asked, edges, kept), asked.persons, capacity, asked.proposer)
  return { owner: edgeOf.map((edge) => (edge < 0 ? -1 : edges.opening[edge]!)), over: 0 }
}

function twoSided({ wish }: AssignmentCase, edges: EdgeList, kept: Int32Array): TwoSided {
  return { ...edges, wish: wish === undefined ? edges.weight : pickWeights(wish, kept) }
}

function likesTwoEqually(asked: AssignmentCase, edges: EdgeList, kept: Int32Array): boolean {
  return hasTies(twoSided(asked, edges, kept), asked.persons, asked.capacity.length)
}

function allPlaces({ capacity }: AssignmentCase): number {
  return capacity.reduce((sum, count) => sum + count, 0)
}

/** The weight of each person's edge. */
function fitOf({ person, opening, weight }: EdgeList, owner: Int32Array): Float64Array {
  const fit = new Float64Array(owner.length)
  for (let e = 0; e < person.length; e++) {
    if (owner[person[e]!] === opening[e]) fit[person[e]!] = weight[e]!
  }
  return fit
}

function withLocks(owner: Int32Array, locks: readonly Pair[]): Int32Array {
  const all = owner.slice()
  for (const [person, opening] of locks) all[person] = opening
  return all
}

/** Counted where stability is asked for, or where persons' wishes are known. */
function blocking(asked: AssignmentCase, owner: Int32Array): number | undefined {
  if (asked.principle !== 'stable' && asked.wish === undefined) return undefined
  const { person, opening, weight } = asked.edges
  const edgeOf = new Int32Array(asked.persons).fill(-1)
  for (let e = 0; e < person.length; e++) if (owner[person[e]!] === opening[e]) edgeOf[person[e]!] = e
  return blockingPairs({ ...asked.edges, wish: asked.wish ?? weight }, asked.capacity, edgeOf)
}

/** An answer where every place must be filled, in costs where the file had costs. @param known whether one with a place unfilled shows that none is full. */
function asPerfect(
  asked: AssignmentCase,
  answer: CaseAnswer,
  fit: number,
  price: number,
  known: boolean,
): CaseAnswer {
  const { costAbove } = asked
  const places = allPlaces(asked)
  if (answer.filled < places) {
    const status = known ? 'infeasible' : 'unknown'
    return { status, objective: null, bound: null, filled: answer.filled, assignments: [] }
  }
  if (costAbove === undefined) return answer
  return {
    status: answer.status,
    objective: costAbove * places - fit,
    bound: costAbove * places - fit - price,
    filled: answer.filled,
    assignments: answer.assignments,
  }
}
