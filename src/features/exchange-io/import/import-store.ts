import { type Selectable, sql } from 'kysely'
import type { ImportRun } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { DraftNote, FileFormat, FileProblem, LineProblem } from './record.ts'
import type { ImportMode, ImportReport } from './run-import.ts'

/** An import as it stands in the database, without the file. */
export type Run = Omit<
  Selectable<ImportRun>,
  'file' | 'errors' | 'drafts' | 'problem' | 'format' | 'mode'
> & {
  readonly format: FileFormat
  readonly mode: ImportMode
  readonly errors: readonly LineProblem[]
  readonly drafts: readonly DraftNote[]
  readonly problem: FileProblem | null
  readonly has_file: boolean
  /** Who handed it in, as far as the actor may see; null for the command line. */
  readonly by: string | null
}

export type NewRun = {
  readonly companyId: string
  readonly accountId: string | null
  readonly sourceName: string
  readonly fileName: string
  readonly format: FileFormat
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly publish: boolean
  /** Kept for a second try and for the lines that failed; the command line has the file itself. */
  readonly file: Buffer | null
}

/** Days a file is kept. */
export const FILE_DAYS = 14

export async function insertRun(tx: Tx, run: NewRun): Promise<string> {
  const row = await tx
    .insertInto('import_run')
    .values({
      company_id: run.companyId,
      account_id: run.accountId,
      source_name: run.sourceName,
      file_name: run.fileName,
      format: run.format,
      mode: run.mode,
      dry_run: run.dryRun,
      publish: run.publish,
      file: run.file,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const runs = (tx: Tx) =>
  tx
    .selectFrom('import_run as r')
    .leftJoin('account as a', 'a.id', 'r.account_id')
    .select([
      'r.id',
      'r.company_id',
      'r.account_id',
      'r.source_name',
      'r.file_name',
      'r.format',
      'r.mode',
      'r.dry_run',
      'r.publish',
      'r.status',
      'r.rows_total',
      'r.rows_done',
      'r.created',
      'r.updated',
      'r.unchanged',
      'r.published',
      'r.bad_lines',
      'r.errors',
      'r.drafts',
      'r.problem',
      'r.encoding',
      'r.created_at',
      'r.finished_at',
      'a.name as by',
      sql<boolean>`r.file is not null`.as('has_file'),
    ])

/** An import the actor may see. */
export const findRun = async (tx: Tx, id: string): Promise<Run | undefined> =>
  (await runs(tx).where('r.id', '=', id).executeTakeFirst()) as unknown as Run | undefined

/** A company's newest imports. */
export const listRuns = async (tx: Tx, companyId: string): Promise<Run[]> =>
  (await runs(tx)
    .where('r.company_id', '=', companyId)
    .orderBy('r.created_at', 'desc')
    .limit(20)
    .execute()) as unknown as Run[]

export const fileOfRun = async (tx: Tx, id: string): Promise<Buffer | undefined> =>
  (await tx.selectFrom('import_run').select('file').where('id', '=', id).executeTakeFirst())?.file ??
  undefined

/** A new import of the same file, for real this time; the file is copied inside the database. */
export async function repeatRun(
  tx: Tx,
  id: string,
  by: { accountId: string | null; mode: ImportMode },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into import_run (company_id, account_id, source_name, file_name, format, mode, dry_run, publish, file)
    select company_id, ${by.accountId}, source_name, file_name, format, ${by.mode}, false, publish, file
    from import_run where id = ${id} returning id`.execute(tx)
  return rows[0]!.id
}

/** Bytes of files that are kept for a company. */
export async function keptBytes(tx: Tx, companyId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(octet_length(file)), 0)::bigint as n from import_run where company_id = ${companyId}`.execute(
    tx,
  )
  return rows[0]!.n
}

/** Writes how far an import is, or how it ended. */
export async function keepReport(tx: Tx, id: string, report: ImportReport): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({
      status: report.status,
      rows_total: report.total,
      rows_done: report.done,
      created: report.created,
      updated: report.updated,
      unchanged: report.unchanged,
      published: report.published,
      bad_lines: report.badLines,
      errors: JSON.stringify(report.problems),
      drafts: JSON.stringify(report.drafts),
      problem: report.problem ? JSON.stringify(report.problem) : null,
      encoding: report.encoding ?? null,
      ...(report.status === 'running' ? {} : { finished_at: sql<Date>`app.now()` }),
    })
    .where('id', '=', id)
    .execute()
}

export const tellProgress = (tx: Tx, id: string, done: number, total: number) =>
  tx
    .updateTable('import_run')
    .set({ status: 'running', rows_done: done, rows_total: total })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .execute()

/** An import that broke down through a fault of ours, or was stopped. */
export const giveUpRun = (tx: Tx, id: string) =>
  tx
    .updateTable('import_run')
    .set({ status: 'failed', finished_at: sql<Date>`app.now()` })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .execute()

/** What an import of good lines had done when its worker went away; undefined before its first lines were written. */
export const reportSoFar = (run: Run): ImportReport | undefined =>
  run.status !== 'running' || run.rows_done === 0
    ? undefined
    : {
        status: 'running',
        total: run.rows_total ?? 0,
        done: run.rows_done,
        created: run.created,
        updated: run.updated,
        unchanged: run.unchanged,
        published: run.published,
        badLines: run.bad_lines,
        problems: [...run.errors],
        drafts: [...run.drafts],
        ...(run.encoding ? { encoding: run.encoding } : {}),
      }

/** Files older than two weeks; what the import did stays. */
export const forgetFiles = (tx: Tx) =>
  tx
    .updateTable('import_run')
    .set({ file: null })
    .where('file', 'is not', null)
    .where('created_at', '<', sql<Date>`app.now() - ${FILE_DAYS} * interval '1 day'`)
    .execute()
