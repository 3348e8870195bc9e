import type { Ctx } from '#platform/http/context.ts'
import { mayEdit, type VacancyRow } from '../model.ts'
import { paths } from '../paths.ts'
import { formTexts } from '../texts/form.ts'
import { reviewTexts } from '../texts/review.ts'

/** Why this vikariat cannot be changed by this actor, as a page; undefined when it can. */
export function notEditable(ctx: Ctx, v: VacancyRow): Promise<Response> | undefined {
  if (!mayEdit(ctx.actor, v)) return ctx.forbidden(reviewTexts(ctx.lang).notYours)
  return v.status === 'closed' ? closedPage(ctx, v.id) : undefined
}

/** A closed vikariat stands as it was; a copy can be changed. */
export const closedPage = (ctx: Ctx, id: string): Promise<Response> =>
  ctx.conflict(reviewTexts(ctx.lang).closedCannotChange, {
    href: ctx.href(paths.copy(id)),
    label: formTexts(ctx.lang).copyInstead,
  })
