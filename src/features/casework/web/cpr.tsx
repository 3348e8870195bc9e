import { formatCpr } from '#core/identity/cpr.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { cprForm } from '../forms/small-forms.ts'
import { purposes } from '../model.ts'
import { CprForm, CprShown } from '../pages/small-forms.tsx'
import { paths } from '../paths.ts'
import { cprLooks } from '../store/logs.ts'
import { sealedCpr } from '../store/persons.ts'
import { personTexts } from '../texts/person.ts'
import { ownPerson, personPage } from './person.tsx'

function form(ctx: Ctx, person: PersonRow, state: FormState, status = 200): Promise<Response> {
  const t = personTexts(ctx.lang)
  return personPage(
    ctx,
    person,
    'person',
    { title: t.cprTitle, lead: t.cprLead, status },
    <CprForm
      lang={ctx.lang}
      action={ctx.href(paths.cpr(person.id))}
      once={ctx.once()}
      state={state}
      cancelHref={ctx.href(paths.person(person.id))}
    />,
  )
}

/** A citizen of the unit who has a number. */
async function withNumber(ctx: Ctx): Promise<{ person: PersonRow; sealed: Buffer } | undefined> {
  const person = await ownPerson(ctx)
  const sealed = person && (await sealedCpr(ctx.tx, person.id))
  return person && sealed ? { person, sealed } : undefined
}

async function show(ctx: Ctx): Promise<Response> {
  const found = await withNumber(ctx)
  if (!found) return ctx.notFound()
  const { asked, shown } = await cprLooks(ctx.tx, ctx.actor.accountId, found.person.id)
  if (asked <= shown) return form(ctx, found.person, emptyForm())
  return personPage(
    ctx,
    found.person,
    'cprShown',
    { title: personTexts(ctx.lang).cprTitle },
    <CprShown
      lang={ctx.lang}
      cpr={formatCpr(makeCprVault(ctx.config).open(found.sealed))}
      backHref={ctx.href(paths.person(found.person.id))}
    />,
  )
}

/**
 * The number is asked for with a reason (POST) and shown on the page that follows, once for each reason. It is not part of the
 * answer to the POST: that answer is kept in the database for a repeated request.
 */
async function ask(ctx: Ctx): Promise<Response> {
  const found = await withNumber(ctx)
  if (!found) return ctx.notFound()
  const parsed = parseForm(cprForm, ctx.fields)
  if (!parsed.ok) return form(ctx, found.person, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  await ctx.logView([found.person.id], purposes.cprAsked, parsed.value.reason)
  return ctx.redirect(paths.cpr(found.person.id))
}

export const cprRoutes: Route[] = [get(paths.cpr(':id'), show), post(paths.cpr(':id'), ask)]
