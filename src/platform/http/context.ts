import type { Child } from 'hono/jsx'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '../auth/actor.ts'
import type { Session } from '../auth/session.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/pool.ts'
import type { Tx } from '../db/transaction.ts'
import type { Fields, UploadedFile } from '../form/fields-of.ts'
import type { Enqueue } from '../jobs/job.ts'
import type { Log } from '../log.ts'
import type { Lang } from '../text/texts.ts'
import type { PageProps } from '../ui/layout.tsx'

type FromTheEdge =
  | 'lang'
  | 'menu'
  | 'actor'
  | 'whoUnknown'
  | 'demoBanner'
  | 'once'
  | 'otherLangHref'
  | 'sessionSeconds'
  | 'links'
  | 'children'

/** What a page says of itself; language, menu, role, banner and receipt are the edge's business. Crumbs start after "Forside". */
export type PageOptions = Omit<PageProps, FromTheEdge> & { status?: number }

/** All that a route's handler may use: made by the edge for one request, inside one transaction. */
export type Ctx = {
  request: Request
  url: URL
  /** Path without the language prefix, as the route table knows it. */
  path: string
  params: Record<string, string>
  query: URLSearchParams
  /** What was typed: POST fields, or on a GET the draft kept when a session ran out. */
  fields: Fields
  files: Record<string, UploadedFile>
  /** Parsed JSON body of an API call. */
  json: unknown
  /** True on a GET that shows a draft kept from before login. */
  restored: boolean
  lang: Lang
  actor: Actor
  session: Session | undefined
  /** What the route's `before` answered. */
  before: unknown
  tx: Tx
  /** For the few things that need a transaction of their own (streams, progress). */
  database: Database
  now: Date
  today: Day
  config: Config
  log: Log
  enqueue: Enqueue
  /** Adds the language prefix to a path of our own. */
  href: (path: string) => string
  /** Full public address of a path, built from the configuration, never from headers. */
  absolute: (path: string) => string
  /** A fresh token for a form's `once`: sending it twice has one effect. */
  once: () => string
  /** A whole HTML page. */
  page: (options: PageOptions, body: Child) => Promise<Response>
  /** 303 to a path of our own; `receipt` is told at the top of the next page. */
  redirect: (path: string, receipt?: string) => Response
  reply: (status: number, body: unknown, headers?: Record<string, string>) => Response
  /** The same page for what is not there and what is not yours. */
  notFound: () => Promise<Response>
  /** 403 with a sentence that says what to do instead. */
  forbidden: (message: string) => Promise<Response>
  /** 409 with what happened meanwhile and where to go on. */
  conflict: (message: string, go?: { href: string; label: string }) => Promise<Response>
  /** Records who saw whom and why; a page with personal data of others is not shown without it. */
  logView: (personIds: readonly string[], purpose: string, criterion?: string) => Promise<void>
}
