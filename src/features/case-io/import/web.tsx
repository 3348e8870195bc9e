import { casePaths, isId } from '#features/cases/index.ts'
import { fileReply } from '#features/exchange-io/index.ts'
import { form, optionalText, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { EmptyState, type FormState, LinkCard } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { type BroughtIn, bringIn, type ProjectInput, tryProject } from './bring-in.ts'
import { SHEET_NAMES, sheetKeys } from './columns.ts'
import { companiesOf, type ImportCompany } from './importer.ts'
import { openProject, packProject, type RawProject, unpackProject } from './open-project.ts'
import { ProjectImportPage, type Tried } from './page.tsx'
import type { Fault } from './project.ts'
import { readProject } from './read-project.ts'
import { projectTemplate } from './template.ts'
import { importTexts } from './texts.ts'

const MB = 1024 * 1024
const MAX_MB = 4
/** One workbook and four CSV files. */
const MAX_BODY = 5 * MAX_MB * MB

const isConsultant = (ctx: Ctx): boolean => ctx.actor.role !== 'company'

const wordsForm = form({
  company: optionalText(),
  title: text({ min: 3, max: 160 }),
  purpose: optionalText({ max: 2000, lines: true }),
})
const consultantForm = form({
  company: optionalText(),
  title: text({ min: 3, max: 160 }),
  purpose: optionalText({ max: 2000, lines: true }),
  reason: text({ min: 5, max: 300, lines: true }),
})

/** The company of the project: the actor's own, or one of a consultant's. */
async function companyOf(ctx: Ctx, chosen: string): Promise<ImportCompany | undefined> {
  const id = ctx.actor.companyId ?? (isId(chosen) ? chosen : undefined)
  return id ? (await companiesOf(ctx.tx, ctx.actor, id))[0] : undefined
}

async function start(ctx: Ctx): Promise<Response> {
  const chosen = ctx.query.get('virksomhed') ?? typed(ctx.fields, 'company')
  if (isConsultant(ctx) && !chosen) return choose(ctx)
  const company = await companyOf(ctx, chosen)
  if (!company) return ctx.notFound()
  return show(ctx, company, { state: ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm() })
}

const crumbs = (ctx: Ctx) => [{ label: importTexts(ctx.lang).cases, href: ctx.href(casePaths.list) }]

async function choose(ctx: Ctx): Promise<Response> {
  const t = importTexts(ctx.lang)
  const companies = await companiesOf(ctx.tx, ctx.actor)
  const lead = ctx.actor.role === 'caseworker' ? t.chooseUnit : t.chooseLead
  return ctx.page(
    { title: t.chooseTitle, lead, crumbs: crumbs(ctx), active: casePaths.list, noindex: true },
    companies.length === 0 ? (
      <EmptyState title={t.chooseNone} text={lead} />
    ) : (
      <ul class="bare">
        {companies.map(({ id, name, town }) => (
          <li>
            <LinkCard href={`${ctx.href(paths.import)}?virksomhed=${id}`} title={name} text={town} />
          </li>
        ))}
      </ul>
    ),
  )
}

type Shown = { state: FormState; faults?: readonly Fault[]; tried?: Tried }

function show(ctx: Ctx, company: ImportCompany, shown: Shown): Promise<Response> {
  const t = importTexts(ctx.lang)
  const faults = shown.faults ?? []
  const wrong = faults.length > 0 || Object.values(shown.state.errors).some(Boolean)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      eyebrow: company.name,
      crumbs: crumbs(ctx),
      active: casePaths.list,
      noindex: true,
      status: wrong ? 422 : 200,
    },
    <ProjectImportPage
      lang={ctx.lang}
      t={t}
      href={ctx.href}
      once={ctx.once}
      state={shown.state}
      companyId={company.id}
      consultant={isConsultant(ctx)}
      maxMb={MAX_MB}
      faults={faults}
      tried={shown.tried}
    />,
  )
}

