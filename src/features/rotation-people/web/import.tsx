import { casePaths, isId } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import { writeXlsx } from '#platform/tabular/write-xlsx.ts'
import { addToCase } from '../actions/add-to-case.ts'
import { EMPLOYEE_COLUMNS } from '../import/employee-columns.ts'
import { type ImportProblem, importEmployees } from '../import/import-employees.ts'
import { employeeFaultText, employeeProblemText } from '../import/problem-words.ts'
import { type ReadFile, readEmployees } from '../import/read-employees.ts'
import { envOf } from '../model.ts'
import { ImportPage, type LineFault } from '../pages/import-page.tsx'
import { paths } from '../paths.ts'
import { companyTexts } from '../texts/company.ts'
import { peopleTexts } from '../texts/people.ts'

const MAX_MB = 4
const MAX_BYTES = MAX_MB * 1024 * 1024

/** The company's cases that somebody can still join. */
const openCases = (ctx: Ctx, companyId: string) =>
  ctx.tx
    .selectFrom('rotation_case')
    .select(['id', 'number', 'title'])
    .where('company_id', '=', companyId)
    .where('declined_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()

async function show(
  ctx: Ctx,
  found: { status?: number; error?: string; faults?: readonly LineFault[] } = {},
): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  const chosen = typed(ctx.fields, 'case') || (ctx.query.get('sag') ?? '')
  return ctx.page(
    {
      title: t.importTitle,
      lead: t.importLead,
      status: found.status ?? 200,
      noindex: true,
      active: paths.employees,
      crumbs: [{ label: t.employees, href: ctx.href(paths.employees) }],
    },
    <ImportPage
      t={t}
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      cases={await openCases(ctx, companyId)}
      chosen={isId(chosen) ? chosen : ''}
      maxMb={MAX_MB}
      error={found.error}
      faults={found.faults ?? []}
    />,
  )
}

async function take(ctx: Ctx): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  const bytes = ctx.files.file?.bytes
  if (!bytes || bytes.length === 0) return show(ctx, { status: 422, error: t.fileMissing })
  if (bytes.length > MAX_BYTES) return show(ctx, { status: 422, error: t.fileTooLarge(MAX_MB) })
  const file = await readEmployees(bytes)
  if (!file.ok) {
    const names = file.details?.names
    const sentence = t.fileProblem[file.reason]
    return show(ctx, { status: 422, error: typeof names === 'string' ? `${sentence}: ${names}` : sentence })
  }
  if (file.value.problems.length > 0) return show(ctx, { status: 422, faults: faultsOf(ctx, file.value) })
  if (file.value.lines.length === 0) return show(ctx, { status: 422, error: t.noLines })
  return write(ctx, companyId, file.value)
}

async function write(ctx: Ctx, companyId: string, file: ReadFile): Promise<Response> {
  const t = companyTexts(ctx.lang)
  const result = await importEmployees(ctx.tx, companyId, file)
  if (!result.ok)
    return show(ctx, { status: 422, faults: (result.problems ?? []).map((p) => faultOf(ctx, p)) })
  const { created, updated, unchanged, ids } = result.value
  const receipt = t.imported(created, updated, unchanged)
  const caseId = typed(ctx.fields, 'case')
  if (caseId === '') return ctx.redirect(paths.employees, receipt)
  const added = await addToCase(envOf(ctx), caseId, ids)
  if (!added.ok) {
    const p = peopleTexts(ctx.lang)
    return added.reason === 'closed' ? show(ctx, { status: 422, error: p.refusal.closed }) : ctx.notFound()
  }
  return ctx.redirect(casePaths.people(caseId), `${receipt} ${t.importedToCase(added.value.added)}`)
}

const faultsOf = (ctx: Ctx, file: ReadFile): LineFault[] =>
  file.problems.map(({ line, problem }) => ({ line, ...employeeFaultText(problem, ctx.lang) }))

const faultOf = (ctx: Ctx, p: ImportProblem): LineFault => ({
  line: p.line,
  column: '',
  text: employeeProblemText(p, ctx.lang),
})

function template(format: 'csv' | 'xlsx') {
  return async (ctx: Ctx): Promise<Response> => {
    const columns: OutColumn<'example'>[] = EMPLOYEE_COLUMNS.map((c) => ({
      header: c.name[ctx.lang],
      kind: 'text',
      value: () => c.example,
    }))
    const name = ctx.lang === 'da' ? 'medarbejdere' : 'employees'
    const bytes =
      format === 'csv'
        ? writeCsv(columns, ['example'])
        : await writeXlsx(undefined, { name, columns, rows: ['example'] })
    return ctx.reply(200, bytes, {
      'content-type':
        format === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.${format}"`,
    })
  }
}

export const importRoutes: Route[] = [
  get(paths.importEmployees, (ctx) => show(ctx)),
  post(paths.importEmployees, take, { maxBody: MAX_BYTES + 64 * 1024 }),
  get(paths.template('csv'), template('csv')),
  get(paths.template('xlsx'), template('xlsx')),
]
