import { type CaseRow, casePage } from '#features/cases/index.ts'
import {
  caseText,
  onBehalfFields,
  onBehalfRecord,
  onBehalfText,
  optionalCaseText,
  reasonIsSaid,
  reasonNeeds,
} from '#features/casework/index.ts'
import { choice, day, form, version } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type EmployeeChange, type EmployeeRefusal, moveEmployee } from '../actions/move-employee.ts'
import { envOf } from '../model.ts'
import { CasePerson, type OpenForm } from '../pages/case-person.tsx'
import { paths } from '../paths.ts'
import { type CaseEmployeeRow, findCaseEmployee, statusOf } from '../store/case-people.ts'
import { fullName } from '../store/employees.ts'
import { peopleTexts } from '../texts/people.ts'
import { organised, STYLES } from './case-people.tsx'
import { sendInvitation } from './employees.tsx'

const shared = { do: choice(['plan', 'talk', 'yes', 'out', 'back', 'invite'] as const), version: version() }
const planForm = form({
  ...shared,
  goal: optionalCaseText({ max: 500 }),
  returnPlan: optionalCaseText({ max: 1000 }),
})
const talkForm = form({ ...shared, talkOn: day(), talkNote: caseText({ max: 1000 }) })
const yesForm = form({ ...shared, ...onBehalfFields }).superRefine(reasonIsSaid, reasonNeeds)
const plainForm = form(shared)

async function found(ctx: Ctx): Promise<{ c: CaseRow; row: CaseEmployeeRow } | undefined> {
  const c = await organised(ctx)
  const row = c && (await findCaseEmployee(ctx.tx, c.id, ctx.params.person ?? ''))
  return c && row ? { c, row } : undefined
}

async function show(
  ctx: Ctx,
  on: { c: CaseRow; row: CaseEmployeeRow },
  open?: { form: OpenForm; state: FormState },
  status = 200,
): Promise<Response> {
  const t = peopleTexts(ctx.lang)
  const { c, row } = on
  return casePage(
    ctx,
    c,
    'people',
    { title: fullName(row), status, under: { label: fullName(row) }, styles: STYLES },
    <CasePerson
      t={t}
      lang={ctx.lang}
      row={row}
      status={statusOf(row)}
      behalfReason={row.agreed_on_behalf_reason && onBehalfText(row.agreed_on_behalf_reason, ctx.lang)}
      action={ctx.href(paths.person(c.id, row.id))}
      once={ctx.once}
      open={open}
      closed={c.archived_at !== null}
      states={{
        plan: emptyForm({ goal: row.goal, returnPlan: row.return_plan }),
        talk: emptyForm({ talkOn: row.return_talk_on ?? '', talkNote: row.return_talk_note }),
        yes: emptyForm(),
        other: emptyForm(),
      }}
    />,
  )
}

const FORM_OF: Record<string, OpenForm> = { plan: 'plan', talk: 'talk', yes: 'yes' }

async function act(ctx: Ctx): Promise<Response> {
  const on = await found(ctx)
  if (!on) return ctx.notFound()
  const t = peopleTexts(ctx.lang)
  const what = typed(ctx.fields, 'do')
  const open = FORM_OF[what] ?? 'other'
  if (what === 'invite') {
    const problem = await sendInvitation(ctx, on.row.employee_id)
    if (!problem) return ctx.redirect(paths.person(on.c.id, on.row.id), t.invited)
    return show(ctx, on, { form: 'other', state: { values: {}, errors: { '': problem } } }, 422)
  }
  const read = readChange(ctx, what)
  if (!read) return ctx.notFound()
  if ('problems' in read) return show(ctx, on, { form: open, state: read.problems }, 422)
  const at = { caseId: on.c.id, id: on.row.id, version: read.version }
  const result = await moveEmployee(envOf(ctx), at, read.change)
  if (result.ok) {
    const stays = read.change.move === 'take_out' ? paths.people(on.c.id) : paths.person(on.c.id, on.row.id)
    return ctx.redirect(stays, receiptOf(ctx, read.change))
  }
  return refused(ctx, on, open, result.reason)
}

type Read = { version: number; change: EmployeeChange }

function readChange(ctx: Ctx, what: string): Read | { problems: FormState } | undefined {
  const problems = (list: Parameters<typeof formState>[1]) => ({
    problems: formState(ctx.fields, list, ctx.lang),
  })
  if (what === 'plan') {
    const p = parseForm(planForm, ctx.fields)
    if (!p.ok) return problems(p.problems)
    const { goal, returnPlan } = p.value
    return { version: p.value.version, change: { move: 'plan', goal, returnPlan } }
  }
  if (what === 'talk') {
    const p = parseForm(talkForm, ctx.fields)
    if (!p.ok) return problems(p.problems)
    const { talkOn, talkNote } = p.value
    return { version: p.value.version, change: { move: 'return_talk', on: talkOn, note: talkNote } }
  }
  if (what === 'yes') {
    const p = parseForm(yesForm, ctx.fields)
    if (!p.ok) return problems(p.problems)
    const reason = onBehalfRecord(p.value.behalf, p.value.behalfNote)
    return { version: p.value.version, change: { move: 'agree_for', reason } }
  }
  const p = parseForm(plainForm, ctx.fields)
  if (!p.ok || (p.value.do !== 'out' && p.value.do !== 'back')) return undefined
  return { version: p.value.version, change: { move: p.value.do === 'out' ? 'take_out' : 'take_back' } }
}

function receiptOf(ctx: Ctx, change: EmployeeChange): string {
  const t = peopleTexts(ctx.lang)
  if (change.move === 'plan') return t.planSaved
  if (change.move === 'return_talk') return t.talkSaved
  if (change.move === 'agree_for') return t.yesSaved
  return change.move === 'take_out' ? t.takenOut : t.takenBack
}

async function refused(
  ctx: Ctx,
  on: { c: CaseRow; row: CaseEmployeeRow },
  open: OpenForm,
  reason: EmployeeRefusal,
): Promise<Response> {
  const t = peopleTexts(ctx.lang)
  if (reason === 'gone') return ctx.notFound()
  if (reason === 'stale')
    return ctx.conflict(t.refusal.stale, { href: ctx.href(ctx.path), label: t.seeAgain })
  const sentence = reason === 'not-from-here' ? t.notNow[statusOf(on.row)] : t.refusal[reason]
  const field = reason === 'later-than-today' ? 'talkOn' : ''
  const state = formState(ctx.fields, [], ctx.lang)
  // the form may be gone with what it was for
  const form = reason === 'later-than-today' ? open : 'other'
  return show(ctx, on, { form, state: { ...state, errors: { [field]: sentence } } }, 422)
}

export const casePersonRoutes: Route[] = [
  get(paths.person(':id', ':person'), async (ctx) => {
    const on = await found(ctx)
    return on ? show(ctx, on) : ctx.notFound()
  }),
  post(paths.person(':id', ':person'), act),
]
