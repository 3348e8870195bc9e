import { allUnits } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, type FormState } from '#platform/ui/index.ts'
import {
  acceptHandover,
  type DecideRefusal,
  declineHandover,
  withdrawHandover,
} from '../actions/hand-over.ts'
import { decideForm } from '../forms/handover-forms.ts'
import { isId, purposes, STYLES } from '../model.ts'
import { HandoverLists, HandoverPage, handoverName } from '../pages/handovers.tsx'
import { paths } from '../paths.ts'
import { findHandover, type HandoverRow, handoversOf } from '../store/handovers.ts'
import { handoverTexts } from '../texts/handovers.ts'

/** Those whose name is on the page. */
const named = (rows: readonly HandoverRow[]) => [
  ...new Set(rows.flatMap((h) => (h.person_id && h.title ? [h.person_id] : []))),
]

async function list(ctx: Ctx): Promise<Response> {
  const t = handoverTexts(ctx.lang)
  const unitId = ctx.actor.unitId ?? ''
  const incoming = await handoversOf(ctx.tx, 'incoming', unitId)
  const outgoing = await handoversOf(ctx.tx, 'outgoing', unitId)
  await ctx.logView(named([...incoming, ...outgoing]), purposes.handover)
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], styles: STYLES },
    <HandoverLists lang={ctx.lang} href={ctx.href} incoming={incoming} outgoing={outgoing} />,
  )
}

async function page(ctx: Ctx, h: HandoverRow, state: FormState, status = 200, notice?: unknown) {
  const t = handoverTexts(ctx.lang)
  await ctx.logView(named([h]), purposes.handover)
  return ctx.page(
    {
      title: h.title ? t.readTitle(handoverName(h, t)) : t.readPersonTitle,
      status,
      active: paths.handovers,
      styles: STYLES,
      crumbs: [{ label: t.title, href: ctx.href(paths.handovers) }],
    },
    <>
      {notice}
      <HandoverPage
        lang={ctx.lang}
        href={ctx.href}
        handover={h}
        side={h.to_unit === ctx.actor.unitId ? 'incoming' : 'outgoing'}
        once={ctx.once()}
        state={state}
      />
    </>,
  )
}

async function found(ctx: Ctx): Promise<HandoverRow | undefined> {
  const { id = '' } = ctx.params
  return isId(id) ? findHandover(ctx.tx, id) : undefined
}

async function show(ctx: Ctx): Promise<Response> {
  const h = await found(ctx)
  if (!h) return ctx.notFound()
  return page(ctx, h, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
}

async function answer(ctx: Ctx): Promise<Response> {
  const h = await found(ctx)
  if (!h) return ctx.notFound()
  const t = handoverTexts(ctx.lang)
  const parsed = parseForm(decideForm, ctx.fields)
  if (!parsed.ok) return page(ctx, h, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { note } = parsed.value
  switch (parsed.value.answer) {
    case 'accept': {
      const result = await acceptHandover(ctx, h.id, note)
      if (!result.ok) return refused(ctx, h, result)
      return h.person_id
        ? ctx.redirect(paths.person(h.person_id), t.acceptedPerson)
        : ctx.redirect(paths.company(h.company_id ?? ''), t.acceptedCompany)
    }
    case 'decline': {
      const result = await declineHandover(ctx, h.id, note)
      return result.ok ? ctx.redirect(paths.handovers, t.declinedReceipt) : refused(ctx, h, result)
    }
    case 'withdraw': {
      const result = await withdrawHandover(ctx, h.id)
      return result.ok ? ctx.redirect(paths.handovers, t.withdrawnReceipt) : refused(ctx, h, result)
    }
  }
}

async function refused(
  ctx: Ctx,
  h: HandoverRow,
  { reason, details }: { reason: DecideRefusal; details?: Readonly<Record<string, unknown>> | undefined },
): Promise<Response> {
  const t = handoverTexts(ctx.lang)
  switch (reason) {
    case 'gone':
      return ctx.notFound()
    case 'not-yours':
      return ctx.forbidden(t.notYours)
    case 'own-proposal':
      return ctx.forbidden(t.ownProposal)
    case 'decided-already':
      return ctx.conflict(t.decidedAlready, { href: ctx.href(paths.handover(h.id)), label: t.see })
    case 'subject-gone':
      return ctx.conflict(t.subjectGone, { href: ctx.href(paths.handovers), label: t.title })
    case 'known-here': {
      const own = details?.id
      const link = typeof own === 'string' ? <a href={ctx.href(paths.person(own))}>{t.openOwn}</a> : undefined
      const notice = (
        <Alert kind="warning" live action={link}>
          {t.knownHere}
        </Alert>
      )
      return page(ctx, h, formState(ctx.fields, [], ctx.lang), 409, notice)
    }
  }
}

/** The units a case can go to. */
export const otherUnits = async (ctx: Ctx) =>
  (await allUnits(ctx.tx)).filter((u) => u.kind === 'jobcentre' && u.id !== ctx.actor.unitId)

export const handoverRoutes: Route[] = [
  get(paths.handovers, list),
  get(paths.handover(':id'), show),
  post(paths.handover(':id'), answer),
]
