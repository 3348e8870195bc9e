import { ok, type Result, refuse } from '../result.ts'
import { type EdgeList, type Weights, zerosLike } from './graph.ts'

/** A person and an opening, by their numbers. */
export type Pair = readonly [person: number, opening: number]

export type Restricted = {
  /** The edges that are left to decide about, by their numbers. */
  readonly kept: Int32Array
  readonly capacity: Int32Array
  /** The weight of each locked pair, in the order of the locks. */
  readonly lockedWeight: Weights
}

export type RestrictRefusal =
  /** The place is `lock`, its number among the locks. */
  'lock-without-edge' | 'person-locked-twice' | 'more-locks-than-places' | 'locked-and-excluded'

/**
 * The problem that is left when some pairs are decided (locks) and some ruled out (exclusions; those without an edge say
 * nothing): a locked person is out of it and takes one place. O(edges).
 */
export function restrict(
  edges: EdgeList,
  capacity: Int32Array,
  persons: number,
  locks: readonly Pair[],
  exclusions: readonly Pair[],
): Result<Restricted, RestrictRefusal> {
  const key = (person: number, opening: number) => opening * persons + person
  const excluded = new Set(exclusions.map(([person, opening]) => key(person, opening)))
  const left = capacity.slice()
  const lockOf = new Int32Array(persons).fill(-1)
  for (const [lock, [person, opening]] of locks.entries()) {
    if (lockOf[person]! >= 0) return refuse('person-locked-twice', { lock })
    if (excluded.has(key(person, opening))) return refuse('locked-and-excluded', { lock })
    if (left[opening]! === 0) return refuse('more-locks-than-places', { lock })
    lockOf[person] = lock
    left[opening]!--
  }
  const lockedWeight = zerosLike(edges.weight, locks.length)
  const kept = new Int32Array(edges.person.length)
  let count = 0
  for (let e = 0; e < edges.person.length; e++) {
    const person = edges.person[e]!
    const lock = lockOf[person]!
    if (lock >= 0) {
      if (locks[lock]![1] === edges.opening[e]) lockedWeight[lock] = edges.weight[e]!
    } else if (excluded.size === 0 || !excluded.has(key(person, edges.opening[e]!))) kept[count++] = e
  }
  const lock = lockedWeight.indexOf(0)
  if (lock >= 0) return refuse('lock-without-edge', { lock })
  return ok({ kept: kept.subarray(0, count), capacity: left, lockedWeight })
}

/** Some edges of a list, by their numbers. */
export function pickEdges(edges: EdgeList, which: Int32Array): EdgeList {
  if (which.length === edges.person.length) return edges
  return {
    opening: pick(edges.opening, which, new Int32Array(which.length)),
    person: pick(edges.person, which, new Int32Array(which.length)),
    weight: pickWeights(edges.weight, which),
  }
}

export function pickWeights(weights: Weights, which: Int32Array): Weights {
  return pick(weights, which, zerosLike(weights, which.length))
}

function pick<T extends Weights>(from: Weights, which: Int32Array, into: T): T {
  for (let i = 0; i < which.length; i++) into[i] = from[which[i]!]!
  return into
}
