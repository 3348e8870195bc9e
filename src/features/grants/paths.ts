import { casePaths } from '#features/cases/index.ts'

/** Addresses of grants, without language prefix. */
export const paths = {
  grants: casePaths.grant,
  /** One municipality's grant of a case. */
  grant: (id: string, unitId: string) => `${casePaths.grant(id)}/${unitId}`,
  list: '/jobcenter/bevillinger',
  budget: '/jobcenter/budget',
} as const
