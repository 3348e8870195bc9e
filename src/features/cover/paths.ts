import { casePaths } from '#features/cases/index.ts'

/** Addresses of this feature, without language prefix; and the vikariat's own page, where a draft is read through and posted. */
export const paths = {
  cover: casePaths.cover,
  newCover: (id: string) => `${casePaths.cover(id)}/nyt`,
  change: (id: string, coverId: string) => `${casePaths.cover(id)}/${coverId}`,
  end: (id: string, coverId: string) => `${casePaths.cover(id)}/${coverId}/fjern`,
  review: (vacancyId: string) => `/virksomhed/vikariater/${vacancyId}/rediger/gennemse`,
  vacancy: (vacancyId: string) => `/virksomhed/vikariater/${vacancyId}`,
  /** Short absences shared with other companies: for those who pack them, and what a company is asked. */
  pooled: '/faelles-vikariater',
  pooledAsked: '/faelles-vikariater/spoergsmaal',
} as const
