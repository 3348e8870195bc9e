import type { Feature } from '#platform/feature.ts'
import { homeRoutes } from './web.tsx'

/** The front page for everybody and the start page of each role. */
export const home: Feature = { name: 'home', routes: homeRoutes }
