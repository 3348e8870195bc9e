import type { Tab } from './lists.ts'
import type { StepName } from './vacancy-form.ts'

const list = '/virksomhed/vikariater'

/** Every address of this feature, without language prefix; and those of others that its pages lead to. */
export const paths = {
  list,
  new: `${list}/nyt`,
  newFor: (companyId: string) => `/jobcenter/virksomheder/${companyId}/vikariater/nyt`,
  overview: (id: string) => `${list}/${id}`,
  step: (id: string, step: StepName | 'gennemse') => `${list}/${id}/rediger/${step}`,
  preview: (id: string) => `${list}/${id}/vis`,
  publish: (id: string) => `${list}/${id}/udgiv`,
  copy: (id: string) => `${list}/${id}/kopier`,
  close: (id: string) => `${list}/${id}/luk`,
  remove: (id: string) => `${list}/${id}/slet`,

  public: (number: number) => `/vikariater/${number}`,
  applications: (id: string) => `/virksomhed/ansoegninger?vikariat=${id}`,
  application: (id: string) => `/ansoegninger/${id}`,
  candidates: (id: string) => `/virksomhed/kandidater?vikariat=${id}`,
  companiesOfUnit: '/jobcenter/virksomheder',
  companyOfUnit: (id: string) => `/jobcenter/virksomheder/${id}`,
} as const

/** How a tab of the list is called in its address. */
export const TAB_NAMES: Readonly<Record<Tab, string>> = {
  published: 'aktive',
  draft: 'kladder',
  closed: 'lukkede',
}
