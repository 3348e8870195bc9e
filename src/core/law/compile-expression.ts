import { type Day, daysBetween } from '../calendar/day.ts'
import type { Case, CompiledExpression, Missing } from './compiled.ts'
import type { Expression, Pair } from './expression.ts'
import { monthsBetween } from './months-between.ts'
import type { FactValue } from './receipt.ts'

/** Where an expression finds what it names. Throws for a name the scheme does not have. */
export type Names = {
  readonly fact: (id: string) => number
  readonly value: (id: string) => CompiledExpression
}

type Compute = (a: FactValue, b: FactValue) => FactValue

/** More ways than this to combine rules and exceptions are not tried: the answer is then unknown. */
const MOST_POSSIBILITIES = 64

const NOTHING_MISSING = (): void => undefined

const OF_TWO: Readonly<Record<string, Compute>> = {
  equals: (a, b) => a === b,
  atLeast: (a, b) => a >= b,
  atMost: (a, b) => a <= b,
  moreThan: (a, b) => a > b,
  lessThan: (a, b) => a < b,
  difference: (a, b) => (a as number) - (b as number),
  product: (a, b) => (a as number) * (b as number),
  daysBetween: (a, b) => daysBetween(a as Day, b as Day),
  weeksBetween: (a, b) => Math.trunc(daysBetween(a as Day, b as Day) / 7),
  monthsBetween: (a, b) => monthsBetween(a as Day, b as Day),
}

const OF_MANY: Readonly<Record<string, Compute>> = {
  sum: (a, b) => (a as number) + (b as number),
  smallest: (a, b) => (b < a ? b : a),
  largest: (a, b) => (b > a ? b : a),
}

/** Compiles once, so that deciding a case walks no JSON. The expression is taken to be sound (see `checkScheme`). */
export function compileExpression(expression: Expression, names: Names): CompiledExpression {
  if (typeof expression !== 'object') return { of: () => expression, missing: NOTHING_MISSING }
  const inner = (part: Expression) => compileExpression(part, names)
  if ('fact' in expression) return readFact(expression.fact, names.fact(expression.fact))
  if ('value' in expression) return names.value(expression.value)
  if ('all' in expression) return decidedBy(false, expression.all.map(inner))
  if ('any' in expression) return decidedBy(true, expression.any.map(inner))
  if ('not' in expression) return negated(inner(expression.not))
  if ('if' in expression) return chosen(inner(expression.if), inner(expression.then), inner(expression.else))
  if ('oneOf' in expression) {
    const [part, options] = expression.oneOf
    return among(inner(part), new Set<FactValue>(options))
  }
  const [name, parts] = Object.entries(expression)[0] as [string, Pair | readonly Expression[]]
  const two = OF_TWO[name]
  if (two !== undefined) return ofTwo(two, inner(parts[0] as Expression), inner(parts[1] as Expression))
  const many = OF_MANY[name]
  if (many !== undefined) return ofMany(many, parts.map(inner))
  throw new Error(`No such operation: ${name}`)
}

function readFact(id: string, index: number): CompiledExpression {
  return {
    of: (c) => c.facts[index],
    missing: (c, into) => {
      if (c.facts[index] === undefined && !into.facts.includes(id)) into.facts.push(id)
    },
  }
}

/** `all` is decided by one false, `any` by one true, whatever else is unknown. */
function decidedBy(decider: boolean, parts: readonly CompiledExpression[]): CompiledExpression {
  const functions = parts.map((part) => part.of)
  const of = (c: Case) => {
    let found: boolean | undefined = !decider
    for (const part of functions) {
      const value = part(c)
      if (value === decider) return decider
      if (value === undefined) found = undefined
    }
    return found
  }
  return { of, missing: missingOf(of, parts) }
}

function negated(part: CompiledExpression): CompiledExpression {
  const of = (c: Case) => {
    const value = part.of(c)
    return value === undefined ? undefined : !value
  }
  return { of, missing: part.missing }
}

/** With the question open, both branches must say the same. */
function chosen(
  test: CompiledExpression,
  then: CompiledExpression,
  otherwise: CompiledExpression,
): CompiledExpression {
  const of = (c: Case) => {
    const answer = test.of(c)
    if (answer === true) return then.of(c)
    if (answer === false) return otherwise.of(c)
    const value = then.of(c)
    return value === otherwise.of(c) ? value : undefined
  }
  const possible = (c: Case) => {
    const answer = test.of(c)
    const yes = answer === false ? [] : possibilities(then, c)
    const no = answer === true ? [] : possibilities(otherwise, c)
    return yes && no && [...new Set([...yes, ...no])]
  }
  return {
    of,
    possible,
    missing: (c, into) => {
      if (of(c) !== undefined) return
      const answer = test.of(c)
      if (answer === undefined) test.missing(c, into)
      if (answer !== false) then.missing(c, into)
      if (answer !== true) otherwise.missing(c, into)
    },
  }
}

function among(part: CompiledExpression, options: ReadonlySet<FactValue>): CompiledExpression {
  const slow = combined([part], ([value]) => options.has(value!))
  const of = (c: Case) => {
    const value = part.of(c)
    if (value === undefined) return part.possible === undefined ? undefined : slow.of(c)
    return options.has(value)
  }
  return { of, possible: slow.possible, missing: missingOf(of, [part]) }
}

function ofTwo(compute: Compute, a: CompiledExpression, b: CompiledExpression): CompiledExpression {
  const slow = combined([a, b], ([left, right]) => compute(left!, right!))
  const first = a.of
  const second = b.of
  const of = (c: Case) => {
    const left = first(c)
    if (left === undefined && a.possible === undefined) return undefined
    const right = second(c)
    return left === undefined || right === undefined ? slow.of(c) : compute(left, right)
  }
  return { of, possible: slow.possible, missing: missingOf(of, [a, b]) }
}

function ofMany(compute: Compute, parts: readonly CompiledExpression[]): CompiledExpression {
  const slow = combined(parts, (values) => values.reduce(compute))
  const of = (c: Case) => {
    let found: FactValue | undefined
    for (const part of parts) {
      const value = part.of(c)
      if (value === undefined) return slow.of(c)
      found = found === undefined ? value : compute(found, value)
    }
    return found
  }
  return { of, possible: slow.possible, missing: missingOf(of, parts) }
}

/** Tries everything the parts may be. */
function combined(
  parts: readonly CompiledExpression[],
  compute: (values: readonly FactValue[]) => FactValue,
): Required<Pick<CompiledExpression, 'of' | 'possible'>> {
  const possible = (c: Case): readonly FactValue[] | undefined => {
    let combinations: readonly (readonly FactValue[])[] = [[]]
    for (const part of parts) {
      const values = possibilities(part, c)
      if (values === undefined || combinations.length * values.length > MOST_POSSIBILITIES) return undefined
      combinations = combinations.flatMap((before) => values.map((value) => [...before, value]))
    }
    return [...new Set(combinations.map(compute))]
  }
  const of = (c: Case) => {
    const values = possible(c)
    return values?.length === 1 ? values[0] : undefined
  }
  return { of, possible }
}

function possibilities(part: CompiledExpression, c: Case): readonly FactValue[] | undefined {
  const value = part.of(c)
  return value === undefined ? part.possible?.(c) : [value]
}

/** A known whole misses nothing, even where a part of it does. */
function missingOf(of: CompiledExpression['of'], parts: readonly CompiledExpression[]) {
  return (c: Case, into: Missing) => {
    if (of(c) !== undefined) return
    for (const part of parts) part.missing(c, into)
  }
}
