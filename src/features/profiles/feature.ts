import type { Feature } from '#platform/feature.ts'
import { paths } from './paths.ts'
import { profilePart } from './start-part.tsx'
import { overviewTexts } from './texts/overview.ts'
import { cvRoutes } from './web/cv.tsx'
import { overviewRoutes } from './web/overview.tsx'
import { stepRoutes } from './web/steps.tsx'
import { visibilityRoutes } from './web/visibility.tsx'

/** A job-seeker's profile, who may see it, and everything we know about them. */
export const profiles: Feature = {
  name: 'profiles',
  // the pages with names of their own come before the steps, which take any name
  routes: [...overviewRoutes, ...visibilityRoutes, ...cvRoutes, ...stepRoutes],
  menu: [
    {
      roles: ['jobseeker'],
      label: (lang) => overviewTexts(lang).menuProfile,
      path: paths.profile,
      weight: 20,
    },
  ],
  start: [profilePart],
}
