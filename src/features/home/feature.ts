import type { Feature } from '#platform/feature.ts'
import { infoRoutes } from './info.tsx'
import { homeRoutes } from './web.tsx'

/** The front page for everybody and the start page of each role, put together from what the other features offer. */
export function makeHome(others: readonly Feature[]): Feature {
  const speakers = others.flatMap((f) => (f.notices ? [f.notices] : []))
  return {
    name: 'home',
    routes: [
      ...homeRoutes(
        others.flatMap((f) => f.start ?? []),
        (kind, data, lang) => speakers.map((say) => say(kind, data, lang)).find((text) => text !== undefined),
      ),
      ...infoRoutes,
    ],
  }
}
