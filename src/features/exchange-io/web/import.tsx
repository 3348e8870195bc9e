import { choice, flag, form, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { fileReply } from '../file-reply.ts'
import { IMPORT_VACANCIES } from '../import/import-job.ts'
import { insertRun, keptBytes, listRuns } from '../import/import-store.ts'
import { formatOf, MAX_UPLOAD } from '../import/open-import-file.ts'
import { templateCsv, templateXlsx } from '../import/template.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { paths } from '../paths.ts'
import { importTexts } from '../texts/import.ts'
import { ioTabs } from './tabs.tsx'

const MODES = ['all', 'good_lines'] as const
const uploadForm = form({ source: text({ max: 60 }), mode: choice(MODES), publish: flag() })

/** Bytes of files kept for one company, each tried and brought in: ten of the largest in the two weeks they are kept. */
const QUOTA = 20 * MAX_UPLOAD
const MB = 1024 * 1024

/** Room for the form's other fields beside the file. */
const MAX_BODY = MAX_UPLOAD + 64 * 1024

const show = (ctx: Ctx): Promise<Response> =>
  showForm(ctx, emptyForm({ source: importTexts(ctx.lang).sourceDefault, mode: 'all' }), 200)

async function showForm(ctx: Ctx, state: FormState, status: number): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = importTexts(ctx.lang)
  const runs = await listRuns(ctx.tx, companyId)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      status,
      noindex: true,
      active: paths.import,
      eyebrow: ctx.actor.organisation,
      crumbs: [{ label: t.menu, href: ctx.href(paths.import) }],
    },
    <>
      {ioTabs(ctx, 'import')}
      <ImportPage
        lang={ctx.lang}
        href={ctx.href}
        state={state}
        once={ctx.once()}
        runs={runs}
        maxMb={MAX_UPLOAD / MB}
      />
    </>,
  )
}

async function upload(ctx: Ctx): Promise<Response> {
  const { companyId, accountId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = importTexts(ctx.lang)
  const file = ctx.files.file
  const parsed = parseForm(uploadForm, ctx.fields)
  const fileError = fileProblem(file?.bytes, ctx.lang)
  if (!parsed.ok || !file || fileError) {
    const state = formState(ctx.fields, parsed.ok ? [] : parsed.problems, ctx.lang)
    return showForm(ctx, { ...state, errors: { file: fileError ?? t.chooseAgain, ...state.errors } }, 422)
  }
  const left = QUOTA - (await keptBytes(ctx.tx, companyId))
  if (file.bytes.length > left) {
    const state = formState(ctx.fields, [], ctx.lang)
    const text = t.quota(Math.max(0, Math.floor(left / MB)))
    return showForm(ctx, { ...state, errors: { file: text } }, 413)
  }
  const { source, mode, publish } = parsed.value
  const id = await insertRun(ctx.tx, {
    companyId,
    accountId,
    sourceName: source,
    fileName: fileName(file.name),
    format: formatOf(file.bytes) ?? 'csv',
    mode,
    dryRun: true,
    publish,
    file: Buffer.from(file.bytes),
  })
  await ctx.enqueue(ctx.tx, IMPORT_VACANCIES, { run: id }, { singletonKey: id })
  return ctx.redirect(paths.importRun(id))
}

function fileProblem(bytes: Uint8Array | undefined, lang: Ctx['lang']): string | undefined {
  const t = importTexts(lang)
  if (!bytes) return t.fileMissing
  if (bytes.length === 0) return t.fileProblem.empty
  if (bytes.length > MAX_UPLOAD) return t.fileTooLarge(MAX_UPLOAD / MB)
  return formatOf(bytes) === undefined ? t.fileProblem['not-a-table'] : undefined
}

/** The last part of what the browser calls the file, without what cannot be seen. */
const fileName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{C}]/gu, '')
    .trim()
    .slice(0, 120) || 'fil'

export const importRoutes: Route[] = [
  get(paths.import, show),
  post(paths.import, upload, { maxBody: MAX_BODY }),
  get(paths.template('csv'), (ctx) =>
    fileReply(ctx, 'csv', importTexts(ctx.lang).templateName, templateCsv(ctx.lang)),
  ),
  get(paths.template('xlsx'), async (ctx) =>
    fileReply(ctx, 'xlsx', importTexts(ctx.lang).templateName, await templateXlsx(ctx.lang)),
  ),
]
