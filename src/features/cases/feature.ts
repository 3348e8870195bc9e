import type { Feature } from '#platform/feature.ts'
import { caseJobs } from './jobs.ts'
import type { EventWords } from './model.ts'
import { caseMails, sayNotice } from './notices.ts'
import { paths } from './paths.ts'
import { caseStart, ownStart } from './start-part.tsx'
import { wishTexts } from './texts/wish.ts'
import { courseRoutes } from './web/course.tsx'
import { fileRoutes } from './web/files.tsx'
import { gateRoutes } from './web/gates.tsx'
import { journalRoutes } from './web/journal.tsx'
import { listRoutes } from './web/list.tsx'
import { newRoutes } from './web/new.tsx'
import { overviewRoutes } from './web/overview.tsx'
import { wishRoutes } from './web/wish.tsx'

/** The rotation case as a whole, from wish to archive. `words` says what other parts wrote in its journal. */
export const makeCases = (words: EventWords): Feature => ({
  name: 'cases',
  routes: [
    ...listRoutes,
    // before one case, whose address would take "ny" for an id
    ...newRoutes,
    ...overviewRoutes,
    ...wishRoutes,
    ...gateRoutes,
    ...journalRoutes(words),
    ...fileRoutes,
    ...courseRoutes,
  ],
  menu: [
    {
      roles: ['company', 'shop_steward', 'caseworker', 'secretariat', 'akasse'],
      label: (lang) => wishTexts(lang).menu,
      path: paths.list,
      weight: 15,
    },
  ],
  start: [caseStart, ownStart],
  jobs: caseJobs,
  mails: caseMails,
  notices: sayNotice,
})
