import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { isId } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import { writeXlsx } from '#platform/tabular/write-xlsx.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  FileField,
  Form,
  KeyFigures,
  Submit,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import { type Applied, importCourses, tryCourses } from '../actions/import-courses.ts'
import { type FileRefusal, type LineProblem, MAX_BYTES, readCourseFile } from '../actions/read-course-file.ts'
import { COURSE_COLUMNS, type CourseColumn } from '../course-columns.ts'
import { paths } from '../paths.ts'
import { importTexts } from '../texts/import.ts'
import { envOf, notLinked, providerPage } from './provider-frame.tsx'

const MB = 1024 * 1024

const earlier = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('course_import')
    .select(['id', 'file_name', 'lines', 'bad_lines', 'created', 'updated', 'applied_at', 'created_at'])
    .where('provider_id', '=', ctx.actor.organisationId)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute()

async function formPage(ctx: Ctx, error?: string, status = 200): Promise<Response> {
  if (!ctx.actor.organisationId) return notLinked(ctx)
  const t = importTexts(ctx.lang)
  const runs = await earlier(ctx)
  return providerPage(
    ctx,
    'import',
    { title: t.title, lead: t.lead, status, isTab: true },
    <>
      <Form
        action={ctx.href(paths.import)}
        once={ctx.once()}
        files
        errors={error ? [{ field: 'file', text: error }] : []}
      >
        <FileField
          name="file"
          label={t.file}
          accept=".csv,.xlsx,text/csv"
          kinds={t.kinds}
          maxMb={MAX_BYTES / MB}
          {...(error ? { error } : {})}
        />
        <Submit label={t.try} />
      </Form>
      <p>
        {t.template}: <a href={ctx.href(paths.template('xlsx'))}>Excel</a> ·{' '}
        <a href={ctx.href(paths.template('csv'))}>CSV</a>
      </p>
      <Table<CourseColumn>
        caption={t.columns}
        rows={COURSE_COLUMNS}
        columns={[
          { label: t.column, rowHeader: true, cell: (c) => c.name[ctx.lang] },
          { label: t.help, cell: (c) => c.help[ctx.lang] },
        ]}
      />
      {runs.length > 0 && (
        <Table<(typeof runs)[number]>
          caption={t.earlier}
          rows={runs}
          columns={[
            {
              label: t.file,
              rowHeader: true,
              cell: (r) => <a href={ctx.href(paths.importTry(r.id))}>{r.file_name}</a>,
            },
            { label: t.lines, numeric: true, cell: (r) => r.lines.toLocaleString(ctx.lang) },
            {
              label: t.created,
              cell: (r) =>
                r.applied_at
                  ? formatDay(day(r.applied_at.toISOString().slice(0, 10)), ctx.lang)
                  : t.notApplied,
            },
          ]}
        />
      )}
    </>,
  )
}

const refusalText = (r: FileRefusal, lang: Lang): string => {
  const t = importTexts(lang)
  return r.key === 'unknown-columns'
    ? t.unknownColumns(r.names.map((n) => `»${n}«`).join(', '))
    : t.refused[r.key]
}

const nameOf = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{C}]/gu, '')
    .trim()
    .slice(0, 120) || 'fil'

