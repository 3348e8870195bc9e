import { day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { liveStatuses } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import { atStage } from '#core/exchange/stage.ts'
import { fitConfigInForce } from '#features/proposals/index.ts'
import { form, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ErrorPage, type FormState } from '#platform/ui/index.ts'
import { type InterestRefusal, interestsOf, showInterest } from '../actions/show-interest.ts'
import { aliasesFor } from '../aliases.ts'
import { QUERY, readFilter } from '../candidates/filter.ts'
import {
  acquaintances,
  findCandidates,
  type OwnListing,
  ownListing,
  weigh,
} from '../candidates/find-candidates.ts'
import { type CardRow, cardOfRow, type KnownCard } from '../candidates/known-card.ts'
import { withinViewCap } from '../candidates/view-cap.ts'
import { CandidatePage, InterestPage } from '../pages/candidate-page.tsx'
import { CandidatesPage } from '../pages/candidates-page.tsx'
import { paths } from '../paths.ts'
import { UUID } from '../read/application-view.ts'
import { aliasName } from '../read/candidate-at-stage.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { envOf } from './open-application.ts'

const company = (ctx: Ctx): string => ctx.actor.companyId ?? ''

/** The acting company's posted vikariater. */
const ownVacancies = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('vacancy_listing')
    .select(['vacancy_id as id', 'title', 'starts_on', 'ends_on', 'town'])
    .where('company_id', '=', company(ctx))
    .orderBy('published_at', 'desc')
    .limit(200)
    .execute()

async function list(ctx: Ctx) {
  const { tx, lang, today } = ctx
  const t = candidateTexts(lang)
  const filter = readFilter(ctx.query)
  const asked = filter.vacancyId && UUID.test(filter.vacancyId) ? filter.vacancyId : undefined
  const listing = asked ? await ownListing(tx, company(ctx), asked) : undefined
  if (!listing) delete filter.vacancyId
  const { found, total, fitting } = await findCandidates(tx, company(ctx), filter, listing, today)
  const ids = found.map((one) => one.personId)
  const allowed = await withinViewCap(envOf(ctx), company(ctx), ids)
  if (ids.length > 0 && allowed.size === 0) return capped(ctx)
  const shown = found.filter((one) => allowed.has(one.personId))
  const aliases = await aliasesFor(
    tx,
    company(ctx),
    shown.map((one) => one.personId),
  )
  const busy = await inContact(ctx, listing?.vacancy_id, [...allowed])
  await ctx.logView([...allowed], candidateTexts('da').purposeList, ctx.query.toString() || undefined)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      noindex: true,
      crumbs: [],
      wide: true,
      active: paths.candidates,
      scripts: ['occupation-field.js'],
    },
    <CandidatesPage
      found={shown.map((one) => {
        const aliasId = aliases.get(one.personId) ?? ''
        return { ...one, aliasId, alias: aliasName(aliasId), inContact: busy.has(one.personId) }
      })}
      total={total}
      fitting={fitting}
      capped={shown.length < found.length}
      filter={filter}
      vacancies={await ownVacancies(ctx)}
      lang={lang}
      today={today}
      href={ctx.href}
    />,
  )
}

