import type { Feature } from '#platform/feature.ts'
import { apiRoutes } from './api/routes.ts'
import { receiptRoutes } from './receipts/web.tsx'
import { startParts } from './start.tsx'
import { checkRoutes } from './web/check.tsx'
import { ratesRoutes } from './web/rates.tsx'

/** The law as people meet it: may we, may I, what are the rates, the same for programs, and receipts that are kept. */
export const law: Feature = {
  name: 'law',
  start: startParts,
  routes: [...checkRoutes, ...ratesRoutes, ...apiRoutes, ...receiptRoutes],
}
