import { isLive } from '#core/rotation/case-moves.ts'
import {
  type CaseRow,
  casePage,
  caseStatusOf,
  findCase,
  isId,
  mayAct,
  partiesOf,
} from '#features/cases/index.ts'
import { choice, choices, form } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { addToCase } from '../actions/add-to-case.ts'
import { saveEmployee } from '../actions/save-employee.ts'
import { workplaceChoices } from '../actions/save-workplace.ts'
import { employeeInput, quickForm } from '../forms/employee-form.ts'
import { envOf } from '../model.ts'
import { CasePeople, ChoosePeople, NewInCase } from '../pages/case-people.tsx'
import { paths } from '../paths.ts'
import { hiddenEmployees, listCaseEmployees, statusOf } from '../store/case-people.ts'
import { listCaseTemps } from '../store/case-temps.ts'
import { employeesOutside } from '../store/employees.ts'
import { companyTexts } from '../texts/company.ts'
import { peopleTexts } from '../texts/people.ts'
import { sendInvitation } from './employees.tsx'

export const STYLES = ['people.css']
const inviteAllForm = form({ do: choice(['invite'] as const) })

async function show(ctx: Ctx): Promise<Response> {
  const c = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!c) return ctx.notFound()
  const t = peopleTexts(ctx.lang)
  const all = await listCaseEmployees(ctx.tx, c.id)
  const rows = all.filter((r) => statusOf(r) !== 'removed')
  const temps = await listCaseTemps(ctx.tx, c.id)
  await ctx.logView(
    temps.flatMap((r) => r.person_id ?? []),
    peopleTexts('da').purposePeople,
  )
  const hidden = await hiddenEmployees(ctx.tx, c.id, rows.length)
  return casePage(
    ctx,
    c,
    'people',
    { lead: t.lead, styles: STYLES },
    <CasePeople
      t={t}
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once}
      caseId={c.id}
      rows={rows}
      hidden={hidden}
      temps={temps}
      parties={await partiesOf(ctx.tx, c.id)}
      today={ctx.today}
      may={{
        add: isLive(caseStatusOf(c)) && mayAct(ctx.actor, c) && ctx.actor.role !== 'secretariat',
        open: mayAct(ctx.actor, c),
        importFile: ctx.actor.role === 'company',
      }}
    />,
  )
}

/** Invites everybody of the case who has an e-mail address and no access yet. */
async function inviteAll(ctx: Ctx): Promise<Response> {
  const c = await organised(ctx)
  if (!c || !parseForm(inviteAllForm, ctx.fields).ok) return ctx.notFound()
  const t = peopleTexts(ctx.lang)
  const rows = await listCaseEmployees(ctx.tx, c.id)
  const open = rows.filter((r) => statusOf(r) !== 'removed' && r.email && !r.account_id && !r.invited_until)
  let sent = 0
  for (const row of open) if (!(await sendInvitation(ctx, row.employee_id))) sent++
  return ctx.redirect(paths.people(c.id), sent > 0 ? t.invitedAll(sent) : t.nobodyToInvite)
}

/** The case, for those who may change it. */
export async function organised(ctx: Ctx): Promise<CaseRow | undefined> {
  const c = await findCase(ctx.tx, ctx.params.id ?? '')
  return c && mayAct(ctx.actor, c) ? c : undefined
}

async function choose(ctx: Ctx, found: { status?: number; error?: string } = {}): Promise<Response> {
  const c = await organised(ctx)
  if (!c) return ctx.notFound()
  const t = peopleTexts(ctx.lang)
  const text = (ctx.query.get('q') ?? '').trim().slice(0, 100)
  return casePage(
    ctx,
    c,
    'people',
    {
      title: t.chooseTitle,
      lead: t.chooseLead,
      status: found.status ?? 200,
      under: { label: t.chooseTitle },
      styles: STYLES,
    },
    <ChoosePeople
      t={t}
      href={ctx.href}
      once={ctx.once()}
      caseId={c.id}
      text={text}
      rows={await employeesOutside(ctx.tx, c, text)}
      chosen={ctx.fields.employee ?? []}
      error={found.error}
      importFile={ctx.actor.role === 'company'}
    />,
  )
}

async function add(ctx: Ctx): Promise<Response> {
  const t = peopleTexts(ctx.lang)
  const ids = [...new Set(ctx.fields.employee ?? [])].filter(isId)
  const parsed = parseForm(form({ employee: choices(ids) }), ctx.fields)
  if (!parsed.ok || ids.length === 0) return choose(ctx, { status: 422, error: t.nobodyChosen })
  const result = await addToCase(envOf(ctx), ctx.params.id ?? '', parsed.value.employee)
  if (result.ok) return ctx.redirect(paths.people(ctx.params.id ?? ''), t.added(result.value.added))
  if (result.reason === 'closed') return choose(ctx, { status: 422, error: t.refusal.closed })
  if (result.reason === 'nobody') return choose(ctx, { status: 422, error: t.nobodyChosen })
  return ctx.notFound()
}

async function showNew(ctx: Ctx, state: FormState = emptyForm(), status = 200): Promise<Response> {
  const c = await organised(ctx)
  if (!c) return ctx.notFound()
  const t = peopleTexts(ctx.lang)
  return casePage(
    ctx,
    c,
    'people',
    {
      title: t.newTitle,
      lead: t.newLead,
      status,
      under: { label: t.newTitle },
      styles: STYLES,
      scripts: ['occupation-field.js'],
    },
    <NewInCase
      t={t}
      fields={companyTexts(ctx.lang)}
      action={ctx.href(paths.newPerson(c.id))}
      once={ctx.once()}
      state={state}
      workplaces={await workplaceChoices(ctx.tx, c.company_id)}
    />,
  )
}

async function addNew(ctx: Ctx): Promise<Response> {
  const c = await organised(ctx)
  if (!c) return ctx.notFound()
  const t = companyTexts(ctx.lang)
  const p = peopleTexts(ctx.lang)
  const parsed = parseForm(quickForm, ctx.fields)
  if (!parsed.ok) return showNew(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { workplace, invite, ...rest } = parsed.value
  const state = formState(ctx.fields, [], ctx.lang)
  const refused = (field: string, text: string) => showNew(ctx, { ...state, errors: { [field]: text } }, 422)
  if (invite && !rest.email) return refused('email', t.inviteNoEmail)
  const saved = await saveEmployee(ctx.tx, c.company_id, employeeInput(rest, workplace))
  if (!saved.ok)
    return refused(saved.reason === 'payroll-taken' ? 'payrollRef' : 'workplace', t.problem[saved.reason])
  const added = await addToCase(envOf(ctx), c.id, [saved.value.id])
  if (!added.ok) return added.reason === 'closed' ? refused('', p.refusal.closed) : ctx.notFound()
  const problem = invite ? await sendInvitation(ctx, saved.value.id) : undefined
  if (problem) return refused('email', problem)
  return ctx.redirect(paths.people(c.id), p.added(1))
}

export const casePeopleRoutes: Route[] = [
  get(paths.people(':id'), show),
  post(paths.people(':id'), inviteAll),
  get(paths.choosePeople(':id'), (ctx) => choose(ctx)),
  post(paths.choosePeople(':id'), add),
  get(paths.newPerson(':id'), (ctx) => showNew(ctx)),
  post(paths.newPerson(':id'), addNew),
]
