import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import type { Expression } from '#core/law/expression.ts'
import type { Facts, Outcome } from '#core/law/receipt.ts'
import type { ConditionAbout, InForce, Scheme } from '#core/law/scheme.ts'

/**
 * Decides a case in which **every fact is known**, but for those that name the governing day, the slow and obvious way: walks the file itself, day by day where
 * days are counted, and shares nothing with the engine. Only a value that does not exist is unknown here.
 */
export function judge(
  scheme: Scheme,
  asks: readonly ConditionAbout[],
  askedDay: Day,
  facts: Facts,
): { outcome: Outcome; findings: Record<string, Outcome> } {
  const governing = scheme.governing.byFacts.map(({ fact }) => facts[fact] as Day | undefined)
  const today = governing.find((found) => found !== undefined) ?? askedDay
  const findings: Record<string, Outcome> = {}
  const required: Outcome[] = []
  for (const { id, about, weight, versions } of scheme.conditions) {
    if (!asks.includes(about)) continue
    const version = lastThatCounts(scheme, versions, today, facts)
    let outcome: Outcome = 'not-in-force'
    if (version && version.test !== null) {
      const answer = evaluate(scheme, version.test, today, facts)
      outcome = answer === undefined ? 'unknown' : answer ? 'met' : 'not-met'
    }
    findings[id] = outcome
    if (weight === 'required') required.push(outcome)
  }
  const inForce = required.filter((outcome) => outcome !== 'not-in-force')
  if (inForce.length === 0) return { outcome: 'not-in-force', findings }
  if (inForce.includes('not-met')) return { outcome: 'not-met', findings }
  return { outcome: inForce.includes('unknown') ? 'unknown' : 'met', findings }
}

/** A value as it stands, undefined where there is none. */
export function judgeValue(
  scheme: Scheme,
  id: string,
  today: Day,
  facts: Facts,
): number | string | undefined {
  return lastThatCounts(scheme, scheme.values[id]!.versions, today, facts)?.value ?? undefined
}

function lastThatCounts<V extends InForce>(
  scheme: Scheme,
  versions: readonly V[],
  today: Day,
  facts: Facts,
): V | undefined {
  let found: V | undefined
  for (const version of versions) {
    // the governing day stands in for a key that may govern and is not stated
    const keyDay =
      version.keyedBy === undefined ? today : ((facts[version.keyedBy] as Day | undefined) ?? today)
    if (keyDay < version.from) continue
    if (version.until !== undefined && keyDay > version.until) continue
    const ended =
      version.until === undefined &&
      versions.some(
        (other) =>
          other.when === undefined &&
          other.keyedBy === version.keyedBy &&
          other.from > version.from &&
          other.from <= keyDay,
      )
    if (ended) continue
    if (version.when === undefined || evaluate(scheme, version.when, today, facts) === true) found = version
  }
  return found
}

type Answer = boolean | number | string | undefined

function evaluate(scheme: Scheme, expression: Expression, today: Day, facts: Facts): Answer {
  const of = (part: Expression) => evaluate(scheme, part, today, facts)
  const two = ([a, b]: readonly [Expression, Expression], say: (a: never, b: never) => Answer): Answer => {
    const left = of(a)
    const right = of(b)
    return left === undefined || right === undefined ? undefined : say(left as never, right as never)
  }
  const many = (parts: readonly Expression[], say: (found: never[]) => Answer): Answer => {
    const found = parts.map(of)
    return found.includes(undefined) ? undefined : say(found as never[])
  }
  if (typeof expression !== 'object') return expression
  if ('fact' in expression) return facts[expression.fact]
  if ('value' in expression) return judgeValue(scheme, expression.value, today, facts)
  if ('all' in expression) {
    const found = expression.all.map(of)
    return found.includes(false) ? false : found.includes(undefined) ? undefined : true
  }
  if ('any' in expression) {
    const found = expression.any.map(of)
    return found.includes(true) ? true : found.includes(undefined) ? undefined : false
  }
  if ('not' in expression) {
    const found = of(expression.not)
    return found === undefined ? undefined : !found
  }
  if ('if' in expression) {
    const found = of(expression.if)
    if (found !== undefined) return of(found ? expression.then : expression.else)
    return of(expression.then) === of(expression.else) ? of(expression.then) : undefined
  }
  if ('equals' in expression) return two(expression.equals, (a, b) => a === b)
  if ('oneOf' in expression) {
    const found = of(expression.oneOf[0])
    return found === undefined ? undefined : expression.oneOf[1].some((option) => option === found)
  }
  if ('atLeast' in expression) return two(expression.atLeast, (a, b) => a >= b)
  if ('atMost' in expression) return two(expression.atMost, (a, b) => a <= b)
  if ('moreThan' in expression) return two(expression.moreThan, (a, b) => a > b)
  if ('lessThan' in expression) return two(expression.lessThan, (a, b) => a < b)
  if ('difference' in expression) return two(expression.difference, (a: number, b: number) => a - b)
  if ('product' in expression) return two(expression.product, (a: number, b: number) => a * b)
  if ('daysBetween' in expression) return two(expression.daysBetween, countDays)
  if ('weeksBetween' in expression) {
    return two(expression.weeksBetween, (a: Day, b: Day) => Math.trunc(countDays(a, b) / 7))
  }
  if ('monthsBetween' in expression) return two(expression.monthsBetween, countMonths)
  if ('sum' in expression) {
    return many(expression.sum, (found: number[]) => found.reduce((a, b) => a + b, 0))
  }
  if ('smallest' in expression) return many(expression.smallest, (found) => found.sort(ascending)[0])
  return many(expression.largest, (found) => found.sort(ascending).at(-1))
}

const ascending = (a: never, b: never) => (a < b ? -1 : a > b ? 1 : 0)

/** One day at a time. */
function countDays(from: Day, to: Day): number {
  if (to < from) return 0 - countDays(to, from)
  let days = 0
  for (let at = from; at < to; at = addDays(at, 1)) days += 1
  return days
}

/** One month at a time, as long as that day of the month has come; the 31st comes on the 1st where there is none. */
function countMonths(from: Day, to: Day): number {
  if (to < from) return 0 - countMonths(to, from)
  let months = 0
  while (true) {
    const next = addMonths(from, months + 1)
    const exists = next.slice(8) === from.slice(8)
    if ((exists ? next : addDays(next, 1)) > to) return months
    months += 1
  }
}
