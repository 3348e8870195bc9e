import type { Feature } from '#platform/feature.ts'
import { unitProposalJobs } from './jobs.ts'
import { sayNotice, unitProposalMails } from './notices.ts'
import { paths } from './paths.ts'
import { runTexts } from './texts/runs.ts'
import { changesRoutes } from './web/changes.tsx'
import { listRoutes } from './web/lists.tsx'
import { proposalRoutes } from './web/proposal.tsx'
import { runRoutes } from './web/run.tsx'
import { runsRoutes } from './web/runs.tsx'
import { toPersonRoutes } from './web/to-person.tsx'
import { whyNotRoutes } from './web/why-not.tsx'

/** Proposals for a whole unit or the region: solved, explained, decided by people and sent to those they concern. */
export const unitProposals: Feature = {
  name: 'unit-proposals',
  routes: [
    ...runsRoutes,
    ...runRoutes,
    ...listRoutes,
    ...proposalRoutes,
    ...changesRoutes,
    ...whyNotRoutes,
    ...toPersonRoutes,
  ],
  menu: [
    {
      roles: ['caseworker', 'secretariat'],
      label: (lang) => runTexts(lang).menu,
      path: paths.runs,
      weight: 35,
    },
  ],
  jobs: unitProposalJobs,
  mails: unitProposalMails,
  notices: (kind, _data, lang) => sayNotice(kind, lang),
}
