import { ok, type Result, refuse } from '#core/result.ts'
import type { Role } from '#platform/auth/actor.ts'
import type { Identity } from '#platform/auth/claims.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import type { Config } from '#platform/config.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { AccountHooks } from '../hooks.ts'
import { activeMemberships, giveRole, keepAccount, keepLoginRoles } from '../store.ts'

export type LoggedIn = {
  accountId: string
  /** The one role the person has, or null when there is none or a choice. */
  membership: { id: string; role: Role } | null
  roles: number
}

/**
 * Lets an identity in whose level has been checked: finds or makes the account, brings roles given by the login in
 * step, and knows again somebody a unit has registered by CPR number.
 */
export function logIn(
  tx: Tx,
  config: Pick<Config, 'cprKey'>,
  hooks: AccountHooks,
  identity: Identity,
  lang: 'da' | 'en',
): Promise<Result<LoggedIn, 'disabled'>> {
  return asSystem(tx, async (s) => {
    const account = await keepAccount(s, identity, lang)
    if (account.disabled_at) return refuse('disabled')
    await keepLoginRoles(s, account.id, identity.staffRoles)
    const mine = await s
      .selectFrom('person')
      .select(['id', 'protected'])
      .where('account_id', '=', account.id)
      .executeTakeFirst()
    if (mine && identity.nameProtected && !mine.protected) await hooks.onNameProtected(s, mine.id)
    let memberships = await activeMemberships(s, account.id)
    if (memberships.length === 0 && identity.cpr) {
      const vault = makeCprVault(config)
      const found = await hooks.onIdentified(s, {
        accountId: account.id,
        cpr: { sealed: vault.seal(identity.cpr), lookup: vault.lookup(identity.cpr) },
        nameProtected: identity.nameProtected,
      })
      if (found) await giveRole(s, { accountId: account.id, role: 'jobseeker', personId: found.personId })
      memberships = await activeMemberships(s, account.id)
    }
    const [only] = memberships
    return ok({
      accountId: account.id,
      membership: only && memberships.length === 1 ? { id: only.id, role: only.role } : null,
      roles: memberships.length,
    })
  })
}
