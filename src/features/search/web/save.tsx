import { choice, email, form, optionalText } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { saveSearch } from '../actions/save-search.ts'
import { describeSearch } from '../describe.ts'
import { ReceivedPage, SavePage } from '../pages/save-page.tsx'
import { paths } from '../paths.ts'
import { EVERYTHING, kept, readSearch, type Search, searchPath, searchQuery } from '../query.ts'
import { readPlace } from '../run-search.ts'
import { savedTexts } from '../texts/saved.ts'

const MAX_QUERY = 2000
const frequency = choice(['daily', 'weekly'])
const query = optionalText({ max: MAX_QUERY })
const withAddress = form({ email: email(), frequency, query })
const withAccount = form({ frequency, query })

export const saveRoutes = [
  get(paths.save, (ctx) => showForm(ctx, searchOf(ctx.query), emptyForm({ frequency: 'daily' }))),
  post(paths.save, save),
  get(paths.saveReceived, (ctx) => {
    const t = savedTexts(ctx.lang)
    return ctx.page(
      { title: t.newTitle, crumbs: crumbs(ctx), noindex: true },
      <ReceivedPage searchHref={ctx.href(searchPath(searchOf(ctx.query)))} lang={ctx.lang} />,
    )
  }),
]

/** A search that cannot be read is everything there is: the form shows which it is. */
function searchOf(params: URLSearchParams): Search {
  const read = readSearch(params)
  return kept(read.ok ? read.value : EVERYTHING)
}

async function save(ctx: Ctx): Promise<Response> {
  const own = await ownAddress(ctx)
  const typedAddress = own === undefined ? parseForm(withAddress, ctx.fields) : undefined
  const parsed = typedAddress ?? parseForm(withAccount, ctx.fields)
  const search = searchOf(new URLSearchParams(ctx.fields.query?.[0]?.slice(0, MAX_QUERY) ?? ''))
  if (!parsed.ok) return showForm(ctx, search, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const address = own ?? (typedAddress?.ok ? typedAddress.value.email : '')
  const result = await saveSearch(
    ctx.tx,
    { enqueue: ctx.enqueue, secretKey: ctx.config.secretKey },
    {
      email: address.toLowerCase(),
      query: searchQuery(search),
      title: titleOf(ctx, search),
      frequency: parsed.value.frequency,
      lang: ctx.lang,
      accountId: own === undefined ? undefined : (ctx.actor.accountId ?? undefined),
    },
  )
  const t = savedTexts(ctx.lang)
  if (!result.ok) {
    const state = formState(ctx.fields, [], ctx.lang)
    const max = Number(result.details?.max)
    return showForm(ctx, search, { ...state, errors: { '': t.tooMany(max) } }, 422)
  }
  return result.value === 'saved'
    ? ctx.redirect(paths.saved, t.saved)
    : ctx.redirect(searchPath(search, paths.saveReceived))
}

async function showForm(ctx: Ctx, search: Search, state: FormState, status = 200): Promise<Response> {
  const t = savedTexts(ctx.lang)
  return ctx.page(
    { title: t.newTitle, lead: t.newLead, crumbs: crumbs(ctx), status, noindex: true },
    <SavePage
      state={state}
      title={titleOf(ctx, search)}
      query={searchQuery(search)}
      searchHref={ctx.href(searchPath(search))}
      accountEmail={await ownAddress(ctx)}
      once={ctx.once()}
      lang={ctx.lang}
      href={ctx.href}
    />,
  )
}

const titleOf = (ctx: Ctx, search: Search): string =>
  describeSearch(search, readPlace(search.place).place, ctx.lang).slice(0, 300)

const crumbs = (ctx: Ctx) => [{ label: savedTexts(ctx.lang).search, href: ctx.href(paths.search) }]

/** The address on the account of whoever is logged in. */
async function ownAddress(ctx: Ctx): Promise<string | undefined> {
  if (!ctx.actor.accountId) return undefined
  const account = await ctx.tx
    .selectFrom('account')
    .select('email')
    .where('id', '=', ctx.actor.accountId)
    .executeTakeFirst()
  return account?.email ?? undefined
}
