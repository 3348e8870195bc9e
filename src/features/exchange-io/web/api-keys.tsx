import { mayManage } from '#features/account/index.ts'
import { ownCookie } from '#platform/auth/cookie.ts'
import { form, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { KEY_PREFIX, listKeys, MAX_KEYS, makeKey, revokeKey } from '../api/key-store.ts'
import { ApiKeysPage } from '../pages/api-keys-page.tsx'
import { paths } from '../paths.ts'
import { importTexts } from '../texts/import.ts'
import { keyTexts } from '../texts/keys.ts'
import { ioTabs } from './tabs.tsx'

const keyForm = form({ name: text({ max: 100 }) })

/** Seconds in which the page after making a key can show it; it lies in the browser of the one who made it and nowhere else. */
const SHOWN_SECONDS = 60
const newKeyCookie = (ctx: Ctx) => ownCookie(ctx.config, 'jobkreds_new_key', SHOWN_SECONDS)

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

const show = (ctx: Ctx): Promise<Response> => showKeys(ctx, emptyForm(), 200)

async function showKeys(ctx: Ctx, state: FormState, status: number): Promise<Response> {
  const { companyId, membershipId } = ctx.actor
  if (!companyId || !membershipId) return ctx.notFound()
  const t = keyTexts(ctx.lang)
  const cookie = newKeyCookie(ctx)
  const fresh = cookie.read(ctx.request)
  const response = await ctx.page(
    {
      title: t.title,
      lead: t.lead,
      status,
      noindex: true,
      active: paths.import,
      eyebrow: ctx.actor.organisation,
      crumbs: [{ label: importTexts(ctx.lang).menu, href: ctx.href(paths.import) }],
    },
    <>
      {ioTabs(ctx, 'keys')}
      <ApiKeysPage
        lang={ctx.lang}
        action={ctx.href(paths.apiKeys)}
        docsHref={ctx.href(paths.apiDocs)}
        once={ctx.once}
        state={state}
        manages={await mayManage(ctx.tx, membershipId)}
        fresh={fresh?.startsWith(KEY_PREFIX) ? fresh : undefined}
        keys={await listKeys(ctx.tx, companyId)}
      />
    </>,
  )
  if (fresh) response.headers.append('set-cookie', cookie.clear())
  return response
}

async function change(ctx: Ctx): Promise<Response> {
  const { companyId, accountId, membershipId } = ctx.actor
  if (!companyId || !accountId || !membershipId) return ctx.notFound()
  const t = keyTexts(ctx.lang)
  if (!(await mayManage(ctx.tx, membershipId))) return ctx.forbidden(t.onlyManagers)
  const revoked = typed(ctx.fields, 'revoke')
  if (revoked !== '') {
    if (!isId(revoked) || !(await revokeKey(ctx.tx, companyId, revoked))) return ctx.notFound()
    return ctx.redirect(paths.apiKeys, t.revoked)
  }
  const parsed = parseForm(keyForm, ctx.fields)
  if (!parsed.ok) return showKeys(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const secret = await makeKey(ctx.tx, { companyId, accountId, name: parsed.value.name })
  if (secret === undefined) {
    const state = formState(ctx.fields, [], ctx.lang)
    return showKeys(ctx, { ...state, errors: { '': t.tooMany(MAX_KEYS) } }, 422)
  }
  // the answer is kept for a form sent twice, and must not hold the key: it travels in a cookie of the one who asked
  const response = ctx.redirect(paths.apiKeys, t.made)
  response.headers.append('set-cookie', newKeyCookie(ctx).set(secret))
  return response
}

export const apiKeyRoutes: Route[] = [get(paths.apiKeys, show), post(paths.apiKeys, change)]
