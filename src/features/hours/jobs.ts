import { addDays, type Day, firstOfMonth } from '#core/calendar/day.ts'
import { lockCase } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import { makeClaim } from './actions/make-claim.ts'
import { paths } from './paths.ts'
import { tellCompany } from './tell.ts'

const COMMAND = 'claim.make-monthly'

/**
 * On the first of each month every grant that runs, or has ended lately, gets its claim for the month before as a draft,
 * and the company is told. Where there is nothing to claim, or a claim is open, nothing happens; run twice, the same.
 */
export const hoursJobs: readonly JobHandler[] = [
  {
    name: 'claims.monthly',
    cron: '0 6 1 * *',
    async handle(_data, ctx) {
      const today = ctx.clock.today() as Day
      const through = addDays(firstOfMonth(today), -1)
      const at = { command: COMMAND, now: ctx.clock.now() }
      const grants = await inSystemTransaction(ctx.database, at, (tx) =>
        tx
          .selectFrom('case_grant as g')
          .innerJoin('rotation_case as c', 'c.id', 'g.case_id')
          .select(['g.id', 'g.case_id'])
          .where('g.status', 'in', ['granted', 'ended'])
          .where('g.starts_on', '<=', through)
          .where('g.ends_on', '>=', addDays(through, -92))
          .where('c.archived_at', 'is', null)
          .orderBy('g.number')
          .execute(),
      )
      for (const grant of grants) {
        ctx.stopping.throwIfAborted()
        await inSystemTransaction(ctx.database, at, async (tx) => {
          const env = { tx, actor: SYSTEM, enqueue, today }
          const made = await makeClaim(env, grant.id, through)
          const row = made.ok ? await lockCase(tx, grant.case_id) : undefined
          if (made.ok && row)
            await tellCompany(env, row, {
              kind: 'claim.due',
              link: paths.claim(row.id, made.id),
              data: { number: made.number },
            })
        })
      }
    },
  },
]
