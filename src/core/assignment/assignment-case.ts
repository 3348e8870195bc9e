import type { Goal } from './goals.ts'
import type { EdgeList, Weights } from './graph.ts'
import type { Pair } from './restrict.ts'
import type { Proposer } from './stable-matching.ts'

/** A problem as somebody states it: who could go where, what counts, what is decided already. */
export type AssignmentCase = {
  readonly persons: number
  readonly capacity: Int32Array
  readonly edges: EdgeList
  /** How much each edge's person wishes it; absent when the weights are both sides' view. */
  readonly wish?: Weights
  /** How long each person has waited. */
  readonly waiting: Int32Array
  readonly goals: readonly Goal[]
  readonly locks: readonly Pair[]
  readonly exclusions: readonly Pair[]
  /** What was agreed before, to be upset as little as `keep` says. */
  readonly agreed?: readonly Pair[]
  /** How much weight each agreed pair is worth keeping for. */
  readonly keep: number
  readonly principle: 'best' | 'stable'
  readonly proposer: Proposer
  /** Whether an answer with a place unfilled is none. */
  readonly everyPlace: boolean
  /** Set when the weights stand for costs: cost = costAbove - weight. */
  readonly costAbove?: number
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
type Checked = 'capacity' | 'edges' | 'waiting'

/** What a file states, before it is known to hang together. */
export type StatedCase = Writable<
  Omit<AssignmentCase, 'persons' | Checked> & Partial<Pick<AssignmentCase, Checked>>
>
