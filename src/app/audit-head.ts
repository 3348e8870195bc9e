import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { JobHandler } from '#platform/jobs/index.ts'

/**
 * Writes the newest link of the audit chain to the log every night. A chain cannot show that its newest rows are gone; a
 * log that is kept elsewhere can: its last head must still be found in the chain.
 */
export const auditHead: JobHandler = {
  name: 'audit.head',
  cron: '55 3 * * *',
  handle: async (_data, { database, log }) => {
    const head = await inSystemTransaction(database, { command: 'audit.head' }, (tx) =>
      tx.selectFrom('audit.link').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    )
    if (head) log.info({ seq: head.seq, hash: head.hash.toString('hex') }, 'audit head')
  },
}
