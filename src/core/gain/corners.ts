import { amountOf, type Polynomial, type Values } from './polynomial.ts'

/** From the lowest to the highest a figure may be, and what it most likely is. Whole numbers, low ≤ likely ≤ high. */
export type Range = { readonly low: number; readonly likely: number; readonly high: number }

export type Ranges = Readonly<Record<string, Range>>

type Side = 'lowest' | 'highest'
type LooseTerm = { readonly by: number; readonly figures: readonly string[] }
type Found = { readonly value: number; readonly at: Values }

export const likelyValues = (ranges: Ranges): Values =>
  Object.fromEntries(Object.entries(ranges).map(([id, range]) => [id, range.likely]))

/**
 * The values, each at one end of its range, that make an amount lowest or highest. Exact, because the amount is linear in
 * each figure by itself: where its slope has the same sign whatever the others are, the end is given; only the figures of
 * which that cannot be said are tried at both ends. Figures the amount does not depend on stay at their likely value.
 */
export function cornerOf(p: Polynomial, ranges: Ranges, side: Side): Values {
  const sign = side === 'highest' ? 1 : -1
  // the search compares amounts as floating point; the amount itself is then taken exactly by `amountOf`
  const terms = p.terms.map(({ by, figures }) => ({ by: sign * Number(by), figures }))
  return { ...likelyValues(ranges), ...highestFrom(terms, ranges).at }
}

/** The whole range of one amount. Rounding keeps the order, so the ends are exact to the øre. */
export function rangeOf(p: Polynomial, ranges: Ranges): Range {
  return {
    low: amountOf(p, cornerOf(p, ranges, 'lowest')),
    likely: amountOf(p, likelyValues(ranges)),
    high: amountOf(p, cornerOf(p, ranges, 'highest')),
  }
}

function highestFrom(terms: readonly LooseTerm[], ranges: Ranges): Found {
  const at: Record<string, number> = {}
  let left = terms
  for (;;) {
    const free = [...new Set(left.flatMap((term) => term.figures))]
    if (free.length === 0) return { value: left.reduce((sum, { by }) => sum + by, 0), at }
    // figures with a slope of one sign are settled, and may settle others
    const settled: Record<string, number> = {}
    for (const id of free) {
      const { low, high } = rangeNamed(ranges, id)
      if (low === high) settled[id] = low
      else {
        const slope = slopeOf(left, id, ranges)
        if (slope.low >= 0) settled[id] = high
        else if (slope.high <= 0) settled[id] = low
      }
    }
    if (Object.keys(settled).length === 0) return bothEnds(left, free, ranges, at)
    Object.assign(at, settled)
    left = withValues(left, settled)
  }
}

/** The slope of no figure is certain: the first is tried at both ends. */
function bothEnds(terms: readonly LooseTerm[], free: readonly string[], ranges: Ranges, at: Values): Found {
  const id = free[0]!
  const { low, high } = rangeNamed(ranges, id)
  const ends = [low, high].map((value) => {
    const found = highestFrom(withValues(terms, { [id]: value }), ranges)
    return { value: found.value, at: { ...at, [id]: value, ...found.at } }
  })
  const [atLow, atHigh] = ends as [Found, Found]
  return atHigh.value >= atLow.value ? atHigh : atLow
}

/** Between which numbers the change per unit of one figure lies, over all that the others may be. */
function slopeOf(terms: readonly LooseTerm[], id: string, ranges: Ranges): { low: number; high: number } {
  let low = 0
  let high = 0
  for (const { by, figures } of terms) {
    if (!figures.includes(id)) continue
    let least = by
    let most = by
    for (const other of figures) {
      if (other === id) continue
      const range = rangeNamed(ranges, other)
      const [a, b, c, d] = [least * range.low, least * range.high, most * range.low, most * range.high]
      least = Math.min(a, b, c, d)
      most = Math.max(a, b, c, d)
    }
    low += least
    high += most
  }
  return { low, high }
}

/** The formula with some figures given: terms that then have the same figures become one. */
function withValues(terms: readonly LooseTerm[], values: Values): readonly LooseTerm[] {
  const byKey = new Map<string, LooseTerm>()
  for (const term of terms) {
    let { by } = term
    const figures: string[] = []
    for (const id of term.figures) {
      const value = values[id]
      if (value === undefined) figures.push(id)
      else by *= value
    }
    const key = figures.join(' ')
    byKey.set(key, { by: (byKey.get(key)?.by ?? 0) + by, figures })
  }
  return [...byKey.values()].filter(({ by }) => by !== 0)
}

function rangeNamed(ranges: Ranges, id: string): Range {
  const range = ranges[id]
  if (range === undefined) throw new RangeError(`No range is given for the figure ${id}`)
  return range
}
