import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { day } from '#core/calendar/day.ts'
import { parseCvr } from '#core/identity/cvr.ts'
import { type CompanyRow, findCompanyByCvr } from '#features/directory/index.ts'
import {
  fileSentence,
  gapWords,
  giveUpRun,
  type ImportReport,
  ImportUnderWay,
  importerOf,
  insertRun,
  keepReport,
  openImportFile,
  placeOf,
  problemLine,
  runImport,
} from '#features/exchange-io/index.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { inSystemTransaction, inTransaction } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { CommandRefusal } from '../command.ts'
import { progressBar } from '../progress-bar.ts'
import { untilStopped } from '../until-stopped.ts'
import { withMigratedDatabase } from '../with-database.ts'

const USAGE =
  './jobkreds import vacancies FILE --company CVR [--source NAME] [--mode all|good-lines] [--dry-run] [--publish]'
const STOPPED = 130

type Asked = {
  file: string
  cvr: string
  source: string
  mode: 'all' | 'good_lines'
  dryRun: boolean
  publish: boolean
}

/**
 * Brings vikariater in from a file of any size. Progress goes to stderr, the outcome and the lines that could not be used to
 * stdout, in Danish as on the web. Exit code 0: everything asked for is done; 1: refused, or some lines were bad; 130: stopped.
 */
export async function run(args: string[]): Promise<number> {
  const asked = read(args)
  return withMigratedDatabase(loadConfig(), async (config) => {
    const database = openDatabase(config.databaseUrl, 3)
    const clock = makeClock(config.today)
    try {
      const company = await inSystemTransaction(database, { command: 'import.vacancies' }, (tx) =>
        findCompanyByCvr(tx, asked.cvr),
      )
      if (!company)
        throw new CommandRefusal(
          `No company with CVR number ${asked.cvr} is registered. Somebody from it must log in once.`,
        )
      if (company.status === 'dissolved')
        throw new CommandRefusal(fileSentence({ key: 'company-dissolved' }, 'da'))
      return await importFor(company, asked, database, clock)
    } finally {
      await database.close()
    }
  })
}

function read(args: string[]): Asked {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      company: { type: 'string' },
      source: { type: 'string', default: 'Fil' },
      mode: { type: 'string', default: 'all' },
      'dry-run': { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.company)
    throw new CommandRefusal(`Say which file and which company: ${USAGE}`)
  const cvr = parseCvr(values.company)
  if (!cvr.ok) throw new CommandRefusal('--company takes a CVR number of 8 digits.')
  if (values.mode !== 'all' && values.mode !== 'good-lines')
    throw new CommandRefusal('--mode is all (nothing when a line is bad) or good-lines.')
  if (!existsSync(file) || !statSync(file).isFile()) throw new CommandRefusal(`There is no file ${file}.`)
  const source = values.source.trim()
  if (source === '' || source.length > 60)
    throw new CommandRefusal('--source takes a name of at most 60 characters.')
  return {
    file,
    cvr: cvr.value,
    source,
    mode: values.mode === 'all' ? 'all' : 'good_lines',
    dryRun: values['dry-run'],
    publish: values.publish,
  }
}

async function importFor(
  company: CompanyRow,
  asked: Asked,
  database: Database,
  clock: ReturnType<typeof makeClock>,
): Promise<number> {
  const opened = await openImportFile(() => createReadStream(asked.file), asked.cvr)
  if (!opened.ok) throw new CommandRefusal(fileSentence(opened.problem, 'da'))
  const file = opened.value
  const actor = importerOf({ account_id: null, company_id: company.id })
  const command = { command: 'import.vacancies', now: clock.now() }
  const runId = await inTransaction(database, actor, command, (tx) =>
    insertRun(tx, {
      companyId: company.id,
      accountId: null,
      sourceName: asked.source,
      fileName: basename(asked.file).slice(0, 120),
      format: file.format,
      mode: asked.mode,
      dryRun: asked.dryRun,
      publish: asked.publish,
      file: null,
    }),
  )
  const stop = new AbortController()
  void untilStopped().then(() => stop.abort())
  const bar = progressBar(process.stderr)
  try {
    const report = await runImport(
      {
        database,
        actor,
        now: clock.now(),
        today: day(clock.today()),
        enqueue,
        signal: stop.signal,
        keep: (tx, r) => keepReport(tx, runId, r),
        progress: async (done, total) => bar.show(done, total),
      },
      {
        company: { id: company.id, unitId: company.unit_id },
        sourceName: asked.source,
        publish: asked.publish,
        mode: asked.mode,
        dryRun: asked.dryRun,
        maxOpen: undefined,
      },
      file,
    )
    bar.end()
    process.stdout.write(wordsFor(report, asked, file.format))
    return report.status === 'done' && report.badLines === 0 ? 0 : 1
  } catch (e) {
    bar.end()
    await inTransaction(database, actor, command, (tx) => giveUpRun(tx, runId))
    if (e instanceof ImportUnderWay)
      throw new CommandRefusal('Another import of this company is under way. Try again when it has ended.')
    if (!stop.signal.aborted) throw e
    process.stderr.write(
      asked.mode === 'all' || asked.dryRun
        ? 'Stopped. Nothing was written.\n'
        : 'Stopped. What was written stays; the same command goes on from there without duplicates.\n',
    )
    return STOPPED
  }
}

function wordsFor(report: ImportReport, asked: Asked, format: 'csv' | 'xlsx' | 'jsonld'): string {
  const lines = report.problems.map((p) => problemLine(p, format, 'da'))
  const drafts = report.drafts.map(
    (d) => `${placeOf(format, d.line, 'da')} bliver liggende som kladde. Mangler: ${gapWords(d, 'da')}`,
  )
  if (report.problem) lines.push(fileSentence(report.problem, 'da'))
  if (report.badLines > new Set(report.problems.map((p) => p.line)).size)
    lines.push(`… i alt ${report.badLines} linjer med fejl.`)
  if (report.encoding === 'windows-1252')
    lines.push('Filen er ikke UTF-8 og er læst som Windows-1252. Tjek æ, ø og å.')
  const counts = `${report.created} ${report.created === 1 ? 'ny' : 'nye'}, ${report.updated} opdateret, ${report.unchanged} ${report.unchanged === 1 ? 'uændret' : 'uændrede'}, ${report.published} slået op, ${report.badLines} ${report.badLines === 1 ? 'linje' : 'linjer'} med fejl.`
  const verdict = asked.dryRun
    ? `Prøvet, intet er gemt: ${counts}`
    : report.status === 'refused'
      ? 'Intet er gemt. Ret fejlene, eller brug --mode good-lines.'
      : counts
  return `${[...lines, ...drafts, verdict].join('\n')}\n`
}
