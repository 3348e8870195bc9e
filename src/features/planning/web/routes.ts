import type { Route } from '#platform/http/route.ts'
import { alternativeRoutes } from './alternative.tsx'
import { conditionRoutes } from './conditions.tsx'
import { courseRoutes } from './courses.tsx'
import { personRoutes } from './person.tsx'
import { planRoutes } from './plan.tsx'
import { runRoutes } from './run.tsx'
import { whyRoutes } from './why.tsx'

export const planningRoutes: Route[] = [
  ...planRoutes,
  ...conditionRoutes,
  ...courseRoutes,
  ...personRoutes,
  ...runRoutes,
  ...alternativeRoutes,
  ...whyRoutes,
]
