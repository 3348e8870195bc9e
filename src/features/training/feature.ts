import type { Feature } from '#platform/feature.ts'
import { get } from '#platform/http/route.ts'
import { trainingJobs } from './jobs.ts'
import { sayNotice, trainingMails } from './news.ts'
import { paths } from './paths.ts'
import { eventText } from './texts/events.ts'
import { organisationTexts } from './texts/organisations.ts'
import { providerTexts } from './texts/provider.ts'
import { searchTexts } from './texts/search.ts'
import { attendanceRoutes } from './web/attendance.tsx'
import { caseChangeRoutes } from './web/case-change.tsx'
import { caseGiveUpRoutes } from './web/case-give-up.tsx'
import { caseInterestRoutes } from './web/case-interest.tsx'
import { caseReserveRoutes } from './web/case-reserve.tsx'
import { caseTrainingRoutes } from './web/case-training.tsx'
import { coursePage } from './web/course.tsx'
import { demandRoutes } from './web/demand.tsx'
import { importRoutes } from './web/import.tsx'
import { organisationRoutes } from './web/organisations.tsx'
import { providerCourseRoutes } from './web/provider-courses.tsx'
import { providerSessionRoutes } from './web/provider-sessions.tsx'
import { searchPage } from './web/search.tsx'

/** Courses, classes and seats: of providers, in public, and in a case; and the organisations behind them. */
export const training: Feature = {
  name: 'training',
  routes: [
    get(paths.search, searchPage),
    get(paths.course(':id'), coursePage),
    ...providerSessionRoutes,
    ...providerCourseRoutes,
    ...attendanceRoutes,
    ...demandRoutes,
    ...importRoutes,
    ...caseTrainingRoutes,
    ...caseReserveRoutes,
    ...caseGiveUpRoutes,
    ...caseChangeRoutes,
    ...caseInterestRoutes,
    ...organisationRoutes,
  ],
  menu: [
    {
      roles: ['training_provider'],
      label: (lang) => providerTexts(lang).menu,
      path: paths.provider,
      weight: 5,
    },
    {
      roles: ['training_provider'],
      label: (lang) => providerTexts(lang).menuDemand,
      path: paths.demand,
      weight: 6,
    },
    {
      roles: [
        'anonymous',
        'company',
        'shop_steward',
        'employee',
        'caseworker',
        'secretariat',
        'training_provider',
        'akasse',
      ],
      label: (lang) => searchTexts(lang).menu,
      path: paths.search,
      weight: 25,
    },
    {
      roles: ['secretariat', 'admin'],
      label: (lang) => organisationTexts(lang).menu,
      path: paths.organisations,
      weight: 60,
    },
  ],
  jobs: trainingJobs,
  mails: trainingMails,
  notices: sayNotice,
  caseEvents: eventText,
}
