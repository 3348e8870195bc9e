import type { Expression } from './expression.ts'

export type ExpressionNames = { readonly facts: ReadonlySet<string>; readonly values: ReadonlySet<string> }

/** The facts and values an expression names itself, not those its values depend on. */
export function expressionNames(...expressions: readonly (Expression | null | undefined)[]): ExpressionNames {
  const facts = new Set<string>()
  const values = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) {
      for (const inner of part) walk(inner)
      return
    }
    const { fact, value } = part as { fact?: unknown; value?: unknown }
    if (typeof fact === 'string') facts.add(fact)
    else if (typeof value === 'string') values.add(value)
    else for (const inner of Object.values(part)) walk(inner)
  }
  for (const expression of expressions) walk(expression)
  return { facts, values }
}
