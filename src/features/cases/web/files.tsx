import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { isOpen } from '#core/rotation/case-moves.ts'
import { choice, form, optionalText } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  bind,
  Card,
  EmptyState,
  errorList,
  FileField,
  FileLink,
  Form,
  type FormState,
  Radios,
  Submit,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import {
  ATTACHMENT_ACCEPT,
  downloadHeaders,
  type UploadRefusal,
  uploadTexts,
} from '#platform/upload/index.ts'
import { keepFile, removeFile } from '../actions/keep-file.ts'
import { mayAct } from '../actions/may-act.ts'
import { audiencesOf } from '../actions/write-note.ts'
import { type Audience, fileLimits, isId, STYLES } from '../model.ts'
import { casePage } from '../pages/case-page.tsx'
import { paths } from '../paths.ts'
import { type CaseRow, caseStatusOf } from '../store/case-row.ts'
import { type FileRow, filesOf, findFile } from '../store/files.ts'
import { partTexts } from '../texts/parts.ts'
import { caseOf, envOf, refusedPage } from './found.ts'

const MB = 1024 * 1024
/** The file, and room for the other fields of the form. */
const MAX_BODY = fileLimits.bytes + 64 * 1024

const sizeText = (bytes: number, lang: string): string =>
  bytes < MB
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(lang)} kB`
    : `${(bytes / MB).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`

async function show(ctx: Ctx, row: CaseRow, shown: { status?: number; state?: FormState } = {}) {
  const t = partTexts(ctx.lang)
  const files = await filesOf(ctx.tx, row.id)
  const editable = mayAct(ctx.actor, row) && isOpen(caseStatusOf(row))
  return casePage(
    ctx,
    row,
    'files',
    { status: shown.status, lead: t.filesLead, styles: STYLES },
    <>
      {files.length === 0 ? (
        <EmptyState title={t.filesEmpty} text={t.filesEmptyText} picture="empty-list" />
      ) : (
        <FileTable ctx={ctx} row={row} files={files} editable={editable} />
      )}
      {editable && <UploadForm ctx={ctx} row={row} state={shown.state ?? emptyForm()} />}
    </>,
  )
}

type Props = { ctx: Ctx; row: CaseRow }

function FileTable({ ctx, row, files, editable }: Props & { files: readonly FileRow[]; editable: boolean }) {
  const t = partTexts(ctx.lang)
  const action = ctx.href(paths.files(row.id))
  return (
    <Table
      caption={t.filesCaption}
      hideCaption
      narrow="stack"
      rows={files}
      columns={[
        {
          label: t.fileColumn,
          rowHeader: true,
          cell: (f) => (
            <FileLink
              href={`${action}/${f.id}`}
              name={f.title}
              kind={f.file_name.split('.').at(-1) ?? ''}
              size={sizeText(f.size, ctx.lang)}
            />
          ),
        },
        { label: t.audienceColumn, cell: (f) => t.audiences[f.audience as Audience] },
        {
          label: t.whoAddedColumn,
          cell: (f) =>
            [f.who, formatDay(danishDayAt(f.created_at.getTime()), ctx.lang)].filter(Boolean).join(', '),
        },
        ...(editable
          ? [
              {
                label: t.actionColumn,
                hideLabel: true,
                cell: (f: FileRow) =>
                  f.uploaded_by === ctx.actor.accountId && (
                    <Form action={action} once={ctx.once()} label={t.remove(f.title)}>
                      <input type="hidden" name="do" value="remove" />
                      <input type="hidden" name="file" value={f.id} />
                      <Submit label={t.remove(f.title)} kind="tertiary" />
                    </Form>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

function UploadForm({ ctx, row, state }: Props & { state: FormState }) {
  const t = partTexts(ctx.lang)
  const field = bind(state)
  const audiences = audiencesOf(ctx.actor.role)
  return (
    <Card title={t.upload}>
      <Form action={ctx.href(paths.files(row.id))} once={ctx.once()} errors={errorList(state)} files>
        <FileField
          {...field('upload')}
          label={t.fileField}
          accept={ATTACHMENT_ACCEPT}
          kinds={t.fileKinds}
          maxMb={fileLimits.bytes / MB}
        />
        <TextField {...field('title')} label={t.fileTitle} hint={t.fileTitleHint} maxlength={160} optional />
        <Radios
          {...field('audience')}
          value={field('audience').value || 'company_unit'}
          label={t.audience}
          options={audiences.map((value) => ({ value, label: t.audiences[value] }))}
        />
        <Submit label={t.upload} kind="secondary" />
      </Form>
    </Card>
  )
}

async function files(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  return row ? show(ctx, row) : ctx.notFound()
}

async function change(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  if (!row) return ctx.notFound()
  return typed(ctx.fields, 'do') === 'remove' ? remove(ctx, row) : keep(ctx, row)
}

async function remove(ctx: Ctx, row: CaseRow): Promise<Response> {
  const fileId = typed(ctx.fields, 'file')
  if (!isId(fileId)) return ctx.notFound()
  const done = await removeFile(envOf(ctx), { id: row.id, fileId })
  if (done.ok) return ctx.redirect(paths.files(row.id), partTexts(ctx.lang).removed)
  return refusedPage(ctx, row.id, done) ?? ctx.notFound()
}

async function keep(ctx: Ctx, row: CaseRow): Promise<Response> {
  const t = partTexts(ctx.lang)
  const uploadForm = form({
    upload: optionalText(),
    title: optionalText({ max: 160 }),
    audience: choice<Audience>(audiencesOf(ctx.actor.role)),
  })
  const parsed = parseForm(uploadForm, ctx.fields)
  if (!parsed.ok)
    return show(ctx, row, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
  const { title, audience } = parsed.value
  const done = await keepFile(envOf(ctx), { id: row.id, title, audience, file: ctx.files.upload })
  if (done.ok) return ctx.redirect(paths.files(row.id), t.uploaded)
  const page = refusedPage(ctx, row.id, done)
  if (page) return page
  const own: Readonly<Record<string, string>> = t.fileRefusals
  const upload = own[done.reason] ?? uploadTexts(ctx.lang)[done.reason as UploadRefusal]
  return show(ctx, row, {
    status: 422,
    state: { ...formState(ctx.fields, [], ctx.lang), errors: { upload } },
  })
}

async function fetchFile(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  const file = row && (await findFile(ctx.tx, row.id, ctx.params.file ?? ''))
  if (!file) return ctx.notFound()
  return new Response(new Uint8Array(file.bytes), { headers: downloadHeaders(file.file_name, file.mime) })
}

export const fileRoutes: Route[] = [
  get('/sager/:id/filer', files),
  post('/sager/:id/filer', change, { maxBody: MAX_BODY }),
  get('/sager/:id/filer/:file', fetchFile),
]
