import { isDay } from '../calendar/day.ts'
import type { Expression, Literal } from './expression.ts'
import type { FactDefinition, Scheme, Unit } from './scheme.ts'
import { pathTo, type Report } from './scheme-problem.ts'

/** What an expression comes to. A choice is text. */
export type Kind = 'yes-no' | 'number' | 'day' | 'text'

/**
 * What an expression comes to, or undefined where that cannot be told. Reports names the scheme does not have, and
 * parts of the wrong kind; nothing is reported twice.
 */
export function expressionKind(
  scheme: Scheme,
  expression: Expression,
  path: string,
  report: Report,
): Kind | undefined {
  const inner = (part: Expression, at: string) => expressionKind(scheme, part, at, report)
  const need = (part: Expression, at: string, kinds: readonly Kind[]): Kind | undefined => {
    const kind = inner(part, at)
    if (kind !== undefined && !kinds.includes(kind)) report(at, 'wrong-kind', kinds.join(' / '))
    return kind
  }
  const same = (parts: readonly Expression[], at: string, kinds: readonly Kind[]): Kind | undefined => {
    const found = parts.map((part, i) => need(part, pathTo(at, i), kinds))
    const known = [...new Set(found.filter((kind) => kind !== undefined && kinds.includes(kind)))]
    if (known.length > 1) report(at, 'different-kinds', known.join(', '))
    return known[0]
  }
  if (typeof expression !== 'object') return literalKind(expression)
  if ('fact' in expression) return factKind(scheme, expression.fact, pathTo(path, 'fact'), report)
  if ('value' in expression) return valueKind(scheme, expression.value, pathTo(path, 'value'), report)
  if ('if' in expression) {
    need(expression.if, pathTo(path, 'if'), ['yes-no'])
    const then = inner(expression.then, pathTo(path, 'then'))
    const otherwise = inner(expression.else, pathTo(path, 'else'))
    if (then && otherwise && then !== otherwise) report(path, 'different-kinds', `${then}, ${otherwise}`)
    return then ?? otherwise
  }
  if ('oneOf' in expression) {
    const at = pathTo(path, 'oneOf')
    const [part, options] = expression.oneOf
    checkOptions(scheme, part, inner(part, pathTo(at, 0)), options, pathTo(at, 1), report)
    return 'yes-no'
  }
  const [name, parts] = Object.entries(expression)[0] as [string, readonly Expression[]]
  const at = pathTo(path, name)
  switch (name) {
    case 'not':
      need(parts as unknown as Expression, at, ['yes-no'])
      return 'yes-no'
    case 'all':
    case 'any':
      same(parts, at, ['yes-no'])
      return 'yes-no'
    case 'equals':
      if (same(parts, at, ['yes-no', 'number', 'day', 'text']) === 'text')
        checkPair(scheme, parts, at, report)
      return 'yes-no'
    case 'atLeast':
    case 'atMost':
    case 'moreThan':
    case 'lessThan':
      same(parts, at, ['number', 'day'])
      return 'yes-no'
    case 'smallest':
    case 'largest':
      return same(parts, at, ['number', 'day'])
    case 'sum':
    case 'difference':
    case 'product':
      same(parts, at, ['number'])
      return 'number'
    default:
      same(parts, at, ['day'])
      return 'number'
  }
}

export function unitKind(unit: Unit): Kind {
  return unit === 'day' ? 'day' : unit === 'level' || unit === 'text' ? 'text' : 'number'
}

function literalKind(literal: Literal): Kind {
  if (typeof literal === 'boolean') return 'yes-no'
  return typeof literal === 'number' ? 'number' : isDay(literal) ? 'day' : 'text'
}

function factKind(scheme: Scheme, id: string, path: string, report: Report): Kind | undefined {
  const definition = factOf(scheme, id)
  if (definition === undefined) report(path, 'unknown-fact', id)
  return definition?.kind === 'choice' ? 'text' : definition?.kind
}

function valueKind(scheme: Scheme, id: string, path: string, report: Report): Kind | undefined {
  if (Object.hasOwn(scheme.values, id)) return unitKind(scheme.values[id]!.unit)
  report(path, 'unknown-value', id)
  return undefined
}

function factOf(scheme: Scheme, id: string): FactDefinition | undefined {
  return Object.hasOwn(scheme.facts, id) ? scheme.facts[id] : undefined
}

/** A misspelt option would make a condition that nobody meets, or everybody. */
function checkOptions(
  scheme: Scheme,
  part: Expression,
  kind: Kind | undefined,
  options: readonly Literal[],
  path: string,
  report: Report,
): void {
  const definition = typeof part === 'object' && 'fact' in part ? factOf(scheme, part.fact) : undefined
  for (const [i, option] of options.entries()) {
    const at = pathTo(path, i)
    if (definition?.kind === 'choice') {
      if (!definition.options?.some(({ id }) => id === option)) report(at, 'no-such-option', String(option))
    } else if (kind !== undefined && literalKind(option) !== kind) report(at, 'wrong-kind', kind)
  }
}

function checkPair(scheme: Scheme, [a, b]: readonly Expression[], path: string, report: Report): void {
  if (a === undefined || b === undefined) return
  if (typeof b === 'string') checkOptions(scheme, a, 'text', [b], path, report)
  if (typeof a === 'string') checkOptions(scheme, b, 'text', [a], path, report)
}

const WHOLE: readonly Unit[] = [
  'ore',
  'ore-per-hour',
  'ore-per-week',
  'minutes',
  'minutes-per-week',
  'per-mille',
]

/** Money, time and shares are counted in whole units. */
export function isWholeUnit(unit: Unit): boolean {
  return WHOLE.includes(unit)
}
