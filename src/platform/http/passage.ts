import type { Insertable } from 'kysely'
import type { Actor } from '../auth/actor.ts'
import type { Session } from '../auth/session.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/pool.ts'
import type { AuditViewLog } from '../db/schema.generated.ts'
import type { Fields } from '../form/fields-of.ts'
import type { Enqueue } from '../jobs/job.ts'
import type { Log } from '../log.ts'
import type { Lang } from '../text/texts.ts'
import type { MenuItem } from '../ui/index.ts'
import type { FrameInput } from './frame.tsx'
import type { PageCache } from './page-cache.ts'
import type { Policy, Rule } from './policy.ts'
import type { Body } from './read-body.ts'
import type { Route } from './route.ts'

export type EdgeDeps = {
  database: Database
  config: Config
  clock: Clock
  log: Log
  enqueue: Enqueue
  policy: Policy
  pageCache: PageCache | undefined
  menu: (actor: Actor, lang: Lang) => MenuItem[]
  /** Called for each page of a route with `countsViews`, also when it came from the cache. */
  countView: (number: string) => void
}

/** A request on its way through the edge. */
export type Passage = {
  deps: EdgeDeps
  route: Route
  rule: Rule
  request: Request
  url: URL
  path: string
  params: Record<string, string>
  lang: Lang
  body: Body
  session: Session | undefined
  actor: Actor
  loggedIn: boolean
  flash: string | undefined
  fields: Fields
  restored: boolean
  before: unknown
  /** What this request has put in the access log, to be put there again when its transaction is undone. */
  views: Insertable<AuditViewLog>[]
}

export const isApi = (path: string): boolean => path.startsWith('/api/')

/** What the frame of a page needs of this request. */
export const frameOf = (p: Passage): FrameInput => ({
  lang: p.lang,
  path: p.path,
  search: p.url.search,
  actor: p.actor,
  session: p.session,
  config: p.deps.config,
  today: p.deps.clock.today(),
  menu: p.deps.menu,
  flash: p.flash,
  restored: p.restored,
})
