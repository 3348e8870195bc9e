import { casePaths } from '#features/cases/index.ts'
import type { Feature } from '#platform/feature.ts'
import { paths } from './paths.ts'
import { GRANT_MAIL } from './tell.ts'
import { grantEvent } from './texts/events.ts'
import { grantTexts } from './texts/grants.ts'
import { budgetRoutes } from './web/budget.tsx'
import { caseGrantRoutes } from './web/case-grants.tsx'
import { grantRoutes } from './web/grant.tsx'
import { listRoutes, startParts } from './web/list.tsx'

/** Grants of a rotation case: one for each municipality, prepared by one caseworker and decided by another. */
export const grants: Feature = {
  name: 'grants',
  routes: [...caseGrantRoutes, ...grantRoutes, ...listRoutes, ...budgetRoutes],
  menu: [
    {
      roles: ['caseworker'],
      label: (lang) => grantTexts(lang).listTitle,
      path: paths.list,
      weight: 60,
      under: casePaths.list,
    },
  ],
  start: startParts,
  caseEvents: grantEvent,
  mails: {
    [GRANT_MAIL]: (_data, lang) => {
      const t = grantTexts(lang)
      return { subject: t.mailSubject, text: t.mailText }
    },
  },
  notices: (kind, _data, lang) => {
    const t = grantTexts(lang)
    switch (kind) {
      case 'grant.applied':
        return t.noticeApplied
      case 'grant.prepared':
        return t.noticePrepared
      case 'grant.granted':
        return t.noticeGranted
      case 'grant.refused':
        return t.noticeRefused
      case 'grant.ended':
        return t.noticeEnded
    }
    return undefined
  },
}
