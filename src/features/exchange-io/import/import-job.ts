import { day } from '#core/calendar/day.ts'
import { limits } from '#core/exchange/limits.ts'
import { findCompany } from '#features/directory/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { inSystemTransaction, inTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { nothingApplied } from './apply-lines.ts'
import { tellImportEnded } from './import-ended.ts'
import {
  fileOfRun,
  findRun,
  forgetFiles,
  giveUpRun,
  keepReport,
  type Run,
  reportSoFar,
  tellProgress,
} from './import-store.ts'
import { openImportBytes } from './open-import-file.ts'
import { type ImportReport, runImport } from './run-import.ts'

export const IMPORT_VACANCIES = 'import.vacancies'
const FORGET_FILES = 'import.forget-files'

/** Milliseconds between two notes of how far an import is: the page looks every other second. */
const PROGRESS_MS = 500

export const importJobs: JobHandler[] = [
  { name: IMPORT_VACANCIES, retries: 5, handle: (data, ctx) => importVacancies(String(data.run), ctx) },
  {
    name: FORGET_FILES,
    cron: '40 2 * * *',
    handle: (_, ctx) =>
      inSystemTransaction(ctx.database, { command: FORGET_FILES, now: ctx.clock.now() }, forgetFiles).then(
        () => {},
      ),
  },
]

/** Who handed in the file acts, though the page is long closed: the audit trail names them, and row-level security holds. */
export const importerOf = (run: Pick<Run, 'account_id' | 'company_id'>): Actor => ({
  role: 'company',
  accountId: run.account_id,
  membershipId: null,
  unitId: null,
  companyId: run.company_id,
  personId: null,
  organisationId: null,
  employeeId: null,
  name: '',
  organisation: '',
  assurance: 'none',
  via: 'none',
})

async function importVacancies(runId: string, ctx: JobContext): Promise<void> {
  const { database, clock } = ctx
  const command = { command: IMPORT_VACANCIES, now: clock.now() }
  const found = await inSystemTransaction(database, command, async (tx) => {
    const run = await findRun(tx, runId)
    const company = run?.company_id ? await findCompany(tx, run.company_id) : undefined
    return run && company ? { run, company, file: await fileOfRun(tx, runId) } : undefined
  })
  // done by another worker, whose word for it was lost
  if (!found || (found.run.status !== 'waiting' && found.run.status !== 'running')) return
  const { run, company, file } = found
  const actor = importerOf(run)
  const keep = (report: ImportReport) =>
    inTransaction(database, actor, command, (tx) => keepAndTell(tx, run, report))
  try {
    if (company.status === 'dissolved')
      return await keep({ ...refused, problem: { key: 'company-dissolved' } })
    const opened = await openImportBytes(file ?? new Uint8Array(), company.cvr)
    if (!opened.ok) return await keep({ ...refused, problem: opened.problem })
    await runImport(
      {
        database,
        actor,
        now: clock.now(),
        today: day(clock.today()),
        enqueue,
        signal: ctx.stopping,
        resume: run.mode === 'good_lines' && !run.dry_run ? reportSoFar(run) : undefined,
        keep: (tx, report) => keepAndTell(tx, run, report),
        progress: throttled(PROGRESS_MS, async (done, total) => {
          await inTransaction(database, actor, command, (tx) => tellProgress(tx, runId, done, total))
        }),
      },
      {
        company: { id: company.id, unitId: company.unit_id },
        sourceName: run.source_name,
        publish: run.publish,
        mode: run.mode,
        dryRun: run.dry_run,
        maxOpen: limits.vacanciesPerCompany,
      },
      opened.value,
    )
  } catch (e) {
    if (ctx.lastAttempt && !ctx.stopping.aborted)
      await inTransaction(database, actor, command, async (tx) => {
        await giveUpRun(tx, runId)
        await tellImportEnded(tx, run, { ...refused, status: 'failed' })
      })
    throw e
  }
}

async function keepAndTell(tx: Tx, run: Run, report: ImportReport): Promise<void> {
  await keepReport(tx, run.id, report)
  await tellImportEnded(tx, run, report)
}

const refused: ImportReport = { ...nothingApplied(), status: 'refused', total: 0, done: 0 }

/** Lets the first call and then at most one in `ms` through. */
export function throttled(
  ms: number,
  tell: (done: number, total: number) => Promise<void>,
): (done: number, total: number) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY
  return async (done, total) => {
    if (performance.now() - last < ms) return
    last = performance.now()
    await tell(done, total)
  }
}
