import { sql } from 'kysely'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { MAX_XLSX_ROWS } from '#platform/tabular/write-xlsx.ts'
import { Alert } from '#platform/ui/index.ts'
import { companyApplications, companyList, unitApplications, unitPersons } from '../export/case-exports.ts'
import type { ExportDefinition } from '../export/export-model.ts'
import { type Made, makeExport } from '../export/make-export.ts'
import { ownVacancies, publicListing, regionVacancies } from '../export/vacancy-exports.ts'
import { fileReply, type TableFormat } from '../file-reply.ts'
import { ExportPage } from '../pages/export-page.tsx'
import { paths } from '../paths.ts'
import { exportTexts } from '../texts/export.ts'
import { importTexts } from '../texts/import.ts'
import { ioTabs } from './tabs.tsx'

const FORMATS = ['csv', 'xlsx'] as const

/** One of its own kind for each role that exports. */
const PLACES = [
  { path: paths.companyExport, of: [ownVacancies, companyApplications] },
  { path: paths.unitExport, of: [unitPersons, unitApplications, companyList] },
  { path: paths.regionExport, of: [companyList, regionVacancies] },
] as const

/** What is on offer for a role, with how much there is of it. */
const choose =
  (path: string, definitions: readonly ExportDefinition[]) =>
  async (ctx: Ctx): Promise<Response> => {
    const t = exportTexts(ctx.lang)
    const isCompany = path === paths.companyExport
    return ctx.page(
      {
        title: t.title,
        lead: t.lead,
        noindex: true,
        active: isCompany ? paths.import : path,
        eyebrow: ctx.actor.organisation,
        crumbs: isCompany ? [{ label: importTexts(ctx.lang).menu, href: ctx.href(paths.import) }] : [],
      },
      <>
        {isCompany && ioTabs(ctx, 'export')}
        <ExportPage
          lang={ctx.lang}
          exports={definitions.map((d) => ({
            title: t.kinds[d.kind],
            text: t.about[d.about],
            isPersonal: d.isPersonal,
            files: FORMATS.map((format) => ({ format, href: ctx.href(`${path}/${d.name}.${format}`) })),
          }))}
        />
      </>,
    )
  }

/** Makes the file, notes who fetched whom, and answers with it. */
async function fetchFile(
  ctx: Ctx,
  definitions: readonly ExportDefinition[],
  file: string,
): Promise<Response> {
  const [name, extension, ...more] = file.split('.')
  const format = FORMATS.find((f) => f === extension)
  const definition = definitions.find((d) => d.name === name)
  if (!format || !definition || more.length > 0) return ctx.notFound()
  if (!(await takeTurn(ctx))) return refuse(ctx, 429, 'busy')
  const made = await makeExport(definition, whomOf(ctx), format, ctx.now)
  if (!made.ok) return notMade(ctx, made)
  const { personIds, rows } = made.table
  for (const some of inParts([...new Set(personIds)], 1000))
    await ctx.logView(some, exportTexts('da').kinds[definition.kind], `eksport ${file}`)
  await ctx.tx
    .insertInto('audit.search_log')
    .values({
      account_id: ctx.actor.accountId,
      unit_id: ctx.actor.unitId,
      company_id: ctx.actor.companyId,
      route: `GET ${ctx.path}`,
      criterion: `eksport ${file}`,
      hits: rows.length,
    })
    .execute()
  return answer(ctx, definition, format, made.bytes)
}

const whomOf = (ctx: Ctx) => ({
  tx: ctx.tx,
  actor: ctx.actor,
  lang: ctx.lang,
  today: ctx.today,
  baseUrl: ctx.config.baseUrl,
})

function answer(ctx: Ctx, definition: ExportDefinition, format: TableFormat, bytes: Buffer): Response {
  const name = `jobkreds-${exportTexts(ctx.lang).fileNames[definition.kind]}-${ctx.today}`
  return fileReply(ctx, format, name, bytes)
}

/** One file at a time for each person: the second click is told to wait and costs nothing. */
async function takeTurn(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`export:${ctx.actor.accountId}`}, 0)) as mine`.execute(
    ctx.tx,
  )
  return rows[0]!.mine
}

const notMade = (ctx: Ctx, made: Exclude<Made, { ok: true }>): Promise<Response> =>
  made.reason === 'too-many-rows' ? refuse(ctx, 422, 'tooMany') : refuse(ctx, 409, 'cpr', made)

async function refuse(
  ctx: Ctx,
  status: number,
  why: 'busy' | 'tooMany' | 'cpr',
  where?: { row: number; column: string },
): Promise<Response> {
  const t = exportTexts(ctx.lang)
  const [title, text] = {
    busy: [t.busyTitle, t.busy],
    tooMany: [t.tooManyTitle, t.tooMany(MAX_XLSX_ROWS)],
    cpr: [t.cprTitle, where ? t.cpr(where.row, where.column) : ''],
  }[why] as [string, string]
  const response = await ctx.page(
    { title, status, noindex: true, crumbs: [] },
    <Alert kind={why === 'busy' ? 'info' : 'error'}>{text}</Alert>,
  )
  if (why === 'busy') response.headers.set('retry-after', '5')
  // what was refused stands in the security log, without what was in the cell
  if (why === 'cpr') response.headers.set('x-verdict', 'cpr-in-export')
  return response
}

const inParts = <T,>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

/** The listing is everybody's and the same for all, so it is kept like a page. */
const listing =
  (format: TableFormat) =>
  async (ctx: Ctx): Promise<Response> => {
    const made = await makeExport(publicListing, { ...whomOf(ctx), actor: nobody(ctx) }, format, ctx.now)
    return made.ok ? answer(ctx, publicListing, format, made.bytes) : notMade(ctx, made)
  }

const nobody = (ctx: Ctx) => ({ ...ctx.actor, name: '', organisation: '' })

export const exportRoutes: Route[] = [
  ...PLACES.flatMap(({ path, of }) => [
    get(path, choose(path, of)),
    get(`${path}/:file`, (ctx) => fetchFile(ctx, of, ctx.params.file ?? '')),
  ]),
  ...FORMATS.map((format) => get(`/vikariater.${format}`, listing(format), { publicCache: true })),
]
