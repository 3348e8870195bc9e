/**
 * An amount as an exact formula: a sum of products of whole-number figures, over a common divisor. Each figure stands at
 * most once in a product, so an amount is lowest and highest at corners of the figures' ranges (`corners.ts` finds them).
 */
export type Polynomial = { readonly terms: readonly Term[]; readonly over: bigint }

/** `by` times each of the named figures, in order of name. */
export type Term = { readonly by: bigint; readonly figures: readonly string[] }

/** A figure's value by its name, in whole units (øre, minutes, thousandths). */
export type Values = Readonly<Record<string, number>>

/** A whole number. */
export const whole = (number: number): Polynomial => ({
  terms: [{ by: BigInt(number), figures: [] }],
  over: 1n,
})

export const NOTHING: Polynomial = { terms: [], over: 1n }

export const figure = (id: string): Polynomial => ({ terms: [{ by: 1n, figures: [id] }], over: 1n })

export function plus(...parts: readonly Polynomial[]): Polynomial {
  const over = parts.reduce((all, part) => leastCommon(all, part.over), 1n)
  return gathered(
    parts.flatMap((part) => part.terms.map(({ by, figures }) => ({ by: by * (over / part.over), figures }))),
    over,
  )
}

export const negative = (p: Polynomial): Polynomial => ({
  terms: p.terms.map(({ by, figures }) => ({ by: -by, figures })),
  over: p.over,
})

export const minus = (a: Polynomial, b: Polynomial): Polynomial => plus(a, negative(b))

/** Throws RangeError where a figure would be squared: then the corners would no longer be the extremes. */
export function times(...parts: readonly Polynomial[]): Polynomial {
  return parts.reduce((product, part) =>
    gathered(
      product.terms.flatMap((a) => part.terms.map((b) => ({ by: a.by * b.by, figures: joined(a, b) }))),
      product.over * part.over,
    ),
  )
}

export function dividedBy(p: Polynomial, divisor: number): Polynomial {
  if (!Number.isInteger(divisor) || divisor <= 0)
    throw new RangeError('A divisor is a whole number above zero')
  return { terms: p.terms, over: p.over * BigInt(divisor) }
}

/** The amount for these values, rounded once to a whole number: half goes away from zero, as `timesFraction` does. */
export function amountOf(p: Polynomial, values: Values): number {
  let sum = 0n
  for (const { by, figures } of p.terms) {
    let product = by
    for (const id of figures) product *= BigInt(valueNamed(values, id))
    sum += product
  }
  const size = sum < 0n ? -sum : sum
  const rounded = (size * 2n + p.over) / (p.over * 2n)
  return Number(sum < 0n ? -rounded : rounded)
}

/** Names of the figures it depends on, in order. */
export const figuresIn = (p: Polynomial): readonly string[] =>
  [...new Set(p.terms.flatMap((t) => t.figures))].sort()

function valueNamed(values: Values, id: string): number {
  const value = values[id]
  if (value === undefined) throw new RangeError(`No value is given for the figure ${id}`)
  return value
}

function joined(a: Term, b: Term): readonly string[] {
  const twice = a.figures.find((id) => b.figures.includes(id))
  if (twice !== undefined) throw new RangeError(`The figure ${twice} would be squared`)
  return [...a.figures, ...b.figures].sort()
}

/** Terms with the same figures become one, and those that cancel out go. */
function gathered(terms: readonly Term[], over: bigint): Polynomial {
  const byKey = new Map<string, Term>()
  for (const term of terms) {
    const key = term.figures.join(' ')
    byKey.set(key, { by: (byKey.get(key)?.by ?? 0n) + term.by, figures: term.figures })
  }
  return { terms: [...byKey.values()].filter(({ by }) => by !== 0n), over }
}

const leastCommon = (a: bigint, b: bigint): bigint => (a / commonDivisor(a, b)) * b

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}
