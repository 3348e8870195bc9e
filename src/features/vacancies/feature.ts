import type { Feature } from '#platform/feature.ts'
import { vacancyJobs } from './jobs.ts'
import type { VacancyHooks } from './model.ts'
import { sayNotice, vacancyMails } from './notices.ts'
import { paths } from './paths.ts'
import { companyStart, stewardStart } from './start-part.tsx'
import { listTexts } from './texts/list.ts'
import { closeRoutes } from './web/close.tsx'
import { copyRoutes } from './web/copy.tsx'
import { listRoutes } from './web/list.tsx'
import { newRoutes } from './web/new.tsx'
import { overviewRoutes } from './web/overview.tsx'
import { removeRoutes } from './web/remove.tsx'
import { reviewRoutes } from './web/review.tsx'
import { stepRoutes } from './web/steps.tsx'

/** Companies' vikariater, from the first draft to the outcome. `hooks` lets the app tie in those who know of applications. */
export const makeVacancies = (hooks: VacancyHooks): Feature => ({
  name: 'vacancies',
  routes: [
    ...listRoutes,
    ...newRoutes,
    ...stepRoutes,
    ...reviewRoutes,
    ...closeRoutes(hooks),
    ...copyRoutes,
    ...removeRoutes,
    ...overviewRoutes(hooks),
  ],
  menu: [
    { roles: ['company'], label: (lang) => listTexts(lang).menu, path: paths.list, weight: 20 },
    { roles: ['shop_steward'], label: (lang) => listTexts(lang).menuSteward, path: paths.list, weight: 20 },
  ],
  start: [companyStart, stewardStart],
  jobs: vacancyJobs(hooks),
  mails: vacancyMails,
  notices: sayNotice,
})
