import type { Role } from '#platform/auth/actor.ts'
import { sessionCookie } from '#platform/auth/cookie.ts'
import { moveSession } from '#platform/auth/session.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'

/** Goes on in a role of one's own: a fresh session id, the old one is anonymous, and the next page says what was done. */
export async function takeRole(
  ctx: Ctx,
  to: { membershipId: string; role: Role },
  path: string,
  receipt: string,
): Promise<Response> {
  const { session } = ctx
  if (!session) throw new Error('A role is taken by somebody logged in')
  const token = await asSystem(ctx.tx, (s) => moveSession(s, session.idHash, to))
  const response = ctx.redirect(path, receipt)
  response.headers.append('set-cookie', sessionCookie(ctx.config).set(token))
  return response
}
