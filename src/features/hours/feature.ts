import { casePaths } from '#features/cases/index.ts'
import type { Feature } from '#platform/feature.ts'
import { hoursJobs } from './jobs.ts'
import { paths } from './paths.ts'
import { HOURS_MAIL } from './tell.ts'
import { eventKinds, eventTexts } from './texts/events.ts'
import { noticeTexts } from './texts/notices.ts'
import { claimRoutes } from './web/claim.tsx'
import { claimsRoutes } from './web/claims.tsx'
import { fileRoutes } from './web/files.tsx'
import { hoursForRoutes } from './web/hours-for.tsx'
import { importRoutes } from './web/import.tsx'
import { ownHoursRoutes } from './web/own-hours.tsx'
import { unitRoutes } from './web/unit.tsx'
import { weekRoutes } from './web/week.tsx'

const NUMBERED = [
  'claim.due',
  'claim.submitted',
  'claim.checked',
  'claim.renewed',
  'claim.approved',
  'claim.refused',
] as const
const TITLED = ['hours.changed', 'hours.disputed'] as const

/** Hours of a rotation case, and the claims made of them. */
export const hours: Feature = {
  name: 'hours',
  routes: [
    ...weekRoutes,
    ...importRoutes,
    ...fileRoutes,
    ...ownHoursRoutes,
    ...hoursForRoutes,
    ...claimsRoutes,
    ...claimRoutes,
    ...unitRoutes,
  ],
  menu: [
    {
      roles: ['caseworker'],
      label: (lang) => noticeTexts(lang).menuClaims,
      path: paths.unitClaims,
      weight: 65,
      under: casePaths.list,
    },
  ],
  jobs: [...hoursJobs],
  mails: {
    [HOURS_MAIL]: (_data, lang) => ({
      subject: noticeTexts(lang).mailSubject,
      text: noticeTexts(lang).mailText,
    }),
  },
  caseEvents: (kind, data, lang) => {
    const known = eventKinds.find((one) => one === kind)
    return known && eventTexts(lang)[known](data)
  },
  notices: (kind, data, lang) => {
    const t = noticeTexts(lang)
    const numbered = NUMBERED.find((one) => one === kind)
    if (numbered) return t[numbered](String(data.number))
    const titled = TITLED.find((one) => one === kind)
    return titled && t[titled](String(data.title))
  },
}
