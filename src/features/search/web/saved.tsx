import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post } from '#platform/http/route.ts'
import { Form, Submit, SubmitButton } from '#platform/ui/index.ts'
import {
  confirmSearches,
  type Managed,
  managedBy,
  stopOwnSearch,
  stopSearches,
} from '../actions/manage-searches.ts'
import { DeadLink, NoSaved, SavedElsewhere, SavedList } from '../pages/saved-page.tsx'
import { paths } from '../paths.ts'
import { searchesOfAccount } from '../saved-store.ts'
import { savedTexts } from '../texts/saved.ts'

const LINK = '/gemte-soegninger/link/:token'

export const savedRoutes = [
  get(paths.saved, showOwn),
  post(paths.saved, stopOwn),
  get(LINK, (ctx) => withLink(ctx, (managed) => showLinked(ctx, managed))),
  post(LINK, (ctx) => withLink(ctx, (managed) => manage(ctx, managed))),
]

async function showOwn(ctx: Ctx): Promise<Response> {
  const t = savedTexts(ctx.lang)
  const { accountId } = ctx.actor
  const searches = accountId ? await searchesOfAccount(ctx.tx, accountId) : undefined
  return ctx.page(
    {
      title: t.title,
      lead: searches && searches.length > 0 ? t.lead : undefined,
      crumbs: [],
      styles: ['search.css'],
      noindex: true,
    },
    searches === undefined ? (
      <SavedElsewhere lang={ctx.lang} href={ctx.href} />
    ) : searches.length === 0 ? (
      <NoSaved lang={ctx.lang} href={ctx.href} />
    ) : (
      <SavedList
        searches={searches}
        action={ctx.href(paths.saved)}
        once={ctx.once}
        lang={ctx.lang}
        href={ctx.href}
      />
    ),
  )
}

async function stopOwn(ctx: Ctx): Promise<Response> {
  const stopped = await stopOwnSearch(ctx.tx, ctx.actor.accountId ?? '', typed(ctx.fields, 'id'))
  return stopped ? ctx.redirect(paths.saved, savedTexts(ctx.lang).stopped) : ctx.notFound()
}

/** A mail's link leads to its address's searches; one that is stopped or too old to a page that says so. */
async function withLink(ctx: Ctx, show: (managed: Managed) => Promise<Response>): Promise<Response> {
  const managed = await managedBy(ctx.tx, ctx.params.token ?? '')
  if (managed) return show(managed)
  const t = savedTexts(ctx.lang)
  return ctx.page(
    { title: t.deadTitle, crumbs: [], status: 404, noindex: true },
    <DeadLink lang={ctx.lang} href={ctx.href} />,
  )
}

/** Opening a link changes nothing, since mail scanners open links too: a button does. */
function showLinked(ctx: Ctx, { own, all }: Managed): Promise<Response> {
  const t = savedTexts(ctx.lang)
  const action = ctx.href(ctx.path)
  const waiting = own.confirmed_at === null
  return ctx.page(
    {
      title: waiting ? t.confirmTitle : t.manageTitle,
      lead: waiting ? t.confirmLead : t.lead,
      crumbs: [{ label: t.title, href: ctx.href(paths.saved) }],
      styles: ['search.css'],
      noindex: true,
    },
    <>
      {waiting && (
        <Form action={action} once={ctx.once()} class="confirm-searches">
          <Submit label={t.confirm} name="do" value="bekraeft" />
        </Form>
      )}
      <SavedList searches={all} action={action} once={ctx.once} lang={ctx.lang} href={ctx.href} />
      {all.length > 1 && (
        <Form action={action} once={ctx.once()} class="stop-all">
          <SubmitButton label={t.stopAll} kind="warning" name="do" value="stop-alle" />
        </Form>
      )}
    </>,
  )
}

async function manage(ctx: Ctx, managed: Managed): Promise<Response> {
  const t = savedTexts(ctx.lang)
  const what = typed(ctx.fields, 'do')
  if (what === 'bekraeft') {
    await confirmSearches(ctx.tx, managed)
    return ctx.redirect(ctx.path, t.confirmed)
  }
  const id = typed(ctx.fields, 'id')
  const which = what === 'stop-alle' ? 'all' : what === 'stop' ? id : ''
  if (!(await stopSearches(ctx.tx, managed, which))) return ctx.notFound()
  const isGone = which === 'all' || which === managed.own.id
  const receipt = which === 'all' ? t.stoppedAll : t.stopped
  // the link of a stopped search is dead; another one still shows what is left
  return ctx.redirect(isGone ? paths.saved : ctx.path, receipt)
}
