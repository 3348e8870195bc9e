import { day } from '#core/calendar/day.ts'
import { type LoginIdentity, sealKept } from '#platform/auth/login-identity.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, type FormState } from '#platform/ui/index.ts'
import { becomeJobseeker } from '../actions/become-jobseeker.ts'
import { isOfAge } from '../age.ts'
import { JobseekerForm, WayOn } from '../pages/welcome.tsx'
import { paths } from '../paths.ts'
import { keepIdentity } from '../sessions.ts'
import { welcomeTexts } from '../texts/welcome.ts'
import { jobseekerForm } from '../welcome-form.ts'
import { identityOf } from './identity-of.ts'
import { LogOutFirst } from './log-out-first.tsx'
import { returnPath } from './return-path.ts'
import { takeRole } from './take-role.ts'

const nameOf = (i: LoginIdentity) => `${i.givenName} ${i.familyName}`.trim()

async function show(ctx: Ctx): Promise<Response> {
  const identity = await identityOf(ctx)
  return (
    (await stopped(ctx, identity, 200)) ??
    showForm(ctx, identity, emptyForm({ phone: identity.phone ?? '' }), 200)
  )
}

/** A page instead of the form, for those it is not for. */
async function stopped(ctx: Ctx, identity: LoginIdentity, status: number): Promise<Response | undefined> {
  const t = welcomeTexts(ctx.lang)
  if (identity.cvr) {
    return ctx.page(
      { title: t.erhvervNoJobseeker, status, noindex: true, crumbs: crumbs(ctx) },
      <LogOutFirst ctx={ctx} text={t.erhvervNoJobseekerText} label={t.logOutFirst} />,
    )
  }
  if (identity.birthDate && !isOfAge(day(identity.birthDate), ctx.today)) return tooYoung(ctx, status)
  return undefined
}

const crumbs = (ctx: Ctx) => [{ label: welcomeTexts(ctx.lang).title, href: ctx.href(paths.welcome) }]

function tooYoung(ctx: Ctx, status: number): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  return ctx.page(
    { title: t.underAgeTitle, status, noindex: true, crumbs: crumbs(ctx) },
    <WayOn paragraphs={[t.underAge]}>
      <ButtonLink href={ctx.href('/kontakt')} label={t.contact} />
    </WayOn>,
  )
}

function showForm(ctx: Ctx, identity: LoginIdentity, state: FormState, status: number): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  const name = nameOf(identity)
  return ctx.page(
    {
      title: t.jobseekerTitle,
      lead: name ? t.jobseekerLead : t.jobseekerLeadNoName,
      status,
      noindex: true,
      crumbs: crumbs(ctx),
    },
    <JobseekerForm
      t={t}
      action={ctx.href(paths.welcomeJobseeker)}
      once={ctx.once()}
      returnTo={returnPath(ctx)}
      state={state}
      name={name}
      knowsBirthDate={identity.birthDate !== null}
    />,
  )
}

async function register(ctx: Ctx): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  const identity = await identityOf(ctx)
  const stop = await stopped(ctx, identity, 403)
  if (stop) return stop
  const known = { name: nameOf(identity) !== '', birthDate: identity.birthDate !== null }
  const parsed = parseForm(jobseekerForm(known), ctx.fields)
  if (!parsed.ok) return showForm(ctx, identity, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { postcode, email, phone } = parsed.value
  const typed = splitName(parsed.value.name)
  const { accountId } = ctx.actor
  if (!accountId || !ctx.session) return ctx.notFound()
  const result = await becomeJobseeker(
    ctx.tx,
    ctx.config,
    { accountId, identity, today: ctx.today },
    {
      givenName: identity.givenName || typed.givenName,
      familyName: known.name ? identity.familyName : typed.familyName,
      birthDate: day(identity.birthDate ?? String(parsed.value.birthDate)),
      postcode,
      email,
      phone,
    },
  )
  if (!result.ok) {
    if (result.reason === 'under-age') return tooYoung(ctx, 403)
    if (result.reason === 'already-registered') return already(ctx)
    const state = formState(ctx.fields, [], ctx.lang)
    const text = result.reason === 'no-unit' ? t.noUnit : t.unknownPostcode
    return showForm(ctx, identity, { ...state, errors: { postcode: text } }, 422)
  }
  const { idHash } = ctx.session
  // the number lies sealed with the person now
  await asSystem(ctx.tx, (s) => keepIdentity(s, idHash, sealKept(ctx.config, { ...identity, cpr: null })))
  const greeting = t.jobseekerDone(identity.givenName || typed.givenName)
  return takeRole(
    ctx,
    { membershipId: result.value.membershipId, role: 'jobseeker' },
    returnPath(ctx),
    greeting,
  )
}

function splitName(name: unknown): { givenName: string; familyName: string } {
  const text = typeof name === 'string' ? name : ''
  const at = text.lastIndexOf(' ')
  return at < 0
    ? { givenName: text.slice(0, 100), familyName: '' }
    : { givenName: text.slice(0, at).slice(0, 100), familyName: text.slice(at + 1).slice(0, 100) }
}

function already(ctx: Ctx): Promise<Response> {
  const t = welcomeTexts(ctx.lang)
  return ctx.page(
    { title: t.alreadyTitle, status: 409, noindex: true, crumbs: crumbs(ctx) },
    <WayOn paragraphs={[t.already]}>
      <ButtonLink href={ctx.href('/kontakt')} label={t.contact} />
    </WayOn>,
  )
}

export const welcomeJobseekerRoutes: Route[] = [
  get(paths.welcomeJobseeker, show),
  post(paths.welcomeJobseeker, register),
]
