import type { Ctx } from '#platform/http/context.ts'

export { type FieldProblem, readReply, refusal } from '#platform/http/api-reply.ts'

/** Whether the program would rather have JSON-LD than plain JSON. */
export const wantsLd = (ctx: Ctx): boolean => {
  const accept = (ctx.request.headers.get('accept') ?? '').slice(0, 1000)
  const ld = accept.indexOf('application/ld+json')
  const json = accept.indexOf('application/json')
  return ld >= 0 && (json < 0 || ld < json)
}
