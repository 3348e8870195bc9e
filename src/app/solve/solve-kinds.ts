import type { SolveKind } from './solve-kind.ts'

/** The kinds of problem `./jobkreds solve` knows; each is loaded only when it is asked for. */
export const solveKinds = {
  assign: async () => (await import('../commands/solve-assign.ts')).assign,
  rings: async () => (await import('../commands/solve-rings.ts')).rings,
  cover: async () => (await import('../commands/solve-cover.ts')).cover,
  plan: async () => (await import('../commands/solve-plan.ts')).plan,
} satisfies Record<string, () => Promise<SolveKind>>

export type SolveKindName = keyof typeof solveKinds
