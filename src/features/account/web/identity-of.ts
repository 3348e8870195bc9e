import { type LoginIdentity, openIdentity } from '#platform/auth/login-identity.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import { findIdentity } from '../sessions.ts'

/** What this session's login told; empty for sessions that keep nothing. */
export async function identityOf(ctx: Ctx): Promise<LoginIdentity> {
  const nothing: LoginIdentity = {
    givenName: '',
    familyName: '',
    birthDate: null,
    cpr: null,
    cvr: null,
    organisation: '',
    phone: null,
    idToken: '',
  }
  const { session } = ctx
  if (!session) return nothing
  const sealed = await asSystem(ctx.tx, (s) => findIdentity(s, session.idHash))
  return sealed ? openIdentity(ctx.config, sealed) : nothing
}
