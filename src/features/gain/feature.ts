import type { Feature } from '#platform/feature.ts'
import { pdfRoutes } from './pdf.tsx'
import { gainRoutes } from './web.tsx'

/** The calculator of the triple gain: public, without login, and nothing is kept. */
export const gain: Feature = { name: 'gain', routes: [...gainRoutes, ...pdfRoutes] }
