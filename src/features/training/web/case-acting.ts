import { isLive } from '#core/rotation/case-moves.ts'
import { type CaseRow, caseStatusOf, findCase, isId } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { SessionRow } from '../model.ts'
import { findSession } from '../store/sessions.ts'

/** Whether the reader is the one who reserves: everybody else in the case reads. */
export const mayReserve = (ctx: Ctx, c: CaseRow): boolean =>
  ctx.actor.role === 'company' && isLive(caseStatusOf(c))

/** The case of the address, when the reader may act in it. */
export async function actingIn(ctx: Ctx): Promise<CaseRow | undefined> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  return row && ctx.actor.role === 'company' ? row : undefined
}

/** The session of the address. */
export async function sessionOf(ctx: Ctx): Promise<SessionRow | undefined> {
  const id = ctx.params.hold ?? ''
  return isId(id) ? findSession(ctx.tx, id) : undefined
}
