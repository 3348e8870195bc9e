import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, Form, Submit } from '#platform/ui/index.ts'
import { acceptInvitation, fits, type LiveInvitation, liveInvitation } from '../actions/accept-invitation.ts'
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
  if (!fits(invitation, cvr)) return useless(ctx, 403)
  const t = colleagueTexts(ctx.lang)
  return ctx.page(
    { title: t.invitationTitle, lead: leadOf(ctx, invitation), noindex: true, crumbs: [] },
    <Form action={ctx.href(paths.invitation(ctx.params.token ?? ''))} once={ctx.once()}>
      <p>{t.invitationAs(t.asRole[invitation.role])}</p>
      <Submit label={t.invitationAccept} />
    </Form>,
  )
}

function leadOf(ctx: Ctx, invitation: LiveInvitation): string {
  const t = colleagueTexts(ctx.lang)
  const { role, companyName } = invitation
  return role === 'employee' ? t.employeeText(companyName) : t.invitationText(companyName)
}

function showLogin(ctx: Ctx, invitation: LiveInvitation): Promise<Response> {
  const t = colleagueTexts(ctx.lang)
  const here = ctx.href(paths.invitation(ctx.params.token ?? ''))
  const isEmployee = invitation.role === 'employee'
  return ctx.page(
    { title: t.invitationTitle, lead: leadOf(ctx, invitation), noindex: true, crumbs: [] },
    <WayOn paragraphs={[isEmployee ? t.employeeLogin : t.invitationLogin]}>
      <ButtonLink
        href={ctx.href(logInTo(here))}
        label={isEmployee ? t.employeeLoginButton : t.invitationLoginButton}
        kind="primary"
      />
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
  const t = colleagueTexts(ctx.lang)
  if (invitation.role === 'employee')
    return takeRole(ctx, { membershipId, role: 'employee' }, paths.ownTraining, t.employeeAccepted)
  return takeRole(ctx, { membershipId, role: invitation.role }, '/', t.accepted(invitation.companyName))
}

export const invitationRoutes: Route[] = [get('/invitation/:token', show), post('/invitation/:token', accept)]
