import type { VacancyHooks } from '#features/vacancies/index.ts'
import type { Feature } from '#platform/feature.ts'
import { documentRoutes } from './api/document-routes.ts'
import { ownRoutes } from './api/own-routes.ts'
import { publicRoutes } from './api/public-routes.ts'
import { sayImportEnded } from './import/import-ended.ts'
import { importJobs } from './import/import-job.ts'
import { paths } from './paths.ts'
import { exportTexts } from './texts/export.ts'
import { tabTexts } from './texts/tabs.ts'
import { apiDocsRoutes } from './web/api-docs.tsx'
import { apiKeyRoutes } from './web/api-keys.tsx'
import { exportRoutes } from './web/export.tsx'
import { importRoutes } from './web/import.tsx'
import { importRunRoutes } from './web/import-run.tsx'

/**
 * In and out: files with vikariater, exports of what one may see, the API and its keys. `hooks` lets the app tie in
 * applications; `others` are features with a part of the API, which stands in the same document.
 */
export function makeExchangeIo(hooks: VacancyHooks, others: readonly Feature[] = []): Feature {
  const own = [...publicRoutes, ...ownRoutes(hooks)]
  const described = [...own, ...others.flatMap((f) => f.routes ?? []).filter((r) => r.api)]
  const document = documentRoutes(described)
  return {
    name: 'exchange-io',
    routes: [
      ...importRoutes,
      ...importRunRoutes,
      ...exportRoutes,
      ...apiKeyRoutes,
      ...own,
      ...document,
      ...apiDocsRoutes([...described, ...document]),
    ],
    menu: [
      { roles: ['company'], label: (lang) => tabTexts(lang).menu, path: paths.import, weight: 80 },
      { roles: ['caseworker'], label: (lang) => exportTexts(lang).menu, path: paths.unitExport, weight: 90 },
      {
        roles: ['secretariat'],
        label: (lang) => exportTexts(lang).menu,
        path: paths.regionExport,
        weight: 90,
      },
    ],
    jobs: importJobs,
    notices: sayImportEnded,
  }
}
