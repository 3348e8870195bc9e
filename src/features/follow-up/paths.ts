import { casePaths } from '#features/cases/index.ts'

/** Every address of this feature, without language prefix. */
const due = '/jobcenter/efter-forloebet'

export const paths = {
  case: casePaths.followUp,
  evaluation: (caseId: string) => `/sager/${caseId}/evaluering`,
  /** What a mail leads to: answered without login. */
  link: (token: string) => `/opfoelgning/${token}`,
  due,
  dueOne: (id: string) => `${due}/${id}`,
} as const

export const evaluationPath = paths.evaluation
