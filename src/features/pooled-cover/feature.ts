import { casePaths } from '#features/cases/index.ts'
import type { Feature } from '#platform/feature.ts'
import { poolJobs } from './jobs.ts'
import { paths } from './paths.ts'
import { startParts } from './start-parts.tsx'
import { POOL_MAIL } from './tell.ts'
import { askedTexts, sayPoolEvent, sayPoolNotice } from './texts/asked.ts'
import { poolTexts } from './texts/pool.ts'
import { inputRoutes } from './web/input.tsx'
import { partRoutes } from './web/part.tsx'
import { runRoutes } from './web/run.tsx'
import { sharedRoutes } from './web/shared.tsx'

/** Absences of several companies packed into shared vikariater; each company is asked before anything is posted. */
export const pooledCover: Feature = {
  name: 'pooled-cover',
  // "spoergsmaal" before one computation, whose address would take it for an id
  routes: [...inputRoutes, ...partRoutes, ...runRoutes, ...sharedRoutes],
  menu: [
    {
      roles: ['caseworker', 'secretariat'],
      label: (lang) => poolTexts(lang).menu,
      path: paths.pool,
      weight: 65,
      under: casePaths.list,
    },
    {
      roles: ['company'],
      label: (lang) => askedTexts(lang).menu,
      path: paths.asked,
      weight: 65,
      under: casePaths.list,
    },
  ],
  start: startParts,
  jobs: poolJobs,
  mails: {
    [POOL_MAIL]: (data, lang, link) => {
      const t = askedTexts(lang)
      return { subject: t.mailSubject, text: t.mailText(link(String(data.link ?? paths.asked))) }
    },
  },
  notices: sayPoolNotice,
  caseEvents: sayPoolEvent,
}
