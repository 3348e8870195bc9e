import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import { releaseJobs } from './actions/release-seats.ts'

/** So long a file that was only tried is kept. */
const KEPT_DAYS = 14

/** Seats of cases that are over and of people taken out; and each night, files that nobody brought in are let go. */
export const trainingJobs: JobHandler[] = [
  ...releaseJobs,
  {
    name: 'training.clean-up',
    cron: '40 3 * * *',
    handle: (_data, { database, clock }) =>
      inSystemTransaction(database, { command: 'training.clean-up', now: clock.now() }, async (tx) => {
        await tx
          .deleteFrom('course_import')
          .where('applied_at', 'is', null)
          .where('created_at', '<', new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000))
          .execute()
      }),
  },
]
