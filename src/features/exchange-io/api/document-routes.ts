import { z } from 'zod'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { openApiDocument } from './openapi.ts'
import { readReply } from './reply.ts'

/** The document of the given routes and of itself. */
export function documentRoutes(described: readonly Route[]): Route[] {
  let made: Record<string, unknown> | undefined
  const read = (ctx: Ctx): Response => {
    made ??= openApiDocument(all)
    return readReply(ctx, made)
  }
  const own: Route = get('/api/v1/openapi.json', read, {
    api: {
      id: 'readOpenApi',
      tag: 'This document',
      summary: 'This document',
      key: false,
      responses: {
        200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) },
        304: { description: 'Unchanged since the ETag of If-None-Match' },
      },
    },
  })
  const all = [...described, own]
  return [own]
}
