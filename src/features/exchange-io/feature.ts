import type { VacancyHooks } from '#features/vacancies/index.ts'
import type { Feature } from '#platform/feature.ts'
import { documentRoutes } from './api/document-routes.ts'
import { ownRoutes } from './api/own-routes.ts'
import { publicRoutes } from './api/public-routes.ts'
import { importJobs } from './import/import-job.ts'
import { paths } from './paths.ts'
import { tabTexts } from './texts/tabs.ts'
import { apiDocsRoutes } from './web/api-docs.tsx'
import { apiKeyRoutes } from './web/api-keys.tsx'
import { importRoutes } from './web/import.tsx'
import { importRunRoutes } from './web/import-run.tsx'

/** In and out: files with vikariater, exports of what one may see, the API and its keys. `hooks` lets the app tie in applications. */
export function makeExchangeIo(hooks: VacancyHooks): Feature {
  const described = [...publicRoutes, ...ownRoutes(hooks)]
  const api = [...described, ...documentRoutes(described)]
  return {
    name: 'exchange-io',
    routes: [...importRoutes, ...importRunRoutes, ...apiKeyRoutes, ...api, ...apiDocsRoutes(api)],
    menu: [{ roles: ['company'], label: (lang) => tabTexts(lang).menu, path: paths.import, weight: 80 }],
    jobs: importJobs,
  }
}
