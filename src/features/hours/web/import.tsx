import { type CaseRow, casePage, findCase } from '#features/cases/index.ts'
import { fileReply } from '#features/exchange-io/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Card, FileField, FileLink, Form, Submit } from '#platform/ui/index.ts'
import { importHours, type TriedFile, tryHours } from '../actions/import-hours.ts'
import { hoursTemplate } from '../export/hours-table.ts'
import { logTempsOf, PURPOSE } from '../log-views.ts'
import { TriedFileResult } from '../pages/tried-file.tsx'
import { paths } from '../paths.ts'
import { fileTexts } from '../texts/files.ts'

const MB = 1024 * 1024
const MAX_FILE = 4 * MB

async function show(
  ctx: Ctx,
  row: CaseRow,
  more: { error?: string; tried?: TriedFile } = {},
): Promise<Response> {
  const t = fileTexts(ctx.lang)
  const action = ctx.href(paths.import(row.id))
  const { error, tried } = more
  return casePage(
    ctx,
    row,
    'hours',
    {
      title: t.title,
      lead: t.lead,
      under: { label: t.title },
      styles: ['hours.css'],
      status: error ? 422 : 200,
    },
    <>
      {tried && <TriedFileResult lang={ctx.lang} t={t} tried={tried} action={action} once={ctx.once()} />}
      <div class="two-columns">
        <Form action={action} once={ctx.once()} errors={error ? [{ field: 'file', text: error }] : []} files>
          <FileField
            name="file"
            label={t.file}
            hint={t.columns}
            error={error}
            accept=".csv,.xlsx,.txt"
            kinds={t.kinds}
            maxMb={MAX_FILE / MB}
          />
          <Submit label={t.try} kind={tried ? 'secondary' : 'primary'} />
        </Form>
        <Card title={t.template} tone="tint">
          <p>{t.templateText}</p>
          <p>
            <FileLink href={ctx.href(paths.template(row.id))} name={t.template} kind="xlsx" />
          </p>
        </Card>
      </div>
    </>,
  )
}

async function bringIn(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id!)
  if (!row || ctx.actor.role !== 'company') return ctx.notFound()
  const t = fileTexts(ctx.lang)
  const packed = ctx.fields.lines?.[0]
  if (packed !== undefined) {
    const done = await importHours(ctx, row.id, packed)
    if (done.ok) return ctx.redirect(paths.hours(row.id), t.saved(done.written, done.left))
    if (done.reason === 'gone') return ctx.notFound()
    return ctx.conflict(done.reason === 'archived' ? t.archived : t.takenMeanwhile)
  }
  const bytes = ctx.files.file?.bytes
  if (!bytes || bytes.length === 0) return show(ctx, row, { error: t.fileMissing })
  const tried = await tryHours(ctx, row.id, bytes)
  await logTempsOf(ctx, row.id, PURPOSE.hours)
  return tried.ok ? show(ctx, row, { tried }) : show(ctx, row, { error: t.problem[tried.reason] })
}

async function template(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id!)
  if (!row) return ctx.notFound()
  await logTempsOf(ctx, row.id, PURPOSE.export)
  const bytes = await hoursTemplate(ctx.tx, row.id, ctx.lang)
  return fileReply(ctx, 'xlsx', fileTexts(ctx.lang).templateName(row.number), bytes)
}

export const importRoutes: Route[] = [
  get(paths.import(':id'), async (ctx) => {
    const row = await findCase(ctx.tx, ctx.params.id!)
    return row ? show(ctx, row) : ctx.notFound()
  }),
  post(paths.import(':id'), bringIn, { maxBody: MAX_FILE + 64 * 1024 }),
  get(paths.template(':id'), template),
]
