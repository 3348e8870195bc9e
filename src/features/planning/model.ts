import type { Selectable } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Blocked, PlanFacts, WeekMinimum, WishKind } from '#core/case-plan/plan-facts.ts'
import type { FunctionPlace } from '#core/rotation/absence.ts'
import type { PlanCondition } from '#core/rotation-plan/explain-conflict.ts'
import type { PlanGoal } from '#core/rotation-plan/plan-goal.ts'
import type { RotationPlan } from '#core/rotation-plan/plan-problem.ts'
import type { CasePlanRun } from '#platform/db/schema.generated.ts'

/** What plans are compared by, in the order they are looked for and shown; the address says it in Danish. */
export const GOALS = ['cheapest', 'soonest', 'fewest-changes'] as const satisfies readonly PlanGoal[]
export type CaseGoal = (typeof GOALS)[number]
export const SLUGS = { cheapest: 'billigst', soonest: 'tidligst', 'fewest-changes': 'faerrest' } as const
export type PlanGoalSlug = (typeof SLUGS)[CaseGoal]
export const goalOf = (slug: string): CaseGoal | undefined => GOALS.find((goal) => SLUGS[goal] === slug)

/** What the company says of a function at a workplace. */
export type PlaceCondition = FunctionPlace & {
  readonly staff: number
  readonly minimum: number
  readonly exceptions: readonly WeekMinimum[]
  readonly mostTemps: number
}

/** What a plan of the case must keep; `version` 0 while it is only what is proposed. */
export type Conditions = {
  readonly from: Day
  readonly to: Day
  readonly shortestBlock: number
  readonly mayMove: boolean
  readonly places: readonly (PlaceCondition & {
    readonly weeklyMinutes: number
    /** In the case, and registered at the company in all. */
    readonly inCase: number
    readonly known: number
  })[]
  readonly courses: readonly string[]
  readonly version: number
}

/** What it must keep for one employee; courses by key, and one that is not named is wished for. */
export type PersonCondition = {
  readonly caseEmployeeId: string
  readonly wishes: Readonly<Record<string, WishKind>>
  readonly blocked: readonly Blocked[]
  readonly mostWeeks: number | null
}

export type GoalResult = {
  readonly goal: CaseGoal
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  readonly objective: number
  /** Null where nothing is proven. */
  readonly bound: number | null
  readonly plan?: RotationPlan
  readonly conflict?: { readonly conditions: readonly PlanCondition[]; readonly minimal: boolean }
}

export const runStatuses = ['waiting', 'running', 'done', 'stopped', 'failed'] as const
export type RunStatus = (typeof runStatuses)[number]

export type RunRow = Omit<
  Selectable<CasePlanRun>,
  'status' | 'facts' | 'results' | 'goal' | 'applied_goal'
> & {
  readonly status: RunStatus
  readonly facts: PlanFacts
  readonly results: readonly GoalResult[]
  readonly goal: CaseGoal | null
  readonly applied_goal: CaseGoal | null
}

export const isUnderWay = (run: Pick<RunRow, 'status'>): boolean =>
  run.status === 'waiting' || run.status === 'running'

export const hasPlan = (
  result: GoalResult | undefined,
): result is GoalResult & { readonly plan: RotationPlan } => result?.plan !== undefined

/** Seconds for each goal: small cases are done long before. */
export const SECONDS_PER_GOAL = 20
export const MOST_COURSES = 20
export const MOST_BLOCKED = 3
