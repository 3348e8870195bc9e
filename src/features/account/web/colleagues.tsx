import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { dayOf } from '#platform/clock.ts'
import { choice, email, form } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { ACCESS, changeColleague } from '../actions/change-colleague.ts'
import { type Inviter, inviteColleague, withdrawInvitation } from '../actions/invite-colleague.ts'
import { listColleagues, mayManage, openInvitations } from '../colleagues.ts'
import type { Colleague } from '../model.ts'
import { ColleagueAccess, Colleagues } from '../pages/colleagues.tsx'
import { paths } from '../paths.ts'
import { type ColleagueTexts, colleagueTexts } from '../texts/colleagues.ts'

const inviteForm = form({ email: email(), role: choice(['company', 'shop_steward'] as const) })
const accessForm = form({ access: choice(ACCESS) })

const can = (t: ColleagueTexts, c: Pick<Colleague, 'role' | 'manages'>): string =>
  c.role === 'shop_steward' ? t.steward : c.manages ? t.manager : t.user

/** Who acts, with what an invitation needs to know; undefined when it is nobody of a company. */
function inviterOf(ctx: Ctx): Inviter | undefined {
  const { accountId, membershipId, companyId, organisation } = ctx.actor
  return accountId && membershipId && companyId
    ? { accountId, membershipId, companyId, companyName: organisation }
    : undefined
}

async function list(ctx: Ctx): Promise<Response> {
  return showList(ctx, emptyForm(), 200)
}

async function showList(ctx: Ctx, state: FormState, status: number): Promise<Response> {
  const who = inviterOf(ctx)
  if (!who) return ctx.notFound()
  const t = colleagueTexts(ctx.lang)
  const shortDay = (at: Date) => formatDay(day(dayOf(at)), ctx.lang)
  const manages = await mayManage(ctx.tx, who.membershipId)
  const colleagues = await listColleagues(ctx.tx, who.companyId)
  const invitations = manages ? await openInvitations(ctx.tx, who.companyId) : []
  return ctx.page(
    { title: t.title, lead: t.lead(who.companyName), status, noindex: true, crumbs: [] },
    <Colleagues
      t={t}
      action={ctx.href(paths.colleagues)}
      once={ctx.once}
      manages={manages}
      state={state}
      colleagues={colleagues.map((c) => ({
        name: c.accountId === who.accountId ? `${c.name} ${t.you}` : c.name,
        email: c.email ?? '',
        can: can(t, c),
        since: shortDay(c.startedAt),
        href: ctx.href(paths.colleague(c.membershipId)),
      }))}
      invitations={invitations.map((i) => ({
        id: i.id,
        email: i.email,
        role: can(t, { role: i.role, manages: false }),
        until: shortDay(i.expiresAt),
      }))}
    />,
  )
}

async function invite(ctx: Ctx): Promise<Response> {
  const t = colleagueTexts(ctx.lang)
  const who = inviterOf(ctx)
  if (!who) return ctx.notFound()
  const withdraw = typed(ctx.fields, 'withdraw')
  if (withdraw !== '') {
    if (!isId(withdraw) || !(await withdrawInvitation(ctx.tx, who, withdraw))) return ctx.notFound()
    return ctx.redirect(paths.colleagues, t.withdrawn)
  }
  const parsed = parseForm(inviteForm, ctx.fields)
  if (!parsed.ok) return showList(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const result = await inviteColleague(ctx.tx, ctx.enqueue, who, {
    ...parsed.value,
    lang: ctx.lang,
    now: ctx.now,
  })
  if (result.ok) return ctx.redirect(paths.colleagues, t.invited)
  if (result.reason === 'not-manager') return ctx.forbidden(t.onlyManagers)
  const state = formState(ctx.fields, [], ctx.lang)
  return showList(ctx, { ...state, errors: { '': t.tooMany } }, 422)
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

async function showColleague(ctx: Ctx): Promise<Response> {
  return showAccess(ctx, 200)
}

async function showAccess(ctx: Ctx, status: number, error?: string): Promise<Response> {
  const t = colleagueTexts(ctx.lang)
  const who = inviterOf(ctx)
  const id = ctx.params.id ?? ''
  if (!who || !isId(id)) return ctx.notFound()
  if (!(await mayManage(ctx.tx, who.membershipId))) return ctx.forbidden(t.onlyManagers)
  const found = (await listColleagues(ctx.tx, who.companyId)).find((c) => c.membershipId === id)
  if (!found) return ctx.notFound()
  return ctx.page(
    {
      title: t.editTitle(found.name),
      lead: t.editLead,
      status,
      noindex: true,
      active: paths.colleagues,
      crumbs: [{ label: t.title, href: ctx.href(paths.colleagues) }],
    },
    <ColleagueAccess
      t={t}
      action={ctx.href(paths.colleague(id))}
      once={ctx.once()}
      steward={found.role === 'shop_steward'}
      chosen={found.manages ? 'manager' : 'user'}
      error={error}
    />,
  )
}

async function change(ctx: Ctx): Promise<Response> {
  const t = colleagueTexts(ctx.lang)
  const who = inviterOf(ctx)
  const id = ctx.params.id ?? ''
  if (!who || !isId(id)) return ctx.notFound()
  const parsed = parseForm(accessForm, ctx.fields)
  if (!parsed.ok) {
    return showAccess(ctx, 422, formState(ctx.fields, parsed.problems, ctx.lang).errors.access)
  }
  const result = await changeColleague(ctx.tx, who, id, parsed.value.access)
  if (!result.ok) {
    if (result.reason === 'not-manager') return ctx.forbidden(t.onlyManagers)
    return result.reason === 'not-found' ? ctx.notFound() : showAccess(ctx, 422, t.lastManager)
  }
  // whoever closed the door behind themselves is outside now
  if (result.value === 'removed' && id === who.membershipId) return ctx.redirect('/', t.removed)
  return ctx.redirect(paths.colleagues, result.value === 'removed' ? t.removed : t.saved)
}

export const colleagueRoutes: Route[] = [
  get(paths.colleagues, list),
  post(paths.colleagues, invite),
  get('/virksomhed/brugere/:id', showColleague),
  post('/virksomhed/brugere/:id', change),
]
