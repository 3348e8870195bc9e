import { isLive } from '#core/rotation/case-moves.ts'
import { type CaseRow, caseStatusOf, findCase } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'

export const STYLES = ['cover.css', 'planning.css']

/** Who says what a plan must keep and looks for one: the company, or the case's own unit on its behalf. */
export const mayPlan = (ctx: Ctx, row: CaseRow): boolean =>
  (ctx.actor.role === 'company' || (ctx.actor.role === 'caseworker' && ctx.actor.unitId === row.unit_id)) &&
  isLive(caseStatusOf(row))

/** The case of the address, when the reader may plan in it. */
export async function planningIn(ctx: Ctx): Promise<CaseRow | undefined> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  return row && mayPlan(ctx, row) ? row : undefined
}
