import type { Feature } from '#platform/feature.ts'
import { paths } from './paths.ts'
import { weightTexts } from './texts/weights.ts'
import { weightRoutes } from './web/weights.tsx'

/** What a fit is made of: the weights that rule everywhere, and every fit explained. */
export const proposals: Feature = {
  name: 'proposals',
  routes: weightRoutes,
  menu: [
    {
      roles: ['secretariat', 'admin'],
      label: (lang) => weightTexts(lang).menu,
      path: paths.weights,
      weight: 65,
    },
  ],
}
