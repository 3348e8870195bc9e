import type { Child } from 'hono/jsx'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '../auth/actor.ts'
import type { Session } from '../auth/session.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../db/transaction.ts'
import type { Fields, UploadedFile } from '../form/fields-of.ts'
import type { Enqueue } from '../jobs/job.ts'
import type { Log } from '../log.ts'
import type { Lang } from '../text/texts.ts'

export type Crumb = { label: string; href?: string }

export type PageOptions = {
  title: string
  /** Between "Forside" and this page; the page itself is added. Paths without language prefix. */
  crumbs?: Crumb[]
  status?: number
  description?: string
  noindex?: boolean
  wide?: boolean
  /** Extra elements for <head>: structured data, feeds. */
  head?: Child
  /** Path of the menu entry that is current, when it is not this page. */
  active?: string
  /** Scripts under /static to load besides app.js. */
  scripts?: string[]
}

/** All that a route's handler may use. Created by the edge for one request, inside one transaction. */
export type Ctx = {
  request: Request
  url: URL
  /** Path without the language prefix, as the route table knows it. */
  path: string
  params: Record<string, string>
  query: URLSearchParams
  /** What was typed: POST fields, or on a GET the draft kept when a session ran out. Keys starting with `_` are the platform's own. */
  fields: Fields
  files: Record<string, UploadedFile>
  /** Parsed JSON body of an API call. */
  json: unknown
  /** True on a GET that shows a draft kept from before login. */
  restored: boolean
  lang: Lang
  actor: Actor
  session: Session | undefined
  tx: Tx
  now: Date
  today: Day
  config: Config
  log: Log
  enqueue: Enqueue
  /** Adds the language prefix to a path of our own. */
  href: (path: string) => string
  /** Full public address of a path, built from the configuration. */
  absolute: (path: string) => string
  /** A whole HTML page. */
  page: (options: PageOptions, body: Child) => Promise<Response>
  /** 303 to a path of our own; `receipt` is shown at the top of the next page. */
  redirect: (path: string, receipt?: string) => Response
  reply: (status: number, body: unknown, headers?: Record<string, string>) => Response
  /** Same page for what is not there and what is not yours. */
  notFound: () => Promise<Response>
  /** 403 with a sentence that says what to do instead. */
  forbidden: (message?: string) => Promise<Response>
  /** 409 with what happened meanwhile. */
  conflict: (title: string, message: string, back?: { href: string; label: string }) => Promise<Response>
  /** Records who saw whom and why; without it the page must not show personal data of others. */
  logView: (personIds: readonly string[], purpose: string, criterion?: string) => Promise<void>
  /** Names the audit event more exactly than the policy does. */
  receipt: string | undefined
}
