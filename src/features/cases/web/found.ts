import type { Ctx } from '#platform/http/context.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import { type CaseRow, findCase } from '../store/case-row.ts'
import { courseTexts } from '../texts/course.ts'
import { partTexts } from '../texts/parts.ts'
import { stepTexts } from '../texts/steps.ts'

export const envOf = (ctx: Ctx): Env => ({
  tx: ctx.tx,
  actor: ctx.actor,
  enqueue: ctx.enqueue,
  today: ctx.today,
})

/** The case of the address, as far as the actor takes part in it. */
export const caseOf = (ctx: Ctx): Promise<CaseRow | undefined> => findCase(ctx.tx, ctx.params.id ?? '')

type Refused = { reason: string; details?: Readonly<Record<string, string | number | boolean>> | undefined }

/** Refusals that concern the whole page and not one field; undefined for the others. */
export function refusedPage(ctx: Ctx, id: string, refused: Refused): Promise<Response> | undefined {
  const t = partTexts(ctx.lang)
  if (refused.reason === 'gone') return ctx.notFound()
  if (refused.reason === 'not-yours') return ctx.forbidden(t.notYours)
  if (refused.reason === 'stale')
    return ctx.conflict(t.stale, { href: ctx.href(paths.case(id)), label: t.staleGo })
  if (refused.reason === 'closed')
    return ctx.conflict(t.closed, { href: ctx.href(paths.case(id)), label: t.staleGo })
  return undefined
}

/** Why a move was refused, in a sentence that says what to do instead. */
export function moveRefusal(ctx: Ctx, { reason, details }: Refused): string {
  const t = courseTexts(ctx.lang).refusals
  const open = Number(details?.open ?? 0)
  switch (reason) {
    case 'not-from-here': {
      const statuses: Readonly<Record<string, string>> = stepTexts(ctx.lang).statuses
      return t['not-from-here'](statuses[String(details?.status)] ?? '')
    }
    case 'gates-open':
      return t['gates-open'](open)
    case 'second-look-missing':
      return t['second-look-missing'](open)
    case 'reason-missing':
    case 'nobody-in-it':
    case 'claims-open':
    case 'grants-open':
    case 'agreements-open':
      return t[reason]
    default:
      return t['not-your-move']
  }
}

/** The page asked for; nonsense is the first. */
export const pageOf = (text: string | null): number =>
  /^\d{1,4}$/.test(text ?? '') ? Math.min(Math.max(Number(text), 1), 1000) : 1
