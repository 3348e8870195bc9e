import type { SolveKind } from '../solve/solve-kind.ts'

/** Persons to openings, best by the stated order of goals. See docs/engines.md. */
export const assign: SolveKind = {
  formats: [{ name: 'json', endings: [/\.json$/i] }],
  answer: (source) => ({ status: 'infeasible', read: source.json() }),
}
