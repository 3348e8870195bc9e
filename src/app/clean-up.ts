import { removeOldSessions } from '#platform/auth/session.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { forgetOldDrafts } from '#platform/form/draft.ts'
import { forgetOldKeys } from '#platform/http/idempotency.ts'
import type { JobHandler } from '#platform/jobs/index.ts'

/** What the frame keeps for a short time and forgets every night: sessions, forms' drafts and the keys of sent forms. */
export const cleanUp: JobHandler = {
  name: 'platform.clean-up',
  cron: '10 3 * * *',
  handle: async (_data, { database }) => {
    await removeOldSessions(database)
    await inSystemTransaction(database, { command: 'platform.clean-up' }, async (tx) => {
      await forgetOldKeys(tx)
      await forgetOldDrafts(tx)
    })
  },
}
