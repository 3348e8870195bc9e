import { sql } from 'kysely'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import type { JobContext, JobHandler } from '#platform/jobs/index.ts'

export const DELETION = 'case.delete-archived'

/** Each night: archived cases whose day has passed are deleted with everything in them. */
export const caseJobs: JobHandler[] = [
  { name: DELETION, cron: '53 3 * * *', handle: (_data, ctx) => deleteArchived(ctx) },
]

/** Tables whose rows go with the case, by the name under which the audit trail keeps them: the own id, or the case's. */
const BY_ID = [
  ...[
    'case_party',
    'case_employee',
    'case_event',
    'case_file',
    'reservation',
    'course_interest',
    'case_cover',
  ],
  ...[
    'case_temp',
    'agreement',
    'agreement_signer',
    'signature',
    'case_grant',
    'claim',
    'follow_up',
    'evaluation',
  ],
  ...['learning_point', 'law_receipt', 'case_plan_run', 'pool_post'],
] as const
const BY_CASE = [
  ...['rotation_case', 'case_unit', 'case_gate', 'cover_for', 'session_change_effect', 'work_hours'],
  ...['attendance', 'hours_confirmation', 'case_plan_condition', 'case_plan_person'],
] as const

/** The audit trail keeps that the rows were there and forgets what they said; payment files stay with the unit's accounts. */
async function deleteArchived({ database, clock, stopping }: JobContext): Promise<void> {
  const command = { command: DELETION, now: clock.now() }
  const due = (tx: Tx) =>
    tx
      .selectFrom('rotation_case')
      .select('id')
      .where('archived_at', 'is not', null)
      .where('delete_after', '<', clock.today())
  const ids = await inSystemTransaction(database, command, (tx) => due(tx).orderBy('id').execute())
  for (const { id } of ids) {
    stopping.throwIfAborted()
    await inSystemTransaction(database, command, async (tx) => {
      if (!(await due(tx).where('id', '=', id).forUpdate().executeTakeFirst())) return
      const rows = BY_ID.map(
        (table) =>
          sql`select ${`${table}:`}::text || id as name from ${sql.table(table)} where case_id = ${id}`,
      )
      const found = await sql<{ name: string }>`${sql.join(rows, sql` union all `)}`.execute(tx)
      const names = [...found.rows.map(({ name }) => name), ...BY_CASE.map((table) => `${table}:${id}`)]
      await tx.deleteFrom('rotation_case').where('id', '=', id).execute()
      await sql`select audit.erase_rows(${names}::text[], 'retention')`.execute(tx)
    })
  }
}
