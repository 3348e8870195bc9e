import { isLive, isOpen } from '#core/rotation/case-moves.ts'
import { stepsOf } from '#core/rotation/steps.ts'
import { choice, form, optionalEmail, optionalPhone, optionalText, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { nameCaseworker, takeLead } from '../actions/assign.ts'
import { addParty, endParty } from '../actions/change-parties.ts'
import { mayAct } from '../actions/may-act.ts'
import { isId, partyParts, STYLES, sideIn } from '../model.ts'
import { casePage } from '../pages/case-page.tsx'
import { OverviewPage } from '../pages/overview-page.tsx'
import { PartiesCard } from '../pages/parties-card.tsx'
import { UnitsCard } from '../pages/units-card.tsx'
import { paths } from '../paths.ts'
import { factsOfCase } from '../store/case-facts.ts'
import { type CaseRow, caseStatusOf } from '../store/case-row.ts'
import { organisations, partiesOf, peopleBehind, type Staff, staffOf } from '../store/parties.ts'
import { partTexts } from '../texts/parts.ts'
import { caseOf, envOf, refusedPage } from './found.ts'

type Shown = { status?: number; party?: FormState; assign?: FormState }

async function show(ctx: Ctx, row: CaseRow, shown: Shown = {}): Promise<Response> {
  const { actor, lang, href } = ctx
  const facts = await factsOfCase(ctx.tx, row.id, ctx.today)
  const people = await peopleBehind(ctx.tx, row)
  const status = caseStatusOf(row)
  const editable = mayAct(actor, row) && isOpen(status)
  const adds = editable && isLive(status)
  const staff = new Map<string, readonly Staff[]>()
  for (const unit of people.units)
    if (editable && mayName(ctx, unit.unit_id))
      staff.set(unit.unit_id, await staffOf(ctx.tx, { unitId: unit.unit_id }))
  const action = href(paths.case(row.id))
  return casePage(
    ctx,
    row,
    'case',
    { status: shown.status, styles: STYLES, wide: true },
    <>
      <OverviewPage
        row={row}
        facts={facts}
        steps={stepsOf(facts, ctx.today)}
        people={people}
        side={sideIn(actor, row)}
        today={ctx.today}
        lang={lang}
        href={href}
        opens={actor.role !== 'akasse'}
      />
      <div class="case-behind">
        <UnitsCard
          people={people}
          action={action}
          once={ctx.once()}
          lang={lang}
          staff={staff}
          state={shown.assign ?? emptyForm()}
          canTakeLead={actor.role === 'secretariat' && row.lead_id === null && !row.archived_at}
        />
        <PartiesCard
          parties={await partiesOf(ctx.tx, row.id)}
          organisations={adds ? await organisations(ctx.tx) : []}
          action={action}
          once={ctx.once()}
          state={shown.party ?? emptyForm()}
          lang={lang}
          adds={adds}
          ends={editable}
        />
      </div>
    </>,
  )
}

/** A unit names its own; the consultant who leads the case names for every unit. */
const mayName = ({ actor }: Ctx, unitId: string): boolean =>
  actor.role === 'secretariat' || (actor.role === 'caseworker' && actor.unitId === unitId)

async function overview(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  return row ? show(ctx, row) : ctx.notFound()
}

const assignForm = form({ do: text(), unit: text(), account: text() })
const partyForm = form({
  do: text(),
  part: choice(partyParts),
  name: text({ max: 120 }),
  organisation: optionalText(),
  email: optionalEmail(),
  phone: optionalPhone(),
  note: optionalText({ max: 300 }),
})

async function change(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  if (!row) return ctx.notFound()
  const what = typed(ctx.fields, 'do')
  if (what === 'assign') return assign(ctx, row)
  if (what === 'lead') return lead(ctx, row)
  if (what === 'end-party') return leave(ctx, row)
  return join(ctx, row)
}

async function assign(ctx: Ctx, row: CaseRow): Promise<Response> {
  const t = partTexts(ctx.lang)
  const parsed = parseForm(assignForm, ctx.fields)
  const again = (errors: Record<string, string>) =>
    show(ctx, row, { status: 422, assign: { ...formState(ctx.fields, [], ctx.lang), errors } })
  if (!parsed.ok || !isId(parsed.value.unit) || !isId(parsed.value.account))
    return again({ account: t.chooseStaff })
  const { unit, account } = parsed.value
  const done = await nameCaseworker(envOf(ctx), { id: row.id, unitId: unit, accountId: account })
  if (done.ok) return ctx.redirect(paths.case(row.id), t.caseworkerSet)
  return refusedPage(ctx, row.id, done) ?? again({ account: t.chooseStaff })
}

async function lead(ctx: Ctx, row: CaseRow): Promise<Response> {
  const t = partTexts(ctx.lang)
  const done = await takeLead(envOf(ctx), row.id)
  if (done.ok) return ctx.redirect(paths.case(row.id), t.leadTaken)
  if (done.reason === 'gone') return ctx.forbidden(t.notYours)
  return ctx.conflict(t.leadWasTaken, { href: ctx.href(paths.case(row.id)), label: t.staleGo })
}

async function leave(ctx: Ctx, row: CaseRow): Promise<Response> {
  const partyId = typed(ctx.fields, 'party')
  if (!isId(partyId)) return ctx.notFound()
  const name = (await partiesOf(ctx.tx, row.id)).find(({ id }) => id === partyId)?.name ?? ''
  const done = await endParty(envOf(ctx), { id: row.id, partyId })
  if (done.ok) return ctx.redirect(paths.case(row.id), partTexts(ctx.lang).partyEnded(name))
  return refusedPage(ctx, row.id, done) ?? ctx.notFound()
}

async function join(ctx: Ctx, row: CaseRow): Promise<Response> {
  const t = partTexts(ctx.lang)
  const parsed = parseForm(partyForm, ctx.fields)
  if (!parsed.ok)
    return show(ctx, row, { status: 422, party: formState(ctx.fields, parsed.problems, ctx.lang) })
  const { part, name, organisation, email, phone, note } = parsed.value
  const organisationId = organisation === '' ? null : organisation
  const again = (field: string, says: string) =>
    show(ctx, row, {
      status: 422,
      party: { ...formState(ctx.fields, [], ctx.lang), errors: { [field]: says } },
    })
  if (organisationId !== null && !isId(organisationId))
    return again('organisation', t.partyRefusals['organisation-gone'])
  const done = await addParty(envOf(ctx), { id: row.id, part, name, organisationId, email, phone, note })
  if (done.ok) return ctx.redirect(paths.case(row.id), t.partyAdded(name))
  const page = refusedPage(ctx, row.id, done)
  if (page) return page
  return done.reason === 'already-there'
    ? again('name', t.partyRefusals['already-there'])
    : again('organisation', t.partyRefusals['organisation-gone'])
}

export const overviewRoutes: Route[] = [get('/sager/:id', overview), post('/sager/:id', change)]
