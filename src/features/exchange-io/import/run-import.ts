import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { countOpen } from '#features/vacancies/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Database } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'
import { UnreadableTable } from '#platform/tabular/table.ts'
import { type Applied, applyLines, nothingApplied, type Target } from './apply-lines.ts'
import { type Checked, checkFile } from './check-file.ts'
import { interpretRecord, type ReadyLine } from './interpret-record.ts'
import type { FileProblem, ImportFile } from './record.ts'
import { takeTurn } from './take-turn.ts'

export type ImportMode = 'all' | 'good_lines'

export type ImportTask = Target & {
  readonly mode: ImportMode
  readonly dryRun: boolean
  /** Most drafts and published vikariater of the company; undefined when an operator imports. */
  readonly maxOpen: number | undefined
}

export type ImportReport = Applied & {
  readonly status: 'running' | 'done' | 'refused'
  readonly total: number
  /** Lines gone through so far. */
  readonly done: number
  readonly problem?: FileProblem
  /** How a text file was read. */
  readonly encoding?: string
}

export type ImportParts = {
  readonly database: Database
  /** Acts for the company: row-level security then lets nothing else through. */
  readonly actor: Actor
  readonly now: Date
  readonly today: Day
  readonly enqueue: Enqueue
  readonly signal?: AbortSignal
  /** Where an import of good lines was when its worker went away. */
  readonly resume?: ImportReport | undefined
  /** Writes how far it is in the transaction that wrote the lines themselves. */
  readonly keep: (tx: Tx, report: ImportReport) => Promise<void>
  /** Tells how far it is meanwhile; nothing is lost when it is not told. */
  readonly progress: (done: number, total: number) => Promise<void>
}

/** Lines written together: one statement makes 200 vikariater, and a batch is a second or less. */
const BATCH = 200
/** Problems and notes that are kept and shown; all are counted. */
export const MAX_SHOWN = 1000

const COMMAND = 'import.vacancies'

/**
 * Goes through a file twice: first all lines are checked, so that the person sees every mistake at once, then they are
 * written. `all` is one transaction: one bad line, a dry run or an abort leaves nothing. `good_lines` writes batch by batch
 * and can be taken up again where it stopped. Memory does not grow with the file, except for the ids it holds.
 */
export async function runImport(
  parts: ImportParts,
  task: ImportTask,
  file: ImportFile,
): Promise<ImportReport> {
  let checked: Checked
  try {
    checked = await checkFile(file, parts.signal)
  } catch (e) {
    if (!(e instanceof UnreadableTable)) throw e
    const problem = { key: e.reason, ...(e.line === undefined ? {} : { line: e.line }) }
    return finish(parts, { ...nothingApplied(), status: 'refused', total: 0, done: 0, problem })
  }
  await parts.progress(parts.resume?.done ?? 0, checked.total)
  if (task.mode === 'good_lines' && !task.dryRun) return writeGoodLines(parts, task, file, checked)
  return writeAll(parts, task, file, checked)
}

/** Everything or nothing. A dry run does the same and undoes it, so that it tells exactly what would happen. */
async function writeAll(
  parts: ImportParts,
  task: ImportTask,
  file: ImportFile,
  checked: Checked,
): Promise<ImportReport> {
  const start: ImportReport = {
    ...withProblems(nothingApplied(), file, checked),
    status: 'running',
    total: checked.total,
    done: 0,
  }
  const nothingToTry = checked.badLines > 0 && !task.dryRun
  if (nothingToTry) return finish(parts, { ...start, done: checked.total, status: 'refused' })
  const isKept = (report: ImportReport) => report.status === 'done' && !task.dryRun
  const report = await inTransaction(
    parts.database,
    parts.actor,
    { command: COMMAND, now: parts.now },
    async (tx) => {
      // a large file takes longer than any page may, and so does its commit
      await sql`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`.execute(
        tx,
      )
      await takeTurn(tx, task.company.id)
      let current = start
      for await (const batch of batches(file, checked, 0, parts.signal)) {
        current = await applyBatch(tx, parts, task, current, batch)
        await parts.progress(current.done, current.total)
      }
      const whole: ImportReport = {
        ...current,
        status: task.mode === 'all' && current.badLines > 0 ? 'refused' : 'done',
      }
      if (isKept(whole)) await parts.keep(tx, whole)
      return whole
    },
    isKept,
  )
  return isKept(report) ? report : finish(parts, report)
}

async function writeGoodLines(
  parts: ImportParts,
  task: ImportTask,
  file: ImportFile,
  checked: Checked,
): Promise<ImportReport> {
  let current: ImportReport = parts.resume ?? {
    ...withProblems(nothingApplied(), file, checked),
    status: 'running',
    total: checked.total,
    done: 0,
  }
  const command = { command: COMMAND, now: parts.now }
  for await (const batch of batches(file, checked, current.done, parts.signal)) {
    const before = current
    current = await inTransaction(parts.database, parts.actor, command, async (tx) => {
      await takeTurn(tx, task.company.id)
      const after = await applyBatch(tx, parts, task, before, batch)
      await parts.keep(tx, after)
      return after
    })
    await parts.progress(current.done, current.total)
  }
  return finish(parts, { ...current, done: checked.total, status: 'done' })
}

/** Writes the end where no line was written with it. */
async function finish(parts: ImportParts, report: ImportReport): Promise<ImportReport> {
  await inTransaction(parts.database, parts.actor, { command: COMMAND, now: parts.now }, (tx) =>
    parts.keep(tx, report),
  )
  return report
}

type Batch = {
  readonly lines: readonly ReadyLine[] /** Lines of the file up to here. */
  readonly upTo: number
}

/** The good lines after the first `skip` lines of the file, some at a time. */
async function* batches(
  file: ImportFile,
  checked: Checked,
  skip: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  let seen = 0
  let lines: ReadyLine[] = []
  for await (const record of file.records()) {
    if (++seen <= skip) continue
    if (!checked.bad.has(record.line)) {
      const ready = interpretRecord(record)
      if (ready.ok) lines.push(ready.value)
    }
    if (seen % BATCH === 0) {
      signal?.throwIfAborted()
      yield { lines, upTo: seen }
      lines = []
    }
  }
  signal?.throwIfAborted()
  if (lines.length > 0) yield { lines, upTo: seen }
}

async function applyBatch(
  tx: Tx,
  parts: ImportParts,
  task: ImportTask,
  before: ImportReport,
  batch: Batch,
): Promise<ImportReport> {
  const { actor, today, enqueue } = parts
  const room = task.maxOpen === undefined ? BATCH : task.maxOpen - (await countOpen(tx, task.company.id))
  const applied = await applyLines({ tx, actor, today, enqueue }, task, batch.lines, room)
  return {
    ...before,
    done: batch.upTo,
    created: before.created + applied.created,
    updated: before.updated + applied.updated,
    unchanged: before.unchanged + applied.unchanged,
    published: before.published + applied.published,
    badLines: before.badLines + applied.badLines,
    problems: inOrder([...before.problems, ...applied.problems]),
    drafts: inOrder([...before.drafts, ...applied.drafts]),
  }
}

const withProblems = (
  applied: Applied,
  file: ImportFile,
  checked: Checked,
): Applied & Pick<ImportReport, 'encoding'> => ({
  ...applied,
  ...(file.encoding ? { encoding: file.encoding } : {}),
  badLines: checked.badLines,
  problems: inOrder(checked.problems),
})

const inOrder = <T extends { line: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => a.line - b.line).slice(0, MAX_SHOWN)
