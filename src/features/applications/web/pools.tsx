import { findPerson, fullName } from '#features/directory/index.ts'
import { choice, form, optionalText, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import {
  type AskRefusal,
  answerPool,
  askToCompanyPool,
  askToUnitPool,
  isKnown,
  removeFromPool,
} from '../actions/pool.ts'
import { aliasesFor } from '../aliases.ts'
import { AskPage, CompanyPoolPage, NOTE_LENGTH, OwnPoolPage, UnitPoolPage } from '../pages/pool-pages.tsx'
import { paths } from '../paths.ts'
import { UUID } from '../read/application-view.ts'
import { aliasName } from '../read/candidate-at-stage.ts'
import { companyPool, ownMemberships, unitPool } from '../read/pools.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { envOf } from './open-application.ts'

const askForm = form({ do: choice(['ask']), note: optionalText({ max: NOTE_LENGTH, lines: true }) })
const startNote = (ctx: Ctx): FormState => (ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())

// A company's ------------------------------------------------------------------------------------

async function ofCompany(ctx: Ctx) {
  const t = candidateTexts(ctx.lang)
  const members = await companyPool(ctx.tx, ctx.actor.companyId ?? '')
  const shown = members.filter((one) => one.visible && one.state === 'accepted')
  const cards = await aliasesFor(
    ctx.tx,
    ctx.actor.companyId ?? '',
    shown.map((one) => one.personId),
  )
  await ctx.logView(
    members.map((one) => one.personId),
    candidateTexts('da').poolPurpose,
  )
  return ctx.page(
    { title: t.poolTitle, lead: t.poolLead, noindex: true, crumbs: [] },
    <CompanyPoolPage members={members} cards={cards} lang={ctx.lang} once={ctx.once} href={ctx.href} />,
  )
}

async function known(ctx: Ctx): Promise<{ personId: string; aliasId: string; name: string } | undefined> {
  const aliasId = ctx.params.alias ?? ''
  const companyId = ctx.actor.companyId
  const found = companyId && UUID.test(aliasId) ? await isKnown(ctx.tx, companyId, aliasId) : undefined
  if (!found) return undefined
  const shown = await ctx.tx
    .selectFrom('disclosure')
    .select('fields')
    .where('person_id', '=', found.personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('released_at', 'desc')
    .executeTakeFirst()
  const name = (shown?.fields as { name?: string } | undefined)?.name
  return { ...found, aliasId, name: name ?? candidateTexts(ctx.lang).open(aliasName(aliasId)) }
}

async function askCompanyPage(ctx: Ctx, state: FormState, status = 200) {
  const who = await known(ctx)
  if (!who) return ctx.notFound()
  const t = candidateTexts(ctx.lang)
  await ctx.logView([who.personId], candidateTexts('da').poolPurpose)
  return ctx.page(
    {
      title: t.poolAskTitle(who.name),
      status,
      noindex: true,
      active: paths.companyPool,
      crumbs: [{ href: ctx.href(paths.companyPool), label: t.poolTitle }],
    },
    <AskPage
      action={paths.companyPoolMember(who.aliasId)}
      back={paths.companyPool}
      lead={t.poolAskLead}
      noteHint={t.poolNoteHint}
      state={state}
      lang={ctx.lang}
      once={ctx.once}
      href={ctx.href}
    />,
  )
}

async function changeCompanyPool(ctx: Ctx) {
  const t = candidateTexts(ctx.lang)
  const aliasId = ctx.params.alias ?? ''
  if (!UUID.test(aliasId)) return ctx.notFound()
  if (typed(ctx.fields, 'do') === 'remove') {
    const done = await removeFromPool(envOf(ctx), { aliasId })
    return done.ok ? ctx.redirect(paths.companyPool, t.poolRemoved) : ctx.notFound()
  }
  const parsed = parseForm(askForm, ctx.fields)
  if (!parsed.ok) return askCompanyPage(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await askToCompanyPool(envOf(ctx), { aliasId, note: parsed.value.note })
  if (done.ok) return ctx.redirect(paths.companyPool, t.poolAskDone)
  if (done.reason === 'not-known') return ctx.notFound()
  return askCompanyPage(ctx, refusedNote(ctx, done.reason, t.poolThere), 409)
}

function refusedNote(ctx: Ctx, reason: Exclude<AskRefusal, 'not-known'>, there: string): FormState {
  const t = candidateTexts(ctx.lang)
  const state = formState(ctx.fields, [], ctx.lang)
  const sentences = { 'pool-full': t.poolFull, 'no-proposals': t.unitNoProposals, 'already-there': there }
  return { ...state, errors: { note: sentences[reason] } }
}

// A person's --------------------------------------------------------------------------------------

async function own(ctx: Ctx) {
  const t = candidateTexts(ctx.lang)
  const memberships = await ownMemberships(ctx.tx, ctx.actor.personId ?? '')
  return ctx.page(
    { title: t.ownTitle, lead: t.ownLead, noindex: true, crumbs: [] },
    <OwnPoolPage memberships={memberships} lang={ctx.lang} once={ctx.once} href={ctx.href} />,
  )
}

const answerForm = form({
  member: text({ max: 40 }),
  answer: choice(['accept', 'decline', 'leave'] as const),
})

async function answer(ctx: Ctx) {
  const parsed = parseForm(answerForm, ctx.fields)
  if (!parsed.ok || !UUID.test(parsed.value.member)) return ctx.notFound()
  const done = await answerPool(envOf(ctx), { memberId: parsed.value.member, answer: parsed.value.answer })
  if (!done.ok) return ctx.notFound()
  return ctx.redirect(paths.ownPool, candidateTexts(ctx.lang).ownDone[parsed.value.answer])
}

// A job centre's ----------------------------------------------------------------------------------

async function ofUnit(ctx: Ctx) {
  const t = candidateTexts(ctx.lang)
  const members = await unitPool(ctx.tx, ctx.actor.unitId ?? '')
  await ctx.logView(
    members.map((one) => one.personId),
    candidateTexts('da').unitPurpose,
  )
  return ctx.page(
    { title: t.unitTitle, lead: t.unitLead, noindex: true, crumbs: [] },
    <UnitPoolPage members={members} lang={ctx.lang} once={ctx.once} href={ctx.href} />,
  )
}

async function askUnitPage(ctx: Ctx, state: FormState, status = 200) {
  const id = ctx.params.person ?? ''
  const person = UUID.test(id) ? await findPerson(ctx.tx, id) : undefined
  if (!person || person.unit_id !== ctx.actor.unitId) return ctx.notFound()
  const t = candidateTexts(ctx.lang)
  await ctx.logView([person.id], candidateTexts('da').unitPurpose)
  return ctx.page(
    {
      title: t.unitAskTitle(fullName(person)),
      status,
      noindex: true,
      active: paths.unitPool,
      crumbs: [{ href: ctx.href(paths.unitPool), label: t.unitTitle }],
    },
    <AskPage
      action={paths.unitPoolMember(person.id)}
      back={paths.unitPool}
      lead={t.unitAskLead}
      noteHint={t.unitNoteHint}
      state={state}
      lang={ctx.lang}
      once={ctx.once}
      href={ctx.href}
    />,
  )
}

async function changeUnitPool(ctx: Ctx) {
  const t = candidateTexts(ctx.lang)
  const personId = ctx.params.person ?? ''
  if (!UUID.test(personId)) return ctx.notFound()
  if (typed(ctx.fields, 'do') === 'remove') {
    const done = await removeFromPool(envOf(ctx), { personId })
    return done.ok ? ctx.redirect(paths.unitPool, t.poolRemoved) : ctx.notFound()
  }
  const parsed = parseForm(askForm, ctx.fields)
  if (!parsed.ok) return askUnitPage(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await askToUnitPool(envOf(ctx), { personId, note: parsed.value.note })
  if (done.ok) return ctx.redirect(paths.unitPool, t.poolAskDone)
  if (done.reason === 'not-known') return ctx.notFound()
  return askUnitPage(ctx, refusedNote(ctx, done.reason, t.unitThere), 409)
}

export const poolRoutes: Route[] = [
  get('/virksomhed/vikarbank', ofCompany),
  get('/virksomhed/vikarbank/:alias', (ctx) => askCompanyPage(ctx, startNote(ctx))),
  post('/virksomhed/vikarbank/:alias', changeCompanyPool),
  get('/vikarbank', own),
  post('/vikarbank', answer),
  get('/jobcenter/vikarbank', ofUnit),
  get('/jobcenter/vikarbank/:person', (ctx) => askUnitPage(ctx, startNote(ctx))),
  post('/jobcenter/vikarbank/:person', changeUnitPool),
]
