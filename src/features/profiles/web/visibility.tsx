import { typed } from '#platform/form/fields-of.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import { setObjection, setVisibility } from '../actions/set-visibility.ts'
import { completenessFor, type Profile } from '../model.ts'
import { PreviewPage } from '../pages/preview-page.tsx'
import { VisibilityPage } from '../pages/visibility-page.tsx'
import { paths } from '../paths.ts'
import { previewOf } from '../preview.ts'
import { objectionForm } from '../profile-form.ts'
import { overviewTexts } from '../texts/overview.ts'
import { visibilityTexts } from '../texts/visibility.ts'
import { showingOf } from './overview.tsx'
import { crumbs, envOf, ownProfile, PAGE } from './own-profile.ts'

async function show(ctx: Ctx): Promise<Response> {
  const profile = await ownProfile(ctx)
  return profile ? draw(ctx, profile, 200) : ctx.notFound()
}

async function draw(ctx: Ctx, profile: Profile, status: number): Promise<Response> {
  const t = visibilityTexts(ctx.lang)
  return ctx.page(
    { ...PAGE, title: t.title, lead: t.lead, status, crumbs: crumbs(ctx), active: paths.profile },
    <VisibilityPage
      lang={ctx.lang}
      profile={profile}
      showing={await showingOf(ctx.tx, profile)}
      lacks={completenessFor(profile).obstacles}
      action={ctx.href(paths.visibility)}
      once={ctx.once}
      href={ctx.href}
    />,
  )
}

async function choose(ctx: Ctx): Promise<Response> {
  const t = visibilityTexts(ctx.lang)
  const profile = await ownProfile(ctx)
  if (!profile) return ctx.notFound()
  const wish = typed(ctx.fields, '_valg')
  if (wish === 'forslag') {
    const parsed = parseForm(objectionForm, ctx.fields)
    if (!parsed.ok) return draw(ctx, profile, 422)
    const { noProposals } = parsed.value
    const done = await setObjection(envOf(ctx), noProposals)
    return done.ok
      ? ctx.redirect(paths.visibility, noProposals ? t.objectionOn : t.objectionOff)
      : ctx.notFound()
  }
  if (wish !== 'ja' && wish !== 'nej') return draw(ctx, profile, 422)
  const done = await setVisibility(envOf(ctx), wish === 'ja')
  if (done.ok) return ctx.redirect(paths.visibility, wish === 'ja' ? t.turnedOn : t.turnedOff)
  return done.reason === 'gone' ? ctx.notFound() : draw(ctx, profile, 422)
}

async function preview(ctx: Ctx): Promise<Response> {
  const profile = await ownProfile(ctx)
  if (!profile) return ctx.notFound()
  const t = visibilityTexts(ctx.lang)
  const made = await previewOf(ctx.tx, profile, ctx.today, t.whyIFitExample)
  return ctx.page(
    { ...PAGE, title: t.previewTitle, lead: t.previewLead, crumbs: crumbs(ctx), active: paths.profile },
    made ? (
      <PreviewPage
        lang={ctx.lang}
        today={ctx.today}
        preview={made}
        isVisible={profile.visible && !profile.noProposals}
        href={ctx.href}
      />
    ) : (
      <EmptyState
        title={t.empty}
        action={
          <ButtonLink href={ctx.href(paths.profile)} label={overviewTexts(ctx.lang).title} kind="primary" />
        }
      />
    ),
  )
}

export const visibilityRoutes: Route[] = [
  get(paths.visibility, show),
  post(paths.visibility, choose),
  get(paths.preview, preview),
]
