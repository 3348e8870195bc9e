import type { Day } from '../calendar/day.ts'
import type { Entry } from './entry.ts'
import type { GrantFacts } from './scheme-terms.ts'

/** A file of hours as it was read, ready to be added up. */
export type HoursFile = {
  readonly scheme: string
  readonly grant: Omit<GrantFacts, 'facts'> & { readonly facts: unknown }
  /** What was entered and asked for, in order. */
  readonly steps: readonly Step[]
  /** Where each person stands in the file. */
  readonly employeePaths: ReadonlyMap<string, string>
  readonly tempPaths: ReadonlyMap<string, string>
  readonly employees: readonly {
    readonly id: string
    readonly path: string
    readonly weeklyMinutes: number | undefined
  }[]
  /** Vikarer for whom no period of employment is given. */
  readonly periodsAssumed: readonly string[]
  readonly assumed: { readonly courseStart: boolean; readonly given: boolean }
}

export type Step =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly path: string }
  | { readonly kind: 'claim' | 'recovery'; readonly through: Day; readonly path: string }
