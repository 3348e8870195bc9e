import type { Feature } from '#platform/feature.ts'
import { caseApiRoutes } from './api/routes.ts'
import { caseFileRoutes } from './web/files.tsx'

/** A case out of the platform: a printable sheet, a JSON document, and the API. */
export const caseIo: Feature = { name: 'case-io', routes: [...caseFileRoutes, ...caseApiRoutes] }