/** With whom something is under way already, about the vikariat or about any. */
async function inContact(ctx: Ctx, vacancyId: string | undefined, personIds: readonly string[]) {
  if (personIds.length === 0) return new Set<string>()
  const rows = await ctx.tx
    .selectFrom('application')
    .select('person_id')
    .where('company_id', '=', company(ctx))
    .where('person_id', 'in', personIds)
    .where('status', 'in', [...liveStatuses])
    .$if(vacancyId !== undefined, (q) => q.where('vacancy_id', '=', vacancyId ?? null))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** 429 with what the cap protects and what still works. */
function capped(ctx: Ctx) {
  const t = candidateTexts(ctx.lang)
  return ctx.page(
    { title: t.capTitle, status: 429, noindex: true, active: paths.candidates },
    <ErrorPage
      status={429}
      text={t.capText(limits.candidateViewsPerCompanyPerDay)}
      homeHref={ctx.href('/')}
    />,
  )
}

/** A visible person under the acting company's own alias, or undefined: somebody who is hidden is as unknown as nobody. */
async function openCard(ctx: Ctx) {
  const aliasId = ctx.params.alias ?? ''
  if (!UUID.test(aliasId)) return undefined
  const row = await ctx.tx
    .selectFrom('candidate_alias as a')
    .innerJoin('profile_card as c', 'c.person_id', 'a.person_id')
    .selectAll('c')
    .where('a.id', '=', aliasId)
    .where('a.company_id', '=', company(ctx))
    .where('a.retired_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const known = cardOfRow(row as CardRow, ctx.today)
  return { aliasId, known, c: atStage(0, { alias: aliasName(aliasId), ...known.card }) }
}

async function knownText(ctx: Ctx, personId: string): Promise<string | undefined> {
  const t = candidateTexts(ctx.lang).known
  const hired = await ctx.tx
    .selectFrom('hire')
    .select('id')
    .where('company_id', '=', company(ctx))
    .where('person_id', '=', personId)
    .where('status', 'in', ['active', 'ended'])
    .executeTakeFirst()
  if (hired) return t.hired_here
  const pooled = await ctx.tx
    .selectFrom('pool_member')
    .select('id')
    .where('company_id', '=', company(ctx))
    .where('person_id', '=', personId)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return pooled ? t.company_pool : undefined
}

async function show(ctx: Ctx) {
  const open = await openCard(ctx)
  if (!open) return ctx.notFound()
  const { personId } = open.known
  if (!(await withinViewCap(envOf(ctx), company(ctx), [personId])).has(personId)) return capped(ctx)
  const t = candidateTexts(ctx.lang)
  const asked = ctx.query.get(QUERY.vacancy) ?? ''
  const listing = UUID.test(asked) ? await ownListing(ctx.tx, company(ctx), asked) : undefined
  await ctx.logView([personId], candidateTexts('da').purposeCard)
  return ctx.page(
    {
      title: t.open(open.c.alias ?? ''),
      lead: t.cardLead,
      noindex: true,
      active: paths.candidates,
      styles: ['proposals.css'],
      crumbs: [{ href: ctx.href(paths.candidates), label: t.title }],
    },
    <CandidatePage
      aliasId={open.aliasId}
      c={open.c}
      weighed={listing && (await weighedFor(ctx, open.known, listing))}
      chosen={listing && { id: listing.vacancy_id, title: listing.title }}
      vacancies={await ownVacancies(ctx)}
      known={await knownText(ctx, personId)}
      lang={ctx.lang}
      today={ctx.today}
      href={ctx.href}
    />,
  )
}

/** How one card fits one vikariat; that the job centre has somebody in its pool is not a company's business. */
async function weighedFor(ctx: Ctx, one: KnownCard, listing: OwnListing) {
  const known = await acquaintances(ctx.tx, company(ctx), undefined, [one])
  return weigh(one, listing, known.get(one.personId), await fitConfigInForce(ctx.tx))
}

async function interestPage(ctx: Ctx, state: FormState | undefined, status = 200) {
  const open = await openCard(ctx)
  if (!open) return ctx.notFound()
  const { personId } = open.known
  if (!(await withinViewCap(envOf(ctx), company(ctx), [personId])).has(personId)) return capped(ctx)
  const { lang, today } = ctx
  const t = candidateTexts(lang)
  const vacancies = await ownVacancies(ctx)
  const { today: usedToday } = await interestsOf(ctx.tx, company(ctx))
  const asked = ctx.query.get(QUERY.vacancy) ?? (vacancies.length === 1 ? vacancies[0]?.id : undefined)
  await ctx.logView([personId], candidateTexts('da').purposeInterest)
  return ctx.page(
    {
      title: t.interestTitle,
      status,
      noindex: true,
      active: paths.candidates,
      crumbs: [
        { href: ctx.href(paths.candidates), label: t.title },
        { href: ctx.href(paths.candidate(open.aliasId)), label: t.open(open.c.alias ?? '') },
      ],
    },
    <InterestPage
      aliasId={open.aliasId}
      c={open.c}
      vacancies={vacancies.map((v) => ({
        id: v.id,
        title: v.title,
        hint: `${formatPeriod({ from: day(v.starts_on), to: day(v.ends_on) }, lang)}, ${v.town}`,
      }))}
      usedToday={usedToday}
      state={state ?? emptyForm(asked ? { vacancy: asked } : {})}
      once={ctx.once()}
      lang={lang}
      today={today}
      href={ctx.href}
    />,
  )
}

const interestForm = form({ vacancy: text({ max: 40 }) })

async function sendInterest(ctx: Ctx) {
  const open = await openCard(ctx)
  if (!open) return ctx.notFound()
  const t = candidateTexts(ctx.lang)
  const parsed = parseForm(interestForm, ctx.fields)
  if (!parsed.ok) return interestPage(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const again = (reason: InterestRefusal, status: number) =>
    interestPage(
      ctx,
      { ...formState(ctx.fields, [], ctx.lang), errors: { vacancy: refusal(ctx, reason) } },
      status,
    )
  if (!UUID.test(parsed.value.vacancy)) return again('vacancy-gone', 422)
  const done = await showInterest(envOf(ctx), { aliasId: open.aliasId, vacancyId: parsed.value.vacancy })
  if (done.ok) return ctx.redirect(paths.application(done.value.id), t.interestDone)
  switch (done.reason) {
    case 'candidate-gone':
      return ctx.notFound()
    case 'vacancy-gone':
      return again(done.reason, 422)
    case 'already-applied':
    case 'not-free':
      return again(done.reason, 409)
    default:
      return again(done.reason, 429)
  }
}

function refusal(ctx: Ctx, reason: InterestRefusal): string {
  const t = candidateTexts(ctx.lang).refused
  if (reason === 'too-many-today') return t[reason](limits.interestsPerCompanyPerDay)
  if (reason === 'too-many-open') return t[reason](limits.openInterestsPerOpening)
  return t[reason]
}

export const candidateRoutes: Route[] = [
  get('/virksomhed/kandidater', list),
  get('/virksomhed/kandidater/:alias', show),
  get('/virksomhed/kandidater/:alias/interesse', (ctx) =>
    interestPage(ctx, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined),
  ),
  post('/virksomhed/kandidater/:alias/interesse', sendInterest),
]
