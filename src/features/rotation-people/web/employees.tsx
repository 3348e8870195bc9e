import type { Email } from '#core/identity/email.ts'
import { inviteEmployee, withdrawEmployeeInvitation } from '#features/account/index.ts'
import { isId } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type EmployeeRefusal, removeEmployee, saveEmployee } from '../actions/save-employee.ts'
import { workplaceChoices } from '../actions/save-workplace.ts'
import {
  changeEmployeeForm,
  employeeInput,
  employeeValues,
  newEmployeeForm,
  sureForm,
} from '../forms/employee-form.ts'
import { EmployeeList, EmployeePage, NewEmployee } from '../pages/employees.tsx'
import { paths } from '../paths.ts'
import {
  casesOfEmployee,
  type EmployeeRow,
  findEmployee,
  fullName,
  listEmployees,
} from '../store/employees.ts'
import { companyTexts } from '../texts/company.ts'

const SCRIPTS = ['occupation-field.js']
const FIELD: Partial<Record<EmployeeRefusal, string>> = {
  'workplace-unknown': 'workplace',
  'payroll-taken': 'payrollRef',
  'in-a-case': 'workplace',
}

/** A page number typed or clicked; anything else is the first page. */
export const pageOf = (ctx: Ctx): number => {
  const n = Number(ctx.query.get('side') ?? '1')
  return Number.isInteger(n) && n > 0 && n < 10_000 ? n : 1
}

async function list(ctx: Ctx): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  const query = { text: (ctx.query.get('q') ?? '').trim().slice(0, 100), page: pageOf(ctx) }
  const { rows, total } = await listEmployees(ctx.tx, companyId, query)
  return ctx.page(
    {
      title: t.employees,
      lead: t.employeesLead,
      noindex: true,
      crumbs: [],
      active: paths.employees,
      styles: ['people.css'],
    },
    <EmployeeList t={t} lang={ctx.lang} href={ctx.href} rows={rows} total={total} query={query} />,
  )
}

async function showNew(ctx: Ctx, state: FormState = emptyForm(), status = 200): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  return ctx.page(
    {
      title: t.newEmployee,
      status,
      noindex: true,
      active: paths.employees,
      crumbs: [{ label: t.employees, href: ctx.href(paths.employees) }],
      scripts: SCRIPTS,
      styles: ['people.css'],
    },
    <NewEmployee
      t={t}
      action={ctx.href(paths.newEmployee)}
      once={ctx.once}
      state={state}
      workplaces={await workplaceChoices(ctx.tx, companyId)}
    />,
  )
}

