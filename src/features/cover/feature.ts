import type { Feature } from '#platform/feature.ts'
import { coverJobs } from './jobs.ts'
import { eventText } from './texts/events.ts'
import { changeCoverRoutes } from './web/change.tsx'
import { coverRoutes } from './web/cover.tsx'
import { newCoverRoutes } from './web/new.tsx'

/** Who is missed when, and who does the work meanwhile. */
export const cover: Feature = {
  name: 'cover',
  // "nyt" before the page of one vikariat, whose address would take it for an id
  caseEvents: (kind, data, lang) => eventText(kind, data, lang),
  routes: [...coverRoutes, ...newCoverRoutes, ...changeCoverRoutes],
  jobs: coverJobs,
}
