import { addDays, type Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { casePaths } from '#features/cases/index.ts'
import { onBehalfFields, onBehalfRecord, reasonIsSaid, reasonNeeds } from '#features/casework/index.ts'
import { choice, form, version } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type Answer, answerAtDesk } from '../actions/answer.ts'
import { employeeFields, tempFields } from '../answer-form.ts'
import { DueList, DueOne } from '../pages/due.tsx'
import { paths } from '../paths.ts'
import { type DueRow, dueFollowUps, findDue, PER_PAGE, statusOf } from '../store/follow-ups.ts'
import { MAIL_WITHIN_DAYS } from '../store/plan-rows.ts'
import { type FollowUpTexts, followUpTexts } from '../texts/follow-up.ts'

/** How far a follow-up is, in words. */
export function stateOf(row: DueRow, today: Day, ctx: Pick<Ctx, 'lang'>, t: FollowUpTexts): string {
  const say = (at: Date | null) => formatDay((at?.toISOString().slice(0, 10) ?? row.due_on) as Day, ctx.lang)
  const status = statusOf(row)
  if (status === 'answered') return t.states.answered(say(row.answered_at))
  if (status === 'closed') return t.states.closed
  if (row.asked_on) return t.states.asked(formatDay(row.asked_on, ctx.lang))
  if (row.due_on > today) return t.states.planned(formatDay(row.due_on, ctx.lang))
  // too long ago for a mail, or nowhere to send it
  return row.email && row.due_on >= addDays(today, -MAIL_WITHIN_DAYS) ? t.states.soon : t.states.call
}

async function list(ctx: Ctx): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  const side = Number(ctx.query.get('side') ?? '1')
  const page = Number.isInteger(side) && side > 0 && side < 1000 ? side : 1
  const { rows, total } = await dueFollowUps(ctx.tx, ctx.today, page)
  await ctx.logView(
    rows.flatMap((r) => r.person_id ?? []),
    followUpTexts('da').purpose,
  )
  return ctx.page(
    { title: t.due, lead: t.dueLead, noindex: true, crumbs: [], active: paths.due, neighbours: true },
    <DueList
      t={t}
      lang={ctx.lang}
      href={ctx.href}
      rows={rows}
      total={total}
      page={page}
      pages={Math.ceil(total / PER_PAGE)}
      state={(r) => stateOf(r, ctx.today, ctx, t)}
    />,
  )
}

async function show(ctx: Ctx, row: DueRow, state: FormState = emptyForm(), status = 200): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  if (row.person_id) await ctx.logView([row.person_id], followUpTexts('da').purpose)
  const name = row.name ?? t.nameHidden
  return ctx.page(
    {
      title: t.oneTitle(name),
      lead: t.oneLead,
      status,
      noindex: true,
      active: paths.due,
      crumbs: [{ label: t.due, href: ctx.href(paths.due) }],
    },
    <DueOne
      t={t}
      lang={ctx.lang}
      row={row}
      stateText={stateOf(row, ctx.today, ctx, t)}
      caseHref={ctx.href(casePaths.followUp(row.case_id))}
      open={['planned', 'asked'].includes(statusOf(row))}
      action={ctx.href(paths.dueOne(row.id))}
      once={ctx.once}
      state={state}
    />,
  )
}

const shared = { ...onBehalfFields, version: version(), do: choice(['answer'] as const) }
const tempForm = form({ ...tempFields, ...shared }).superRefine(reasonIsSaid, reasonNeeds)
const employeeForm = form({ ...employeeFields, ...shared }).superRefine(reasonIsSaid, reasonNeeds)
const closeForm = form({ version: version(), do: choice(['close'] as const) })

async function act(ctx: Ctx): Promise<Response> {
  const row = await findDue(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = followUpTexts(ctx.lang)
  const closes = typed(ctx.fields, 'do') === 'close'
  const read = closes ? parseForm(closeForm, ctx.fields) : readDesk(row, ctx)
  if (!read.ok) return show(ctx, row, formState(ctx.fields, read.problems, ctx.lang), 422)
  const what = 'answer' in read.value ? read.value : 'close'
  const env = { tx: ctx.tx, actor: ctx.actor, enqueue: ctx.enqueue, today: ctx.today }
  const result = await answerAtDesk(env, { id: row.id, version: read.value.version }, what)
  if (result.ok) return ctx.redirect(paths.due, closes ? t.closed : t.answerSaved)
  if (result.reason === 'gone') return ctx.notFound()
  if (result.reason === 'stale')
    return ctx.conflict(t.stale, { href: ctx.href(paths.dueOne(row.id)), label: t.seeAgain })
  const state = formState(ctx.fields, [], ctx.lang)
  return show(ctx, row, { ...state, errors: { '': t.refusal[result.reason] } }, 422)
}

type Desk = { version: number; answer: Answer; reason: string }

function readDesk(row: DueRow, ctx: Ctx) {
  if (row.subject === 'temp') {
    const p = parseForm(tempForm, ctx.fields)
    if (!p.ok) return p
    const { situation, note, behalf, behalfNote, version: v } = p.value
    return taken({ version: v, answer: { situation, note }, reason: onBehalfRecord(behalf, behalfNote) })
  }
  const p = parseForm(employeeForm, ctx.fields)
  if (!p.ok) return p
  const { used, usedFor, note, behalf, behalfNote, version: v } = p.value
  return taken({ version: v, answer: { used, usedFor, note }, reason: onBehalfRecord(behalf, behalfNote) })
}

const taken = (desk: Desk) => ({
  ok: true as const,
  value: { ...desk, reason: desk.reason.slice(0, 300) },
})

export const dueRoutes: Route[] = [
  get(paths.due, list),
  get(paths.dueOne(':id'), async (ctx) => {
    const row = await findDue(ctx.tx, ctx.params.id ?? '')
    return row ? show(ctx, row) : ctx.notFound()
  }),
  post(paths.dueOne(':id'), act),
]
