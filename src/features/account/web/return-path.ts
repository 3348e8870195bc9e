import { safeReturn } from '#platform/auth/return-to.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'

/** Where the person was on the way to, carried along as `retur` in addresses and `_retur` in forms; a page of ours without language prefix. */
export function returnPath(ctx: Ctx): string {
  const asked = ctx.request.method === 'POST' ? typed(ctx.fields, '_retur') : ctx.query.get('retur')
  const path = safeReturn(asked)
  return path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path
}

/** The same as a query string to hang on an address, or nothing when it is the front page. */
export const keepReturn = (path: string): string => (path === '/' ? '' : `?retur=${encodeURIComponent(path)}`)