async function upload(ctx: Ctx): Promise<Response> {
  const providerId = ctx.actor.organisationId
  if (!providerId) return notLinked(ctx)
  const t = importTexts(ctx.lang)
  const { file } = ctx.files
  if (!file || file.bytes.length === 0) return formPage(ctx, t.fileMissing, 422)
  if (file.bytes.length > MAX_BYTES) return formPage(ctx, t.refused['too-large'], 422)
  const read = await readCourseFile(file.bytes, ctx.lang, ctx.today)
  if (!read.ok) return formPage(ctx, refusalText(read.refusal, ctx.lang), 422)
  const bad = new Set(read.problems.map((p) => p.line)).size
  const { id } = await ctx.tx
    .insertInto('course_import')
    .values({
      provider_id: providerId,
      account_id: ctx.actor.accountId,
      file_name: nameOf(file.name),
      file: Buffer.from(file.bytes),
      lines: read.total,
      bad_lines: bad,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return ctx.redirect(paths.importTry(id))
}

const runOf = (ctx: Ctx) => {
  const id = ctx.params.id ?? ''
  if (!isId(id)) return Promise.resolve(undefined)
  return ctx.tx
    .selectFrom('course_import')
    .selectAll()
    .where('id', '=', id)
    .where('provider_id', '=', ctx.actor.organisationId)
    .executeTakeFirst()
}

/** What the file would do, gone through again each time: it may have changed since somebody uploaded it. */
async function showRun(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run) return ctx.notFound()
  const t = importTexts(ctx.lang)
  if (run.applied_at || !run.file)
    return providerPage(
      ctx,
      'import',
      { title: t.done(run.file_name) },
      <>
        <KeyFigures
          figures={[
            { label: t.lines, value: run.lines.toLocaleString(ctx.lang) },
            { label: t.created, value: (run.created ?? 0).toLocaleString(ctx.lang) },
            { label: t.updated, value: (run.updated ?? 0).toLocaleString(ctx.lang) },
          ]}
        />
        <ButtonLink href={ctx.href(paths.import)} label={t.again} />
      </>,
    )
  const read = await readCourseFile(run.file, ctx.lang, ctx.today)
  if (!read.ok) return formPage(ctx, refusalText(read.refusal, ctx.lang), 422)
  const would = await tryCourses(envOf(ctx), read.good, ctx.lang)
  const problems = [...read.problems, ...would.problems].sort((a, b) => a.line - b.line)
  const bad = new Set(problems.map((p) => p.line)).size
  const good = read.total - bad
  return providerPage(
    ctx,
    'import',
    { title: t.tried(run.file_name) },
    <>
      <KeyFigures figures={figuresOf(ctx, read.total, bad, would)} />
      {problems.length === 0 ? (
        <Alert kind="success">{t.noProblems}</Alert>
      ) : (
        <Table<LineProblem>
          caption={t.problems}
          rows={problems.slice(0, 500)}
          columns={[
            { label: t.line, numeric: true, rowHeader: true, cell: (p) => p.line },
            { label: t.column, cell: (p) => p.column },
            { label: t.problem, cell: (p) => p.text },
          ]}
        />
      )}
      {good === 0 ? (
        <Alert kind="warning">{t.nothingGood}</Alert>
      ) : (
        <form method="post" action={ctx.href(paths.importTry(run.id))} class="training-actions">
          <input type="hidden" name="_once" value={ctx.once()} />
          <SubmitButton label={bad === 0 ? t.apply : t.applyGood(good)} />
          <a href={ctx.href(paths.import)}>{t.again}</a>
        </form>
      )}
    </>,
  )
}

const figuresOf = (ctx: Ctx, lines: number, bad: number, would: Applied) => [
  { label: importTexts(ctx.lang).lines, value: lines.toLocaleString(ctx.lang) },
  { label: importTexts(ctx.lang).created, value: would.created.toLocaleString(ctx.lang) },
  { label: importTexts(ctx.lang).updated, value: would.updated.toLocaleString(ctx.lang) },
  { label: importTexts(ctx.lang).unchanged, value: would.unchanged.toLocaleString(ctx.lang) },
  { label: importTexts(ctx.lang).bad, value: bad.toLocaleString(ctx.lang) },
]

async function apply(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run) return ctx.notFound()
  const t = importTexts(ctx.lang)
  const forgotten = () => ctx.conflict(t.forgotten, { href: ctx.href(paths.import), label: t.again })
  // of two who press at once, one waits here and then finds it done
  const held = await ctx.tx
    .selectFrom('course_import')
    .select(['file', 'applied_at'])
    .where('id', '=', run.id)
    .forUpdate()
    .executeTakeFirst()
  if (!held?.file || held.applied_at) return forgotten()
  const read = await readCourseFile(held.file, ctx.lang, ctx.today)
  if (!read.ok) return forgotten()
  const done = await importCourses(envOf(ctx), read.good, ctx.lang)
  const bad = new Set([...read.problems, ...done.problems].map((p) => p.line)).size
  await ctx.tx
    .updateTable('course_import')
    .set({ file: null, applied_at: ctx.now, created: done.created, updated: done.updated, bad_lines: bad })
    .where('id', '=', run.id)
    .execute()
  return ctx.redirect(paths.importTry(run.id), t.applied(done.created, done.updated))
}

const columns = (lang: Lang): OutColumn<'example'>[] =>
  COURSE_COLUMNS.map((c) => ({ header: c.name[lang], kind: 'text', value: () => c.example }))

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

async function template(ctx: Ctx, format: 'csv' | 'xlsx'): Promise<Response> {
  const t = importTexts(ctx.lang)
  const bytes =
    format === 'csv'
      ? writeCsv(columns(ctx.lang), ['example'])
      : await writeXlsx(
          {
            name: t.columns,
            lines: COURSE_COLUMNS.map((c) => [c.name[ctx.lang], c.help[ctx.lang]] as const),
          },
          { name: ctx.lang === 'da' ? 'Hold' : 'Classes', columns: columns(ctx.lang), rows: ['example'] },
        )
  return ctx.reply(200, bytes, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${t.templateName}.${format}"`,
  })
}

export const importRoutes: Route[] = [
  get(paths.import, (ctx) => formPage(ctx)),
  post(paths.import, upload, { maxBody: MAX_BYTES + 64 * 1024 }),
  get(paths.template('csv'), (ctx) => template(ctx, 'csv')),
  get(paths.template('xlsx'), (ctx) => template(ctx, 'xlsx')),
  get(paths.importTry(':id'), showRun),
  post(paths.importTry(':id'), apply),
]
