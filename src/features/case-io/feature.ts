import type { Feature } from '#platform/feature.ts'
import { caseApiRoutes } from './api/routes.ts'
import { importTexts } from './import/texts.ts'
import { importRoutes } from './import/web.tsx'
import { caseFileRoutes } from './web/files.tsx'

/** A case out of the platform: a printable sheet, a JSON document, and the API. */
export const caseIo: Feature = { name: 'case-io', routes: [...caseFileRoutes, ...caseApiRoutes] }

/** A running project into the platform. Stands before the cases, whose `/sager/:id` would take "import" for an id. */
export const caseImport: Feature = {
  name: 'case-import',
  routes: importRoutes,
  caseEvents: (kind, data, lang) => {
    if (kind !== 'import.made') return undefined
    const n = (key: string) => String(data[key] ?? 0)
    return importTexts(lang).event(n('employees'), n('sessions'), n('temps'), n('days'))
  },
}
