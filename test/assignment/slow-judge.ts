/** Edges as in a file: person, opening, weight. */
export type SmallProblem = {
  readonly persons: number
  readonly capacity: readonly number[]
  readonly edges: readonly (readonly [person: number, opening: number, weight: number])[]
}

/**
 * The best sum of weights, by looking at every set of persons for every place after place; for a handful of each. Only where `perfect`
 * is set must every place be filled: -Infinity when that cannot be.
 */
export function bestSum(problem: SmallProblem, perfect = false): number {
  const places = problem.capacity.flatMap((count, opening) => Array.from({ length: count }, () => opening))
  // best[set]: the most the places so far can give with exactly these persons used
  let best = new Map<number, number>([[0, 0]])
  for (const opening of places) {
    const next = new Map<number, number>()
    const offer = (set: number, sum: number) => {
      if (sum > (next.get(set) ?? -Infinity)) next.set(set, sum)
    }
    for (const [set, sum] of best) {
      if (!perfect) offer(set, sum)
      for (const [p, o, w] of problem.edges)
        if (o === opening && (set & (1 << p)) === 0) offer(set | (1 << p), sum + w)
    }
    best = next
  }
  return Math.max(-Infinity, ...best.values())
}

/** Every assignment there is, as pairs by person; for a few edges. */
export function everyAssignment({ capacity, edges }: SmallProblem): (readonly [number, number])[][] {
  let all: (readonly [number, number])[][] = [[]]
  for (const [person, opening] of edges) {
    const taken = all.filter(
      (pairs) =>
        pairs.every(([p]) => p !== person) &&
        pairs.filter(([, o]) => o === opening).length < capacity[opening]!,
    )
    all = [...all, ...taken.map((pairs) => [...pairs, [person, opening] as const])]
  }
  return all.map((pairs) => pairs.sort(([a], [b]) => a - b))
}
