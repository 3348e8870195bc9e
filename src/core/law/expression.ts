/**
 * The little language in which a scheme file says when a condition holds. It is plain JSON, has no loops and
 * no names of its own, and every part can be unknown: an expression over a fact that nobody has stated is
 * unknown, and names that fact, unless the rest decides it alone (Kleene's three-valued logic).
 */
export type Expression =
  | Literal
  /** What is known of the case. */
  | { readonly fact: string }
  /** A value of the scheme (a rate, a threshold) as it stands on the day that governs. */
  | { readonly value: string }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly equals: Pair }
  | { readonly oneOf: readonly [Expression, readonly Literal[]] }
  /** `[a, b]`: a ≥ b. Numbers with numbers, days with days; so also the next three. */
  | { readonly atLeast: Pair }
  | { readonly atMost: Pair }
  | { readonly moreThan: Pair }
  | { readonly lessThan: Pair }
  | { readonly sum: readonly Expression[] }
  | { readonly difference: Pair }
  | { readonly product: Pair }
  | { readonly smallest: readonly Expression[] }
  | { readonly largest: readonly Expression[] }
  /** Days from the first day to the second, the second not counted. */
  | { readonly daysBetween: Pair }
  /** Whole weeks between two days. */
  | { readonly weeksBetween: Pair }
  /** Whole calendar months between two days: 31 January to 28 February is none, to 1 March is one. */
  | { readonly monthsBetween: Pair }
  | { readonly if: Expression; readonly then: Expression; readonly else: Expression }

export type Literal = boolean | number | string

export type Pair = readonly [Expression, Expression]
