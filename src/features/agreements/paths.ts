import { casePaths } from '#features/cases/index.ts'

/** Addresses of agreements, without language prefix. */
export const paths = {
  agreement: casePaths.agreement,
  version: (id: string, revision: string | number) => `${casePaths.agreement(id)}/version/${revision}`,
  pdf: (id: string, revision: string | number) => `${casePaths.agreement(id)}/version/${revision}/aftale.pdf`,
  mySignatures: '/underskriv',
  sign: (signerId: string) => `/underskriv/${signerId}`,
  signPdf: (signerId: string) => `/underskriv/${signerId}/aftale.pdf`,
  templates: '/jobcenter/aftaleskabeloner',
  newTemplate: '/jobcenter/aftaleskabeloner/ny',
  template: (id: string) => `/jobcenter/aftaleskabeloner/${id}`,
} as const
