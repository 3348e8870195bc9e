import { findCompany } from '#features/directory/index.ts'
import { choice, form } from '#platform/form/fields.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { fileReply } from '../file-reply.ts'
import { badLinesCsv } from '../import/bad-lines.ts'
import { IMPORT_VACANCIES } from '../import/import-job.ts'
import { fileOfRun, findRun, type Run, repeatRun } from '../import/import-store.ts'
import { openImportBytes } from '../import/open-import-file.ts'
import { ImportRunPage } from '../pages/import-run-page.tsx'
import { paths } from '../paths.ts'
import { importTexts } from '../texts/import.ts'

const startForm = form({ mode: choice(['all', 'good_lines'] as const) })

/** Seconds between two looks at an import that runs; it works without script. */
const REFRESH_SECONDS = 2

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const runOf = (ctx: Ctx): Promise<Run | undefined> => {
  const id = ctx.params.id ?? ''
  return isId(id) ? findRun(ctx.tx, id) : Promise.resolve(undefined)
}

async function show(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run) return ctx.notFound()
  const t = importTexts(ctx.lang)
  const isUnderWay = run.status === 'waiting' || run.status === 'running'
  return ctx.page(
    {
      title: titleOf(run, t),
      eyebrow: t.run.title(run.file_name),
      noindex: true,
      active: paths.import,
      crumbs: [{ label: t.menu, href: ctx.href(paths.import) }],
      ...(isUnderWay ? { refreshSeconds: REFRESH_SECONDS } : {}),
    },
    <ImportRunPage lang={ctx.lang} href={ctx.href} run={run} once={ctx.once()} />,
  )
}

function titleOf(run: Run, t: ReturnType<typeof importTexts>): string {
  if (run.status === 'waiting') return t.run.waiting
  if (run.status === 'running') return t.run.running
  if (run.status === 'failed') return t.run.failed
  if (run.problem || (run.status === 'refused' && !run.dry_run)) return t.run.refused
  return run.dry_run ? t.run.dryDone : t.run.done
}

/** The file that was tried is now brought in. */
async function start(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run) return ctx.notFound()
  const t = importTexts(ctx.lang)
  const parsed = parseForm(startForm, ctx.fields)
  const isTried = run.dry_run && (run.status === 'done' || run.status === 'refused') && !run.problem
  if (!parsed.ok || !isTried || !run.has_file)
    return ctx.conflict(t.run.forgotten, { href: ctx.href(paths.import), label: t.run.again })
  const id = await repeatRun(ctx.tx, run.id, { accountId: ctx.actor.accountId, mode: parsed.value.mode })
  await ctx.enqueue(ctx.tx, IMPORT_VACANCIES, { run: id }, { singletonKey: id })
  return ctx.redirect(paths.importRun(id), t.run.started)
}

async function badLines(ctx: Ctx): Promise<Response> {
  const run = await runOf(ctx)
  if (!run?.company_id || run.bad_lines === 0) return ctx.notFound()
  const company = await findCompany(ctx.tx, run.company_id)
  const file = await fileOfRun(ctx.tx, run.id)
  if (!company || !file) return ctx.notFound()
  const opened = await openImportBytes(file, company.cvr)
  if (!opened.ok) return ctx.notFound()
  const t = importTexts(ctx.lang)
  const bytes = await badLinesCsv(opened.value, run.errors, ctx.lang)
  return fileReply(ctx, 'csv', t.badLinesName, bytes)
}

export const importRunRoutes: Route[] = [
  get('/virksomhed/import/:id', show),
  post('/virksomhed/import/:id', start),
  get('/virksomhed/import/:id/fejllinjer.csv', badLines),
]
