import { formatPhone, type Phone } from '#core/identity/phone.ts'
import { choice, form, optionalEmail, optionalPhone } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { roleLabel } from '#platform/http/frame.tsx'
import { get, post, type Route } from '#platform/http/route.ts'
import { langs } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import { MyAccount } from '../pages/my-account.tsx'
import { paths } from '../paths.ts'
import { accountTexts } from '../texts/account.ts'

const accountForm = form({ email: optionalEmail(), phone: optionalPhone(), lang: choice(langs) })

const ownAccount = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('account')
    .select(['email', 'phone', 'lang'])
    .where('id', '=', ctx.actor.accountId)
    .executeTakeFirst()

async function show(ctx: Ctx): Promise<Response> {
  const own = await ownAccount(ctx)
  if (!own) return ctx.notFound()
  return showForm(
    ctx,
    emptyForm({
      email: own.email ?? '',
      phone: own.phone ? formatPhone(own.phone as Phone) : '',
      lang: own.lang,
    }),
    200,
  )
}

function showForm(ctx: Ctx, state: FormState, status: number): Promise<Response> {
  const t = accountTexts(ctx.lang)
  return ctx.page(
    { title: t.accountTitle, status, noindex: true, crumbs: [] },
    <MyAccount
      t={t}
      action={ctx.href(paths.account)}
      once={ctx.once()}
      state={state}
      name={ctx.actor.name}
      role={roleLabel(ctx.actor, ctx.lang)}
      sessionsHref={ctx.href(paths.sessions)}
      rolesHref={(ctx.session?.roles ?? 0) > 1 ? ctx.href(paths.roles) : undefined}
    />,
  )
}

async function save(ctx: Ctx): Promise<Response> {
  const parsed = parseForm(accountForm, ctx.fields)
  if (!parsed.ok) return showForm(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  await ctx.tx.updateTable('account').set(parsed.value).where('id', '=', ctx.actor.accountId).execute()
  return ctx.redirect(paths.account, accountTexts(ctx.lang).saved)
}

export const myAccountRoutes: Route[] = [get(paths.account, show), post(paths.account, save)]
