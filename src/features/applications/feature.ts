import type { Feature, MenuEntry } from '#platform/feature.ts'
import { jobs } from './jobs.ts'
import { mails, sayNotice } from './news.ts'
import { paths } from './paths.ts'
import { startParts } from './start.tsx'
import { applicationTexts } from './texts/application.ts'
import { candidateTexts } from './texts/candidates.ts'
import { answerRoutes } from './web/answers.tsx'
import { applicationRoutes } from './web/application.tsx'
import { applyRoutes } from './web/apply.tsx'
import { candidateRoutes } from './web/candidates.tsx'
import { disclosureRoutes } from './web/disclosure.tsx'
import { hireRoutes } from './web/hire.tsx'
import { listRoutes } from './web/list.tsx'
import { offerRoutes } from './web/offer.tsx'
import { poolRoutes } from './web/pools.tsx'

const entry = (
  roles: MenuEntry['roles'],
  label: MenuEntry['label'],
  path: string,
  weight: number,
): MenuEntry => ({ roles, label, path, weight })

/** Applications, interest, messages, hires and pools: where company and job-seeker meet. */
export const applications: Feature = {
  name: 'applications',
  routes: [
    ...listRoutes,
    ...applyRoutes,
    ...applicationRoutes,
    ...answerRoutes,
    ...offerRoutes,
    ...disclosureRoutes,
    ...hireRoutes,
    ...candidateRoutes,
    ...poolRoutes,
  ],
  menu: [
    entry(['jobseeker'], (lang) => applicationTexts(lang).mine, paths.applications, 30),
    entry(['jobseeker'], (lang) => candidateTexts(lang).ownTitle, paths.ownPool, 50),
    entry(['company'], (lang) => applicationTexts(lang).theirs, paths.companyApplications, 30),
    entry(['company'], (lang) => candidateTexts(lang).title, paths.candidates, 40),
    entry(['company'], (lang) => candidateTexts(lang).poolTitle, paths.companyPool, 50),
    entry(['caseworker'], (lang) => candidateTexts(lang).poolTitle, paths.unitPool, 60),
  ],
  start: startParts,
  jobs,
  mails,
  notices: sayNotice,
}
