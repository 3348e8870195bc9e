import { createHash } from 'node:crypto'
import type { Ctx } from './context.ts'

/** What is wrong with one field, in a sentence. */
export type FieldProblem = { readonly field: string; readonly message: string }

/** A refusal as programs read it; nothing of what was sent is repeated. */
export const refusal = (
  status: number,
  error: string,
  message: string,
  fields: readonly FieldProblem[] = [],
): Response => Response.json({ error, message, ...(fields.length > 0 ? { fields } : {}) }, { status })

/** A name from outside in an answer: cut short, and only what can be seen. */
export const shownName = (key: string): string => key.replace(/[^\p{L}\p{N}_.-]/gu, '?').slice(0, 60)

const VARY = 'accept, accept-language, authorization'

/** An answer to a read: with a mark of its content, and 304 to whoever has it already. */
export function readReply(
  ctx: Ctx,
  body: unknown,
  more: { contentType?: string; etag?: string; link?: string } = {},
): Response {
  const text = JSON.stringify(body)
  const etag = more.etag ?? `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers: Record<string, string> = {
    etag,
    vary: VARY,
    // asked again each time, and sent again only when it has changed
    'cache-control': 'no-cache',
    ...(more.link ? { link: more.link } : {}),
  }
  if (ctx.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(text, {
    status: 200,
    headers: { ...headers, 'content-type': `${more.contentType ?? 'application/json'}; charset=utf-8` },
  })
}
