import { choice, form } from '#platform/form/fields.ts'
import { emptyForm, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, EmptyState, type FormState } from '#platform/ui/index.ts'
import type { Membership } from '../model.ts'
import { RoleChoice } from '../pages/roles.tsx'
import { paths } from '../paths.ts'
import { activeMemberships } from '../store.ts'
import { accountTexts } from '../texts/account.ts'
import { returnPath } from './return-path.ts'
import { takeRole } from './take-role.ts'

/** "Sagsbehandler, Jobcenter Ballerup". */
const labelOf = (m: Membership, lang: Lang): string => {
  const role = edgeTexts(lang).roles[m.role]
  return m.organisation ? `${role}, ${m.organisation}` : role
}

async function show(ctx: Ctx): Promise<Response> {
  return showChoice(ctx, await activeMemberships(ctx.tx, ctx.actor.accountId ?? ''), emptyForm(), 200)
}

function showChoice(
  ctx: Ctx,
  memberships: readonly Membership[],
  state: FormState,
  status: number,
): Promise<Response> {
  const t = accountTexts(ctx.lang)
  const options = { title: t.rolesTitle, status, noindex: true, crumbs: [] }
  if (memberships.length === 0) {
    return ctx.page(
      options,
      <EmptyState
        picture="no-access"
        title={t.noRoles}
        text={t.noRolesText}
        action={<ButtonLink href={ctx.href(paths.welcome)} label={t.register} kind="primary" />}
      />,
    )
  }
  return ctx.page(
    { ...options, lead: t.rolesLead },
    <RoleChoice
      t={t}
      action={ctx.href(paths.roles)}
      once={ctx.once()}
      returnTo={returnPath(ctx)}
      roles={memberships.map((m) => ({ id: m.id, label: labelOf(m, ctx.lang) }))}
      state={state}
      current={ctx.actor.membershipId ?? undefined}
    />,
  )
}

async function switchRole(ctx: Ctx): Promise<Response> {
  const t = accountTexts(ctx.lang)
  const mine = await activeMemberships(ctx.tx, ctx.actor.accountId ?? '')
  const parsed = parseForm(form({ membership: choice(mine.map((m) => m.id)) }), ctx.fields)
  const chosen = parsed.ok ? mine.find((m) => m.id === parsed.value.membership) : undefined
  if (!chosen) {
    return showChoice(ctx, mine, { values: {}, errors: { membership: t.chooseRole } }, 422)
  }
  const to = { membershipId: chosen.id, role: chosen.role }
  return takeRole(ctx, to, returnPath(ctx), t.rolesDone(labelOf(chosen, ctx.lang)))
}

export const roleRoutes: Route[] = [get(paths.roles, show), post(paths.roles, switchRole)]
