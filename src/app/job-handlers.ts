import type { Feature } from '#platform/feature.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import { mailJobs, mergeTemplates } from '#platform/mail/index.ts'
import { auditHead } from './audit-head.ts'
import { cleanUp } from './clean-up.ts'

/** All background work: the nightly clean-up and the head of the audit chain, outgoing mail, and what the features bring. */
export const jobHandlers = (features: readonly Feature[]): JobHandler[] => [
  cleanUp,
  auditHead,
  ...mailJobs(mergeTemplates(features.map(({ mails }) => mails))),
  ...features.flatMap(({ jobs }) => jobs ?? []),
]
