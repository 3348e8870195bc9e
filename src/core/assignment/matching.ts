import { type AssignmentGraph, type Weights, zerosLike } from './graph.ts'

/**
 * Who has which opening, and what each person costs (the dual price). Between the steps of the engine this holds
 * (complementary slackness), which is what makes the end optimal: a free person costs 0; an opening's own persons are each
 * worth at least as much to it, weight less price, as any other person.
 */
export type Matching = {
  /** The opening of each person, or -1. */
  readonly owner: Int32Array
  /** The weight of that edge. */
  readonly ownerWeight: Weights
  /** 0 or more. */
  readonly price: Weights
}

export function emptyMatching({ persons, weight }: AssignmentGraph): Matching {
  return {
    owner: new Int32Array(persons).fill(-1),
    ownerWeight: zerosLike(weight, persons),
    price: zerosLike(weight, persons),
  }
}
