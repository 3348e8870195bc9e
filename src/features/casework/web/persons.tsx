import { findContactDetails } from '#core/exchange/contact-details.ts'
import { parseCpr } from '#core/identity/cpr.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink, type FormState } from '#platform/ui/index.ts'
import { searchForm } from '../forms/small-forms.ts'
import { purposes, STYLES } from '../model.ts'
import { PersonList } from '../pages/person-list.tsx'
import { PersonSearch } from '../pages/person-search.tsx'
import { paths } from '../paths.ts'
import { personListHref, readPersonQuery } from '../person-query.ts'
import { logSearch, missesThisHour } from '../store/logs.ts'
import { countCitizens, listCitizens } from '../store/person-list.ts'
import { findByCpr } from '../store/persons.ts'
import { personsTexts } from '../texts/persons.ts'

/** Somebody who looks for more numbers in vain than this in an hour is guessing. */
const MISSES_AN_HOUR = 30

/** Fewer digits than a birthday has belong to a name. */
const LEAST_DIGITS = 6

const hasCpr = (text: string): boolean => findContactDetails(text).some(({ kind }) => kind === 'cpr')

async function list(ctx: Ctx): Promise<Response> {
  const t = personsTexts(ctx.lang)
  const query = readPersonQuery(ctx.query)
  // a CPR number that somebody has put into an address is taken out of it and not looked at
  if (hasCpr(query.name)) return ctx.redirect(paths.persons)
  const { accountId } = ctx.actor
  const counts = await countCitizens(ctx.tx, query, accountId)
  const persons = await listCitizens(ctx.tx, query, accountId)
  await ctx.logView(
    persons.map((p) => p.id),
    purposes.list,
  )
  if (query.name) await logSearch(ctx.tx, ctx.actor, 'GET /jobcenter/borgere', 'name', counts[query.view])
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], styles: STYLES, actions: register(ctx) },
    <>
      <Search ctx={ctx} state={emptyForm({ cpr: query.name })} />
      <PersonList lang={ctx.lang} href={ctx.href} query={query} persons={persons} counts={counts} />
    </>,
  )
}

const register = (ctx: Ctx) => (
  <ButtonLink href={ctx.href(paths.newPerson)} label={personsTexts(ctx.lang).register} icon="person-add" />
)

const Search = ({ ctx, state }: { ctx: Ctx; state: FormState }) => (
  <PersonSearch lang={ctx.lang} action={ctx.href(paths.persons)} once={ctx.once()} state={state} />
)

/** A name goes on to the list; a CPR number to the one citizen who has it, and is nowhere shown or kept. */
async function search(ctx: Ctx): Promise<Response> {
  const t = personsTexts(ctx.lang)
  const parsed = parseForm(searchForm, ctx.fields)
  if (!parsed.ok) return searchAgain(ctx, formState(ctx.fields, parsed.problems, ctx.lang))
  const text = parsed.value.cpr
  if (text.replace(/\D/g, '').length < LEAST_DIGITS)
    return ctx.redirect(personListHref({ ...readPersonQuery(new URLSearchParams()), name: text }))
  const cpr = parseCpr(text)
  if (!cpr.ok) return searchAgain(ctx, { ...formState(ctx.fields, [], ctx.lang), errors: { cpr: t.badCpr } })
  if ((await missesThisHour(ctx.tx, ctx.actor.accountId)) >= MISSES_AN_HOUR) return guessing(ctx)
  const id = await findByCpr(ctx.tx, makeCprVault(ctx.config).lookup(cpr.value.cpr))
  await logSearch(ctx.tx, ctx.actor, 'POST /jobcenter/borgere', 'cpr', id ? 1 : 0)
  if (id) return ctx.redirect(paths.person(id))
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], styles: STYLES, actions: register(ctx) },
    <>
      <Alert kind="info" title={t.cprMissTitle} live>
        {t.cprMiss}
      </Alert>
      <Search ctx={ctx} state={emptyForm()} />
    </>,
  )
}

const searchAgain = (ctx: Ctx, state: FormState) =>
  ctx.page(
    { title: personsTexts(ctx.lang).title, status: 422, crumbs: [], styles: STYLES, actions: register(ctx) },
    <Search ctx={ctx} state={state} />,
  )

/** Refused, and the security log says so: the edge writes the row, since the transaction is undone. */
async function guessing(ctx: Ctx): Promise<Response> {
  const t = personsTexts(ctx.lang)
  const response = await ctx.page(
    { title: t.title, status: 429, crumbs: [], styles: STYLES },
    <Alert kind="warning" title={t.tooManySearchesTitle}>
      {t.tooManySearches}
    </Alert>,
  )
  response.headers.set('x-verdict', 'cpr-guessing')
  return response
}

export const personsRoutes: Route[] = [get(paths.persons, list), post(paths.persons, search)]
