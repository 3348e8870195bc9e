import type { Feature } from '#platform/feature.ts'
import { caseApiRoutes } from './api/routes.ts'
import { importTexts } from './import/texts.ts'
import { importRoutes } from './import/web.tsx'
import { caseFileRoutes } from './web/files.tsx'

/** A case out of the platform, as a printable sheet, a JSON document and through the API; and a running project into it. */
export const caseIo: Feature = {
  name: 'case-io',
  routes: [...importRoutes, ...caseFileRoutes, ...caseApiRoutes],
  caseEvents: (kind, data, lang) => {
    if (kind !== 'import.made') return undefined
    const n = (key: string) => String(data[key] ?? 0)
    return importTexts(lang).event(n('employees'), n('sessions'), n('temps'), n('days'))
  },
}
