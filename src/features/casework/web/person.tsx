import { maskCpr } from '#core/identity/cpr.ts'
import { findPerson, fullName, type PersonRow } from '#features/directory/index.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { isId, purposes, STYLES, type ViewPurpose } from '../model.ts'
import { PersonPage } from '../pages/person-page.tsx'
import { paths } from '../paths.ts'
import { certificatesOf, waitingApplications } from '../store/certificates.ts'
import { openHandover } from '../store/handovers.ts'
import { applicationsOf, hiresOf, historyOf } from '../store/person-case.ts'
import { colleaguesOf, sealedCpr } from '../store/persons.ts'
import { emptyProfile, findProfile } from '../store/profiles.ts'
import { personTexts } from '../texts/person.ts'
import { personsTexts } from '../texts/persons.ts'

/** The citizen of the address when it is the unit's own; everything else is not there. */
export async function ownPerson(ctx: Ctx): Promise<PersonRow | undefined> {
  const { id = '' } = ctx.params
  return isId(id) ? findPerson(ctx.tx, id) : undefined
}

/** Title and way back of a page about one citizen; to be drawn only once the view is in the access log. */
export async function personPage(
  ctx: Ctx,
  person: PersonRow,
  purpose: ViewPurpose,
  page: { title: string; lead?: string; status?: number; scripts?: readonly string[] },
  body: Parameters<Ctx['page']>[1],
): Promise<Response> {
  await ctx.logView([person.id], purposes[purpose])
  return ctx.page(
    {
      ...page,
      eyebrow: fullName(person),
      active: paths.persons,
      styles: STYLES,
      crumbs: [
        { label: personsTexts(ctx.lang).title, href: ctx.href(paths.persons) },
        { label: fullName(person), href: ctx.href(paths.person(person.id)) },
      ],
    },
    body,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const person = await ownPerson(ctx)
  if (!person) return ctx.notFound()
  const { tx, lang } = ctx
  const onBehalfOnly = ctx.query.get('kun') === 'paa-vegne-af'
  const profile = await findProfile(tx, person.id)
  const [certificate] = (await certificatesOf(tx, person.id)).filter((c) => !c.superseded_at)
  const colleagues = await colleaguesOf(tx, person.unit_id)
  await ctx.logView([person.id], purposes.person)
  return ctx.page(
    {
      title: fullName(person),
      eyebrow: personTexts(lang).eyebrow,
      active: paths.persons,
      styles: STYLES,
      crumbs: [{ label: personsTexts(lang).title, href: ctx.href(paths.persons) }],
    },
    <PersonPage
      lang={lang}
      href={ctx.href}
      today={ctx.today}
      case={{
        person,
        maskedCpr: await maskedCpr(ctx, person.id),
        caseworker: colleagues.find((c) => c.id === person.caseworker_id)?.name,
        profile: profile ?? emptyProfile,
        certificate,
        waiting: await waitingApplications(tx, person.id),
        handover: await openHandover(tx, 'person', person.id),
        applications: await applicationsOf(tx, person.id),
        hires: await hiresOf(tx, person.id),
        history: await historyOf(tx, person.id, onBehalfOnly),
        onBehalfOnly,
      }}
    />,
  )
}

async function maskedCpr(ctx: Ctx, id: string): Promise<string | undefined> {
  const sealed = await sealedCpr(ctx.tx, id)
  return sealed ? maskCpr(makeCprVault(ctx.config).open(sealed)) : undefined
}

export const personRoutes: Route[] = [get(paths.person(':id'), show)]
