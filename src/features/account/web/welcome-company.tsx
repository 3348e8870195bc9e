import { formatCvr, parseCvr } from '#core/identity/cvr.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, type FormState } from '#platform/ui/index.ts'
import { becomeCompanyUser, type CompanySituation, companySituation } from '../actions/become-company-user.ts'
import { CompanyForm, WayOn } from '../pages/welcome.tsx'
import { paths } from '../paths.ts'
import { welcomeTexts } from '../texts/welcome.ts'
import { readCompanyUser } from '../welcome-form.ts'
import { identityOf } from './identity-of.ts'
import { LogOutFirst } from './log-out-first.tsx'
import { returnPath } from './return-path.ts'
import { takeRole } from './take-role.ts'

/** Who has logged in for which company, and how that company stands. */
async function situationOf(ctx: Ctx) {
  const identity = await identityOf(ctx)
  const cvr = parseCvr(identity.cvr ?? '')
  if (!cvr.ok) return undefined
  return { identity, cvr: cvr.value, situation: await companySituation(ctx.tx, cvr.value) }
}

const crumbs = (ctx: Ctx) => [{ label: welcomeTexts(ctx.lang).title, href: ctx.href(paths.welcome) }]

async function show(ctx: Ctx): Promise<Response> {
  const found = await situationOf(ctx)
  if (!found) return needsErhverv(ctx, 200)
  const start = emptyForm({ companyName: found.identity.organisation, email: await ownEmail(ctx) })
  return stopped(ctx, found.situation, 200) ?? showForm(ctx, found.situation, found.cvr, start, 200)
}

async function ownEmail(ctx: Ctx): Promise<string> {
  const row = await ctx.tx
    .selectFrom('account')
    .select('email')
    .where('id', '=', ctx.actor.accountId)
    .executeTakeFirst()
  return row?.email ?? ''
}

function needsErhverv(ctx: Ctx, status: number): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  return ctx.page(
    { title: t.privateNoCompany, status, noindex: true, crumbs: crumbs(ctx) },
    <LogOutFirst ctx={ctx} text={t.privateNoCompanyText} label={t.logOutFirst} />,
  )
}

/** A page instead of the form, where somebody else opens the door. */
function stopped(ctx: Ctx, s: CompanySituation, status: number): Promise<Response> | undefined {
  if (s.kind !== 'taken' && s.kind !== 'dissolved') return undefined
  const t = welcomeTexts(ctx.lang)
  const [title, text] =
    s.kind === 'taken' ? [t.takenTitle(s.company.name), t.taken] : [t.dissolvedTitle, t.dissolved]
  return ctx.page(
    { title, status, noindex: true, crumbs: crumbs(ctx) },
    <WayOn paragraphs={[text]}>
      <ButtonLink href={ctx.href('/kontakt')} label={t.contact} />
    </WayOn>,
  )
}

function showForm(
  ctx: Ctx,
  situation: CompanySituation,
  cvr: Parameters<typeof formatCvr>[0],
  state: FormState,
  status: number,
): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  const known = situation.kind !== 'unknown'
  return ctx.page(
    {
      title: known ? t.managerTitle(situation.company.name) : t.companyTitle,
      lead: known ? t.managerLead : t.companyLead(formatCvr(cvr)),
      status,
      noindex: true,
      crumbs: crumbs(ctx),
    },
    <CompanyForm
      t={t}
      action={ctx.href(paths.welcomeCompany)}
      once={ctx.once()}
      returnTo={returnPath(ctx)}
      state={state}
      known={known}
    />,
  )
}

async function register(ctx: Ctx): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  const found = await situationOf(ctx)
  if (!found) return needsErhverv(ctx, 403)
  const { situation, cvr } = found
  const stop = stopped(ctx, situation, 403)
  if (stop) return stop
  const parsed = readCompanyUser(situation.kind !== 'unknown', ctx.fields)
  if (!parsed.ok) return showForm(ctx, situation, cvr, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { accountId } = ctx.actor
  if (!accountId) return ctx.notFound()
  const result = await becomeCompanyUser(ctx.tx, { accountId, cvr }, parsed.value)
  if (!result.ok) {
    if (result.reason === 'no-unit' || result.reason === 'unknown-postcode') {
      const text = result.reason === 'no-unit' ? t.noUnit : t.unknownPostcode
      const state = formState(ctx.fields, [], ctx.lang)
      return showForm(ctx, situation, cvr, { ...state, errors: { postcode: text } }, 422)
    }
    // somebody came first: the page says how it stands now
    const now = await companySituation(ctx.tx, cvr)
    return stopped(ctx, now, 409) ?? ctx.notFound()
  }
  const { membershipId, companyName } = result.value
  return takeRole(ctx, { membershipId, role: 'company' }, returnPath(ctx), t.companyDone(companyName))
}

export const welcomeCompanyRoutes: Route[] = [
  get(paths.welcomeCompany, show),
  post(paths.welcomeCompany, register),
]
