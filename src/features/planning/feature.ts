import type { Feature } from '#platform/feature.ts'
import { planningJobs } from './jobs.ts'
import { planningMails, sayNotice } from './news.ts'
import { eventText } from './texts/events.ts'
import { planningRoutes } from './web/routes.ts'

/** "Planlæg" in a rotation case: proposes who takes which class and who covers, and applies what the company chooses. */
export const planning: Feature = {
  name: 'planning',
  routes: planningRoutes,
  jobs: planningJobs,
  mails: planningMails,
  notices: sayNotice,
  caseEvents: eventText,
}
