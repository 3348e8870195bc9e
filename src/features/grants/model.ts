import type { Selectable } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { GrantStatus } from '#core/rotation/grant-moves.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import type { Declared } from './store/case-law.ts'

/** The scheme grants are given under. Another scheme is another value of the case's funding. */
export const SCHEME = 'dk-jobrotation'

/** What stood in the application, and what the law said to each employee the day it was decided. */
export type GrantFacts = {
  readonly declared: Declared
  /** Employees whose hours are in the grant. */
  readonly included: readonly string[]
  readonly leftOut: readonly { readonly id: string; readonly conditions: readonly string[] }[]
}

export type Grant = Omit<Selectable<DB['case_grant']>, 'facts' | 'status' | 'starts_on' | 'ends_on'> & {
  readonly facts: GrantFacts
  readonly status: GrantStatus
  readonly starts_on: Day
  readonly ends_on: Day
}

export const STYLES = ['law.css', 'grants.css']