async function add(ctx: Ctx): Promise<Response> {
  const { companyId } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  const parsed = parseForm(newEmployeeForm, ctx.fields)
  if (!parsed.ok) return showNew(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { workplace, invite, ...rest } = parsed.value
  const state = formState(ctx.fields, [], ctx.lang)
  if (invite && !rest.email) return showNew(ctx, { ...state, errors: { email: t.inviteNoEmail } }, 422)
  const saved = await saveEmployee(ctx.tx, companyId, employeeInput(rest, workplace))
  if (!saved.ok) return showNew(ctx, { ...state, errors: errorOf(saved.reason, ctx) }, 422)
  if (!invite) return ctx.redirect(paths.employees, t.savedEmployee)
  const problem = await sendInvitation(ctx, saved.value.id)
  return problem
    ? showNew(ctx, { ...state, errors: { email: problem } }, 422)
    : ctx.redirect(paths.employees, `${t.savedEmployee} ${t.invited}`)
}

const errorOf = (reason: EmployeeRefusal, ctx: Ctx): Record<string, string> => {
  const t = companyTexts(ctx.lang)
  return { [FIELD[reason] ?? '']: reason === 'in-a-case' ? t.employeeMoves : t.problem[reason] }
}

/** Invites an employee the actor may see; the sentence that says why not, when not. */
export async function sendInvitation(ctx: Ctx, employeeId: string): Promise<string | undefined> {
  const t = companyTexts(ctx.lang)
  const row = await findEmployee(ctx.tx, employeeId)
  const { accountId } = ctx.actor
  if (!row || !accountId) return t.problem['not-found']
  if (!row.email) return t.inviteNoEmail
  const result = await inviteEmployee(
    ctx.tx,
    ctx.enqueue,
    { accountId },
    { id: row.id, companyId: row.company_id, email: row.email as Email },
    ctx.lang,
  )
  return result.ok ? undefined : t.inviteRefused[result.reason]
}

async function ownRow(ctx: Ctx): Promise<EmployeeRow | undefined> {
  const id = ctx.params.id ?? ''
  const row = isId(id) ? await findEmployee(ctx.tx, id) : undefined
  return row?.company_id === ctx.actor.companyId ? row : undefined
}

async function showRow(
  ctx: Ctx,
  row: EmployeeRow,
  state: FormState,
  status: number,
  problem?: string,
): Promise<Response> {
  const t = companyTexts(ctx.lang)
  return ctx.page(
    {
      title: fullName(row),
      status,
      noindex: true,
      active: paths.employees,
      crumbs: [{ label: t.employees, href: ctx.href(paths.employees) }],
      scripts: SCRIPTS,
      styles: ['people.css'],
    },
    <EmployeePage
      t={t}
      lang={ctx.lang}
      href={ctx.href}
      row={row}
      action={ctx.href(paths.employee(row.id))}
      once={ctx.once}
      state={state}
      workplaces={await workplaceChoices(ctx.tx, row.company_id)}
      cases={await casesOfEmployee(ctx.tx, row.id)}
      problem={problem}
    />,
  )
}

async function showOne(ctx: Ctx): Promise<Response> {
  const row = await ownRow(ctx)
  return row ? showRow(ctx, row, emptyForm(employeeValues(row)), 200) : ctx.notFound()
}

async function change(ctx: Ctx): Promise<Response> {
  const row = await ownRow(ctx)
  if (!row) return ctx.notFound()
  if (typed(ctx.fields, 'do') !== '') return act(ctx, row)
  const t = companyTexts(ctx.lang)
  const parsed = parseForm(changeEmployeeForm, ctx.fields)
  if (!parsed.ok) return showRow(ctx, row, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { workplace, version, ...rest } = parsed.value
  const saved = await saveEmployee(ctx.tx, row.company_id, employeeInput(rest, workplace), {
    id: row.id,
    version,
  })
  if (saved.ok) return ctx.redirect(paths.employees, t.savedEmployee)
  if (saved.reason === 'not-found') return ctx.notFound()
  if (saved.reason === 'stale')
    return ctx.conflict(t.problem.stale, { href: ctx.href(ctx.path), label: t.seeAgain })
  const state = formState(ctx.fields, [], ctx.lang)
  return showRow(ctx, row, { ...state, errors: errorOf(saved.reason, ctx) }, 422)
}

async function act(ctx: Ctx, row: EmployeeRow): Promise<Response> {
  const t = companyTexts(ctx.lang)
  const parsed = parseForm(sureForm, ctx.fields)
  const shown = (problem: string) => showRow(ctx, row, emptyForm(employeeValues(row)), 422, problem)
  if (!parsed.ok) return ctx.notFound()
  if (parsed.value.do === 'invite') {
    const problem = await sendInvitation(ctx, row.id)
    return problem ? shown(problem) : ctx.redirect(paths.employee(row.id), t.invited)
  }
  if (parsed.value.do === 'withdraw') {
    await withdrawEmployeeInvitation(ctx.tx, row.id)
    return ctx.redirect(paths.employee(row.id), t.withdrawn)
  }
  const removed = await removeEmployee(ctx.tx, row.company_id, row.id)
  if (removed.ok) return ctx.redirect(paths.employees, t.removed)
  return removed.reason === 'not-found' ? ctx.notFound() : shown(t.employeeInCase)
}

export const employeeRoutes: Route[] = [
  get(paths.employees, list),
  get(paths.newEmployee, (ctx) => showNew(ctx)),
  post(paths.newEmployee, add),
  get(paths.employee(':id'), showOne),
  post(paths.employee(':id'), change),
]
