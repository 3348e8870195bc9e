import { openApiDocument } from '#features/exchange-io/index.ts'
import { FEATURES } from './features.ts'

/** The API's document as it stands in docs/openapi.json: of all routes, whichever feature they are of. */
export const openApiText = (): string =>
  `${JSON.stringify(openApiDocument(FEATURES.flatMap((f) => f.routes ?? [])), null, 2)}\n`
