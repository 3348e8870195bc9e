import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, Form, Submit } from '#platform/ui/index.ts'
import { acceptInvitation, type LiveInvitation, liveInvitation } from '../actions/accept-invitation.ts'
import { WayOn } from '../pages/welcome.tsx'
import { logInTo, paths } from '../paths.ts'
import { colleagueTexts } from '../texts/colleagues.ts'
import { identityOf } from './identity-of.ts'
import { takeRole } from './take-role.ts'

/** Shows what one is invited to. Mail scanners fetch links, so this changes nothing. */
async function show(ctx: Ctx): Promise<Response> {
  const invitation = await liveInvitation(ctx.tx, ctx.params.token ?? '')
  if (!invitation) return useless(ctx, 410)
  if (!ctx.session) return showLogin(ctx, invitation)
  const { cvr } = await identityOf(ctx)
  if (cvr !== invitation.cvr) return useless(ctx, 403)
  const t = colleagueTexts(ctx.lang)
  return ctx.page(
    { title: t.invitationTitle, lead: t.invitationText(invitation.companyName), noindex: true, crumbs: [] },
    <Form action={ctx.href(paths.invitation(ctx.params.token ?? ''))} once={ctx.once()}>
      <p>{t.invitationAs(invitation.role === 'company' ? t.asUser : t.asSteward)}</p>
      <Submit label={t.invitationAccept} />
    </Form>,
  )
}

function showLogin(ctx: Ctx, invitation: LiveInvitation): Promise<Response> {
  const t = colleagueTexts(ctx.lang)
  const here = ctx.href(paths.invitation(ctx.params.token ?? ''))
  return ctx.page(
    { title: t.invitationTitle, lead: t.invitationText(invitation.companyName), noindex: true, crumbs: [] },
    <WayOn paragraphs={[t.invitationLogin]}>
      <ButtonLink href={ctx.href(logInTo(here))} label={t.invitationLoginButton} kind="primary" />
    </WayOn>,
  )
}

/** One page for every link that does not open: whether it was used, is old or never was is nobody's business. */
function useless(ctx: Ctx, status: 403 | 410): Promise<Response> {
  const t = colleagueTexts(ctx.lang)
  const here = ctx.href(paths.invitation(ctx.params.token ?? ''))
  return ctx.page(
    { title: t.uselessTitle, status, noindex: true, crumbs: [] },
    <WayOn paragraphs={[t.useless]}>
      <ButtonLink href={ctx.href('/')} label={t.home} kind="primary" />
      {status === 403 && <ButtonLink href={ctx.href(logInTo(here, true))} label={t.logInAgain} />}
    </WayOn>,
  )
}

async function accept(ctx: Ctx): Promise<Response> {
  const { accountId } = ctx.actor
  if (!accountId) return ctx.notFound()
  const { cvr } = await identityOf(ctx)
  const result = await acceptInvitation(ctx.tx, { accountId, cvr }, ctx.params.token ?? '')
  if (!result.ok) return useless(ctx, result.reason === 'dead' ? 410 : 403)
  const { membershipId, invitation } = result.value
  const receipt = colleagueTexts(ctx.lang).accepted(invitation.companyName)
  return takeRole(ctx, { membershipId, role: invitation.role }, '/', receipt)
}

export const invitationRoutes: Route[] = [get('/invitation/:token', show), post('/invitation/:token', accept)]
