import type { Feature } from '#platform/feature.ts'
import { importJobs } from './import/import-job.ts'
import { paths } from './paths.ts'
import { tabTexts } from './texts/tabs.ts'
import { importRoutes } from './web/import.tsx'
import { importRunRoutes } from './web/import-run.tsx'

/** In and out: files with vikariater, exports of what one may see, the API and its keys. */
export const exchangeIo: Feature = {
  name: 'exchange-io',
  routes: [...importRoutes, ...importRunRoutes],
  menu: [{ roles: ['company'], label: (lang) => tabTexts(lang).menu, path: paths.import, weight: 80 }],
  jobs: importJobs,
}
