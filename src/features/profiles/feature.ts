import type { Feature } from '#platform/feature.ts'
import { HIDDEN, INACTIVE, profileJobs } from './jobs.ts'
import { paths } from './paths.ts'
import { profilePart } from './start-part.tsx'
import { noticeTexts } from './texts/notices.ts'
import { overviewTexts } from './texts/overview.ts'
import { cvRoutes } from './web/cv.tsx'
import { eraseRoutes } from './web/erase.tsx'
import { myDataRoutes } from './web/my-data.tsx'
import { overviewRoutes } from './web/overview.tsx'
import { stepRoutes } from './web/steps.tsx'
import { visibilityRoutes } from './web/visibility.tsx'

/** A job-seeker's profile, who may see it, and everything we know about them. */
export const profiles: Feature = {
  name: 'profiles',
  // the pages with names of their own come before the steps, which take any name
  routes: [
    ...overviewRoutes,
    ...visibilityRoutes,
    ...cvRoutes,
    ...stepRoutes,
    ...myDataRoutes,
    ...eraseRoutes,
  ],
  menu: [
    {
      roles: ['jobseeker'],
      label: (lang) => overviewTexts(lang).menuProfile,
      path: paths.profile,
      weight: 20,
    },
    { roles: ['jobseeker'], label: (lang) => overviewTexts(lang).menuData, path: paths.myData, weight: 90 },
  ],
  start: [profilePart],
  jobs: profileJobs,
  mails: {
    [INACTIVE]: (_data, lang, link) => {
      const t = noticeTexts(lang)
      return { subject: t.mailSubject, text: t.mailText(link(paths.profile)) }
    },
  },
  notices: (kind, _data, lang) =>
    kind === INACTIVE ? noticeTexts(lang).inactive : kind === HIDDEN ? noticeTexts(lang).hidden : undefined,
}
