import { casePaths } from '#features/cases/index.ts'
import type { PlanGoalSlug } from './model.ts'

const plan = casePaths.planning
const run = (id: string, runId: string) => `${plan(id)}/koersel/${runId}`
const alternative = (id: string, runId: string, goal: PlanGoalSlug | ':goal') => `${run(id, runId)}/${goal}`

/** Addresses of this feature, without language prefix. */
export const paths = {
  plan,
  conditions: (id: string) => `${plan(id)}/vilkaar`,
  courses: (id: string) => `${plan(id)}/kurser`,
  person: (id: string, person: string) => `${plan(id)}/medarbejder/${person}`,
  run,
  alternative,
  why: (id: string, runId: string, goal: PlanGoalSlug | ':goal', person: string) =>
    `${alternative(id, runId, goal)}/${person}`,
} as const
