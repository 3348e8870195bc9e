import { parseFileSync } from '@swc/core'

/** Names that reach a clock, chance, the network or the process without any import. */
const FORBIDDEN = ['process', 'crypto', 'performance', 'fetch', 'console', 'globalThis', 'Buffer'].concat([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'localStorage',
  'require',
])

type Node = { readonly type?: string; readonly [key: string]: unknown }

/**
 * What in a file of the pure core depends on more than its arguments: `Date.now`, `new Date()` without a moment,
 * `Math.random`, `process` and the like. Imports are judged by dependency-cruiser.
 */
export function impuritiesOf(file: string): string[] {
  const found: string[] = []
  visit(parseFileSync(file, { syntax: 'typescript', target: 'es2022' }) as unknown as Node, found)
  return found
}

function visit(node: Node, found: string[]): void {
  const object = name(node.object)
  if (node.type === 'MemberExpression') {
    const member = `${object}.${name(node.property)}`
    if (member === 'Date.now' || member === 'Math.random') found.push(member)
    else if (object !== undefined && FORBIDDEN.includes(object)) found.push(member)
    // a property may carry any name; only a computed one is an expression of its own
    if (object === undefined) visit(node.object as Node, found)
    if ((node.property as Node).type === 'Computed') visit(node.property as Node, found)
    return
  }
  if (node.type === 'NewExpression' && name(node.callee) === 'Date' && isEmpty(node.arguments)) {
    found.push('new Date()')
  }
  if (node.type === 'CallExpression' && name(node.callee) === 'Date') found.push('Date()')
  if (node.type === 'Identifier' && FORBIDDEN.includes(String(node.value))) found.push(String(node.value))
  for (const [key, child] of Object.entries(node)) {
    if (NAMING.has(`${node.type}.${key}`)) continue
    for (const each of Array.isArray(child) ? child : [child]) {
      if (typeof each === 'object' && each !== null) visit(each as Node, found)
    }
  }
}

/** Places where an identifier only names something of ours. */
const NAMING = new Set([
  'KeyValueProperty.key',
  'MethodProperty.key',
  'TsPropertySignature.key',
  'TsMethodSignature.key',
])

function name(node: unknown): string | undefined {
  const { type, value } = (node ?? {}) as Node
  return type === 'Identifier' ? String(value) : undefined
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0
}
