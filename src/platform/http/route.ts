import type { z } from 'zod'
import type { Config } from '../config.ts'
import type { Ctx } from './context.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What the OpenAPI document says of a route under /api/v1; the same schemas check what comes in. */
export type ApiDescription = {
  id: string
  summary: string
  tag: string
  query?: z.ZodType
  body?: z.ZodType
  /** What the parts of the path are, where they are not the number of a vikariat. */
  params?: Readonly<Record<string, string>>
  /** `ld`: the same as JSON-LD, for those who ask for `application/ld+json`. */
  responses: Record<number, { description: string; schema?: z.ZodType; ld?: z.ZodType; contentType?: string }>
  key: boolean
}

/**
 * One address of the platform. A form's page and its POST share the path, so that a form typed in an expired session can
 * be shown again after login. Permission and audit event are not here: they stand in the one policy file, and a route
 * that the policy does not name does not start.
 */
export type Route = {
  method: Method
  /** Danish path with `:params`, without the `/en` of the English pages. */
  path: string
  handle: (ctx: Ctx) => Promise<Response> | Response
  /** Anonymous answers may be kept for a short while and are dropped when a published vikariat changes. */
  publicCache?: boolean
  /** Each page shown counts as a view of `:number`. */
  countsViews?: boolean
  /** What another server must answer, asked before a transaction (and a connection) is taken; the answer is `ctx.before`. */
  before?: (request: Request, config: Config) => Promise<unknown>
  /** A question that is too large for an address: nothing is written, so it may come from any page or program. */
  changesNothing?: boolean
  /** Largest body in bytes; 64 kB unless said. */
  maxBody?: number
  /** Most fields of a form; 300 unless said. */
  maxFields?: number
  api?: ApiDescription
}

export const get = (path: string, handle: Route['handle'], more: Partial<Route> = {}): Route => ({
  method: 'GET',
  path,
  handle,
  ...more,
})
export const post = (path: string, handle: Route['handle'], more: Partial<Route> = {}): Route => ({
  method: 'POST',
  path,
  handle,
  ...more,
})
