import { sql } from 'kysely'
import { retention } from '#core/exchange/retention.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import type { JobContext, JobHandler } from '#platform/jobs/index.ts'

const CLEAN_UP = 'employees.clean-up'

/** Each night: employees whom no case needs any more are forgotten. */
export const peopleJobs: JobHandler[] = [
  { name: CLEAN_UP, cron: '57 3 * * *', handle: (_data, ctx) => forgetUnneeded(ctx) },
]

/** Their roles, invitations and sessions end with them by their keys; the audit trail keeps that the rows were there and forgets what they said. */
async function forgetUnneeded({ database, clock }: JobContext): Promise<void> {
  await inSystemTransaction(database, { command: CLEAN_UP, now: clock.now() }, async (tx) => {
    const due = await tx
      .selectFrom('employee as e')
      .select('e.id')
      .where(
        'e.created_at',
        '<',
        sql<Date>`${clock.today()}::date - make_interval(months => ${retention.employee.months})`,
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('case_employee as c').select('c.id').whereRef('c.employee_id', '=', 'e.id'))),
      )
      .forUpdate()
      .execute()
    const ids = due.map(({ id }) => id)
    if (ids.length === 0) return
    await tx.deleteFrom('employee').where('id', 'in', ids).execute()
    await sql`select audit.erase_rows(${ids.map((id) => `employee:${id}`)}::text[], 'retention')`.execute(tx)
  })
}
