import type { Feature } from '#platform/feature.ts'
import { referenceRoutes } from './web.tsx'

/** Official lists and where everything comes from. */
export const reference: Feature = { name: 'reference', routes: referenceRoutes }
