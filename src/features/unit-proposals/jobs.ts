import { retention } from '#core/exchange/retention.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import { performRun } from './run/perform-run.ts'
import { deleteOldRuns, failForgotten } from './store/runs.ts'

/** Carries out one run; its data is the run's id. */
export const RUN_PROPOSALS = 'unit-proposals.run'
const SWEEP = 'unit-proposals.sweep'
const RETENTION = 'unit-proposals.retention'

export const unitProposalJobs: JobHandler[] = [
  { name: RUN_PROPOSALS, retries: 3, handle: ({ run }, ctx) => performRun(String(run), ctx) },
  {
    name: SWEEP,
    cron: '*/5 * * * *',
    handle: async (_, { database, clock }) => {
      await inSystemTransaction(database, { command: SWEEP, now: clock.now() }, (tx) =>
        failForgotten(tx, RUN_PROPOSALS),
      )
    },
  },
  {
    name: RETENTION,
    cron: '50 2 * * *',
    handle: async (_, { database, clock }) => {
      await inSystemTransaction(database, { command: RETENTION, now: clock.now() }, (tx) =>
        deleteOldRuns(tx, retention.unitProposals.days),
      )
    },
  },
]
