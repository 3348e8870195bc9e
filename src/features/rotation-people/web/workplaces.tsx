import { parsePNumber } from '#core/identity/p-number.ts'
import { MUNICIPALITIES } from '#core/place/municipalities.ts'
import { isId } from '#features/cases/index.ts'
import { allUnits } from '#features/directory/index.ts'
import { choice, form, optionalText, postcode, text, version } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { endWorkplace, saveWorkplace, type WorkplaceRefusal } from '../actions/save-workplace.ts'
import { WorkplaceForm, WorkplaceList } from '../pages/workplaces.tsx'
import { paths } from '../paths.ts'
import { employeesAt, findWorkplace, listWorkplaces, type WorkplaceRow } from '../store/workplaces.ts'
import { companyTexts } from '../texts/company.ts'

const fields = {
  name: text({ max: 120 }),
  street: optionalText({ max: 120 }),
  postcode: postcode(),
  municipality: optionalText({ max: 4 }),
  pNumber: optionalText({ max: 20 }),
}
const newForm = form(fields)
const changeForm = form({ ...fields, version: version() })
const endForm = form({ do: choice(['end'] as const) })

/** The field a refusal is about. */
const FIELD: Partial<Record<WorkplaceRefusal, string>> = {
  'unknown-postcode': 'postcode',
  'no-unit': 'postcode',
  'name-taken': 'name',
  'p-number-taken': 'pNumber',
  'in-a-case': 'postcode',
}

async function list(ctx: Ctx): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  const rows = await listWorkplaces(ctx.tx, companyId)
  const counts = await employeesAt(ctx.tx, companyId)
  return ctx.page(
    { title: t.workplaces, lead: t.workplacesLead, noindex: true, crumbs: [], active: paths.employees },
    <WorkplaceList t={t} href={ctx.href} rows={rows} counts={counts} />,
  )
}

/** Municipalities with a unit here. */
async function municipalityOptions(ctx: Ctx) {
  const served = new Set((await allUnits(ctx.tx)).flatMap((u) => u.municipality_codes))
  return MUNICIPALITIES.filter((m) => served.has(m.code)).map((m) => ({ value: m.code, label: m.name }))
}

async function showForm(
  ctx: Ctx,
  state: FormState,
  status: number,
  row?: WorkplaceRow,
  endError?: string,
): Promise<Response> {
  const t = companyTexts(ctx.lang)
  return ctx.page(
    {
      title: row ? t.workplaceTitle(row.name) : t.newWorkplace,
      status,
      noindex: true,
      active: paths.employees,
      crumbs: [{ label: t.workplaces, href: ctx.href(paths.workplaces) }],
    },
    <WorkplaceForm
      t={t}
      action={ctx.href(row ? paths.workplace(row.id) : paths.newWorkplace)}
      once={ctx.once}
      state={state}
      municipalities={await municipalityOptions(ctx)}
      changes={row !== undefined}
      endError={endError}
    />,
  )
}

async function showNew(ctx: Ctx): Promise<Response> {
  return showForm(ctx, emptyForm(), 200)
}

async function save(ctx: Ctx, row?: WorkplaceRow): Promise<Response> {
  const t = companyTexts(ctx.lang)
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const parsed = row ? parseForm(changeForm, ctx.fields) : parseForm(newForm, ctx.fields)
  const pNumber = parsePNumber(typed(ctx.fields, 'pNumber'))
  if (!parsed.ok || (!pNumber.ok && pNumber.reason !== 'empty')) {
    const state = formState(ctx.fields, parsed.ok ? [] : parsed.problems, ctx.lang)
    const wrong = !pNumber.ok && pNumber.reason !== 'empty' ? { pNumber: t.pNumberWrong } : {}
    return showForm(ctx, { ...state, errors: { ...state.errors, ...wrong } }, 422, row)
  }
  const { municipality, ...input } = parsed.value
  const result = await saveWorkplace(
    ctx.tx,
    companyId,
    {
      name: input.name,
      street: input.street,
      postcode: input.postcode,
      municipality: municipality || null,
      pNumber: pNumber.ok ? pNumber.value : null,
    },
    row && 'version' in input ? { id: row.id, version: input.version as number } : undefined,
  )
  if (!result.ok) {
    if (result.reason === 'not-found') return ctx.notFound()
    if (result.reason === 'stale')
      return ctx.conflict(t.problem.stale, { href: ctx.href(ctx.path), label: t.seeAgain })
    const state = formState(ctx.fields, [], ctx.lang)
    const errors = { [FIELD[result.reason] ?? '']: t.problem[result.reason] }
    return showForm(ctx, { ...state, errors }, 422, row)
  }
  const saved = await findWorkplace(ctx.tx, result.value.id)
  return ctx.redirect(paths.workplaces, t.savedWorkplace(saved?.unit_name ?? ''))
}

async function ownRow(ctx: Ctx): Promise<WorkplaceRow | undefined> {
  const id = ctx.params.id ?? ''
  const row = isId(id) ? await findWorkplace(ctx.tx, id) : undefined
  return row?.company_id === ctx.actor.companyId ? row : undefined
}

async function showOne(ctx: Ctx): Promise<Response> {
  const row = await ownRow(ctx)
  return row ? showForm(ctx, emptyForm(valuesOf(row)), 200, row) : ctx.notFound()
}

const valuesOf = (row: WorkplaceRow) => ({
  name: row.name,
  street: row.street ?? '',
  postcode: row.postcode,
  municipality: row.municipality_code,
  pNumber: row.p_number ?? '',
  version: String(row.version),
})

async function change(ctx: Ctx): Promise<Response> {
  const row = await ownRow(ctx)
  if (!row) return ctx.notFound()
  if (typed(ctx.fields, 'do') === '') return save(ctx, row)
  const t = companyTexts(ctx.lang)
  const parsed = parseForm(endForm, ctx.fields)
  const result = parsed.ok && (await endWorkplace(ctx.tx, row.company_id, row.id))
  if (!result) return ctx.notFound()
  if (result.ok) return ctx.redirect(paths.workplaces, t.endedWorkplace)
  if (result.reason === 'not-found') return ctx.notFound()
  return showForm(ctx, emptyForm(valuesOf(row)), 422, row, t.problem['has-employees'])
}

export const workplaceRoutes: Route[] = [
  get(paths.workplaces, list),
  get(paths.newWorkplace, showNew),
  post(paths.newWorkplace, (ctx) => save(ctx)),
  get(paths.workplace(':id'), showOne),
  post(paths.workplace(':id'), change),
]
