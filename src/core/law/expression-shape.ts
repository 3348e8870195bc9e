import { isObject, type Shape } from './json-shape.ts'
import { pathTo, type Report } from './scheme-problem.ts'

/** Deeper than any rule: keeps a hostile file from exhausting the stack. */
const MOST_LAYERS = 30

export const PAIRS = [
  'equals',
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'difference',
  'product',
  'daysBetween',
  'weeksBetween',
  'monthsBetween',
] as const
export const LISTS = ['all', 'any', 'sum', 'smallest', 'largest'] as const

/** Whether a part of a file has the form of an expression. Names and kinds are looked at later. */
export const expressionShape: Shape = (value, path, report) => shape(value, path, report, 1)

export const literalShape: Shape = (value, path, report) => {
  if (!isLiteral(value)) report(path, 'not-an-expression')
}

function shape(value: unknown, path: string, report: Report, layer: number): void {
  if (isLiteral(value)) return
  if (layer > MOST_LAYERS) {
    report(path, 'too-deep', String(MOST_LAYERS))
    return
  }
  const inner = (part: unknown, at: string) => shape(part, at, report, layer + 1)
  if (!isObject(value)) {
    report(path, 'not-an-expression')
    return
  }
  const keys = Object.keys(value)
  if (keys.length === 3 && ['if', 'then', 'else'].every((key) => keys.includes(key))) {
    for (const key of keys) inner(value[key], pathTo(path, key))
    return
  }
  const [name] = keys
  if (keys.length !== 1 || name === undefined) {
    report(path, 'not-an-expression')
    return
  }
  operation(name, value[name], pathTo(path, name), report, inner)
}

function operation(
  name: string,
  part: unknown,
  path: string,
  report: Report,
  inner: (part: unknown, path: string) => void,
): void {
  if (name === 'fact' || name === 'value') {
    if (typeof part !== 'string') report(path, 'not-text')
  } else if (name === 'not') {
    inner(part, path)
  } else if (name === 'oneOf') {
    if (!isListOf(part, 2, path, report)) return
    inner(part[0], pathTo(path, 0))
    const options = part[1]
    if (!Array.isArray(options)) report(pathTo(path, 1), 'not-a-list')
    else for (const [i, option] of options.entries()) literalShape(option, pathTo(pathTo(path, 1), i), report)
  } else if (PAIRS.some((pair) => pair === name)) {
    if (!isListOf(part, 2, path, report)) return
    for (const [i, side] of part.entries()) inner(side, pathTo(path, i))
  } else if (LISTS.some((known) => known === name)) {
    if (!Array.isArray(part)) report(path, 'not-a-list')
    else if (part.length === 0) report(path, 'empty-list')
    else for (const [i, side] of part.entries()) inner(side, pathTo(path, i))
  } else report(path, 'unknown-operation', name)
}

function isListOf(part: unknown, length: number, path: string, report: Report): part is unknown[] {
  if (Array.isArray(part) && part.length === length) return true
  report(path, Array.isArray(part) ? 'wrong-length' : 'not-a-list', String(length))
  return false
}

function isLiteral(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}
