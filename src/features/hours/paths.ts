import { casePaths } from '#features/cases/index.ts'

/** Addresses under a case's hours and claims, and the unit's own lists, without language prefix. */
export const paths = {
  hours: casePaths.hours,
  week: (id: string, week: string) => `${casePaths.hours(id)}?uge=${week}`,
  deviations: (id: string) => `${casePaths.hours(id)}/afvigelser`,
  hoursFor: (id: string, temp: string) => `${casePaths.hours(id)}/vikar/${temp}`,
  import: (id: string) => `${casePaths.hours(id)}/import`,
  template: (id: string) => `${casePaths.hours(id)}/import/skabelon.xlsx`,
  export: (id: string, format: 'csv' | 'xlsx') => `${casePaths.hours(id)}/eksport/timer.${format}`,
  claims: casePaths.claims,
  claim: (id: string, claim: string) => `${casePaths.claims(id)}/${claim}`,
  ownHours: (temp: string) => `${casePaths.ownTemp}/${temp}/timer`,
  unitClaims: '/jobcenter/opgoerelser',
  payments: '/jobcenter/udbetalinger',
  payment: (id: string) => `/jobcenter/udbetalinger/${id}`,
  paymentFile: (id: string) => `/jobcenter/udbetalinger/${id}/fil.csv`,
} as const
