import { checkScheme } from './check-scheme.ts'
import type { Scheme } from './scheme.ts'
import { type SchemeProblem, schemeProblem } from './scheme-problem.ts'
import { schemeShape } from './scheme-shape.ts'

export type ReadScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly SchemeProblem[] }

/** More would not help anybody. */
const MOST_PROBLEMS = 100

/** A scheme from a file somebody wrote, or everything that is wrong with it and where. First the form, then what it says. */
export function readScheme(value: unknown): ReadScheme {
  const problems: SchemeProblem[] = []
  const report = (...[path, rule, what]: Parameters<typeof schemeProblem>) => {
    if (problems.length < MOST_PROBLEMS) problems.push(schemeProblem(path, rule, what))
  }
  schemeShape(value, '$', report)
  if (problems.length === 0) checkScheme(value as Scheme, report)
  return problems.length === 0 ? { ok: true, scheme: value as Scheme } : { ok: false, problems }
}
