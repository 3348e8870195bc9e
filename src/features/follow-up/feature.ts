import { casePaths } from '#features/cases/index.ts'
import type { Feature } from '#platform/feature.ts'
import { followUpJobs } from './jobs.ts'
import { followUpMails } from './mails.ts'
import { paths } from './paths.ts'
import { schoolStart } from './start.tsx'
import { followUpTexts } from './texts/follow-up.ts'
import { caseFollowUpRoutes } from './web/case-follow-up.tsx'
import { dueRoutes } from './web/due.tsx'
import { evaluationRoutes } from './web/evaluation.tsx'
import { linkRoutes } from './web/link.tsx'

/** What came of a rotation case: questions after 3, 6 and 12 months, evaluation, learning points, outcome figures. */
export const followUp: Feature = {
  name: 'follow-up',
  routes: [...caseFollowUpRoutes, ...evaluationRoutes, ...dueRoutes, ...linkRoutes],
  menu: [
    {
      roles: ['caseworker', 'secretariat'],
      label: (lang) => followUpTexts(lang).due,
      path: paths.due,
      weight: 70,
      under: casePaths.list,
    },
  ],
  start: [schoolStart],
  jobs: followUpJobs,
  mails: followUpMails,
  caseEvents: (kind, _data, lang) => {
    const { events } = followUpTexts(lang)
    return Object.hasOwn(events, kind) ? events[kind as keyof typeof events] : undefined
  },
}
