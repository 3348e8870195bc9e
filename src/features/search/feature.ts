import type { Feature } from '#platform/feature.ts'
import { searchJobs } from './jobs.ts'
import { paths } from './paths.ts'
import { savedMails } from './saved-mails.ts'
import { proposedStart } from './start-part.tsx'
import { proposedTexts } from './texts/proposed.ts'
import { resultTexts } from './texts/results.ts'
import { savedTexts } from './texts/saved.ts'
import { feedRoutes } from './web/feeds.ts'
import { proposedRoutes } from './web/proposed.tsx'
import { resultRoutes } from './web/results.tsx'
import { saveRoutes } from './web/save.tsx'
import { savedRoutes } from './web/saved.tsx'
import { suggestionRoutes } from './web/suggestions.ts'
import { vacancyRoutes } from './web/vacancy.tsx'

/** Finding a vikariat: the search, each vikariat's public page, feeds, and mails about what is new. */
export const search: Feature = {
  name: 'search',
  routes: [
    ...resultRoutes,
    ...vacancyRoutes,
    ...suggestionRoutes,
    ...feedRoutes,
    ...saveRoutes,
    ...savedRoutes,
    ...proposedRoutes,
  ],
  menu: [
    {
      roles: [
        'anonymous',
        'jobseeker',
        'company',
        'shop_steward',
        'caseworker',
        'secretariat',
        'training_provider',
        'akasse',
        'steering',
        'admin',
      ],
      label: (lang) => resultTexts(lang).menu,
      path: paths.search,
      weight: 10,
    },
    { roles: ['jobseeker'], label: (lang) => proposedTexts(lang).menu, path: paths.proposed, weight: 15 },
    { roles: ['jobseeker'], label: (lang) => savedTexts(lang).title, path: paths.saved, weight: 80 },
  ],
  start: [proposedStart],
  jobs: searchJobs,
  mails: savedMails,
}
