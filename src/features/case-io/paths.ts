import { casePaths } from '#features/cases/index.ts'

/** Addresses of this feature, without language prefix. */
export const paths = {
  sheet: casePaths.sheet,
  json: casePaths.json,
  import: casePaths.import,
  importTemplate: `${casePaths.import}/skabelon.xlsx`,
  apiCases: '/api/v1/me/cases',
  apiCase: (number: string) => `/api/v1/me/cases/${number}`,
} as const