async function take(ctx: Ctx): Promise<Response> {
  const company = await companyOf(ctx, typed(ctx.fields, 'company'))
  if (!company) return ctx.notFound()
  const { project: packed, ...fields } = ctx.fields
  const parsed = isConsultant(ctx) ? parseForm(consultantForm, fields) : parseForm(wordsForm, fields)
  const state = formState(fields, parsed.ok ? [] : parsed.problems, ctx.lang)
  const again = (errors: Readonly<Record<string, string>>, faults: readonly Fault[] = []) =>
    show(ctx, company, { state: { ...state, errors: { ...state.errors, ...errors } }, faults })
  if (!parsed.ok) return again({})
  const opened = packed ? unpacked(ctx, packed[0] ?? '') : await open(ctx)
  if (!opened.ok) return again({ [opened.field]: opened.text })
  const words = { lang: ctx.lang, t: importTexts(ctx.lang) }
  const { project, faults } = readProject(opened.raw, words, ctx.today)
  if (faults.length > 0) return again({}, faults)
  const { title, purpose } = parsed.value
  // checked by the consultant's form
  const reason = isConsultant(ctx) ? typed(fields, 'reason').trim() : null
  const input: ProjectInput = { companyId: company.id, title, purpose, reason, project }
  const env = { tx: ctx.tx, actor: ctx.actor, enqueue: ctx.enqueue, today: ctx.today }
  if (packed) return answer(ctx, await bringIn(env, input, words), again)
  const tried = await tryProject(env, input, words)
  if (!tried.ok) return answer(ctx, tried, again)
  return show(ctx, company, { state, tried: { project, made: tried.made, packed: packProject(opened.raw) } })
}

/** What bringing in says; the same file again leads to its case and changes nothing. */
function answer(
  ctx: Ctx,
  done: BroughtIn,
  again: (errors: Readonly<Record<string, string>>, faults?: readonly Fault[]) => Promise<Response>,
): Promise<Response> | Response {
  const t = importTexts(ctx.lang)
  if (done.ok) return ctx.redirect(casePaths.case(done.made.id), t.done(done.made.number))
  switch (done.reason) {
    case 'before':
      return ctx.redirect(casePaths.case(done.id), t.before(done.number))
    case 'name-taken':
      return again({ title: t.nameTaken(done.number) })
    case 'not-your-unit':
      return again({ file: t.notYourUnit })
    case 'faults':
      return again({}, done.faults)
  }
}

type Opened = { ok: true; raw: RawProject } | { ok: false; field: string; text: string }

async function open(ctx: Ctx): Promise<Opened> {
  const t = importTexts(ctx.lang)
  const files: Partial<Record<'file' | (typeof sheetKeys)[number], Uint8Array>> = {}
  for (const name of ['file', ...sheetKeys] as const) {
    const bytes = ctx.files[name]?.bytes
    if (bytes && bytes.length > MAX_MB * MB) return { ok: false, field: name, text: t.open['too-large'] }
    if (bytes && bytes.length > 0) files[name] = bytes
  }
  if (!files.file && !files.employees) return { ok: false, field: 'file', text: t.fileMissing }
  const opened = await openProject(files)
  if (opened.ok) return opened
  const { sheet, reason } = opened.refusal
  const field = sheet && files[sheet] ? sheet : 'file'
  const sentence = t.open[reason]
  return { ok: false, field, text: sheet ? t.inSheet(SHEET_NAMES[sheet][ctx.lang], sentence) : sentence }
}

function unpacked(ctx: Ctx, packed: string): Opened {
  const raw = unpackProject(packed)
  return raw ? { ok: true, raw } : { ok: false, field: 'file', text: importTexts(ctx.lang).fileMissing }
}

const template = async (ctx: Ctx): Promise<Response> =>
  fileReply(ctx, 'xlsx', importTexts(ctx.lang).templateName, await projectTemplate(ctx.lang))

export const importRoutes: Route[] = [
  get(paths.import, start),
  post(paths.import, take, { maxBody: MAX_BODY }),
  get(paths.importTemplate, template),
]
