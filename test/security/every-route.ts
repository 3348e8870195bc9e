import { randomUUID } from 'node:crypto'
import { FEATURES } from '#app/features.ts'
import { newToken } from '#platform/auth/session.ts'
import { routeKey } from '#platform/http/policy.ts'
import type { Route } from '#platform/http/route.ts'
import type { TestApp, Visitor } from '#test/harness/app.ts'
import type { WholeCase } from '#test/harness/whole-case.ts'

/** Every address of the platform, for tests that try each. */
export const routes: readonly Route[] = FEATURES.flatMap((f) => f.routes ?? [])

/** Routes that end or change the session they are used in: each try gets a login of its own. */
export const CHANGES_SESSION = new Set([
  'POST /log-ud',
  'POST /rolle',
  'POST /mine-logins',
  'POST /velkommen',
  'POST /mine-data/slet',
])
/** Needs the broker, which is away in most tests: 503 is the plain sentence for that. */
export const NEEDS_BROKER = new Set(['GET /log-ind', 'GET /log-ind/retur'])

/** Ids of a rotation case, by the address they stand in. */
const CASE_IDS: readonly [RegExp, keyof WholeCase & `${string}Id`][] = [
  [/\/sager\/:id$/, 'caseId'],
  [/:coverId$/, 'coverId'],
  [/faelles-vikariater\/:id$/, 'poolRunId'],
  [/fravaer\/:absence$/, 'poolAbsenceId'],
  [/vikariat\/:shared$/, 'poolVikariatId'],
  [/spoergsmaal\/:part$/, 'poolPartId'],
  [/vikar\/:temp$|mit-vikariat\/:id$/, 'tempId'],
  [/mennesker\/:person$/, 'caseEmployeeId'],
  [/:file$/, 'fileId'],
  [/bevilling\/:unit$/, 'unitId'],
  [/:claim$/, 'claimId'],
  [/:change$/, 'changeId'],
  [/hold\/:hold$|uddannelsessted\/hold\/:id$/, 'sessionId'],
  [/kurser\/:id$/, 'courseId'],
  [/underskriv\/:id$/, 'signerId'],
  [/aftaleskabeloner\/:id$/, 'templateId'],
  [/udbetalinger\/:id$/, 'exportId'],
  [/efter-forloebet\/:id$/, 'followUpId'],
  [/arbejdssteder\/:id$/, 'workplaceId'],
  [/medarbejdere\/:id$/, 'employeeId'],
  [/organisationer\/:id$/, 'organisationId'],
]

/** What a path's parameter stands for, by the words before it; a new kind of id is named here or the matrix says so. */
export function fill(route: Route, c: WholeCase | undefined): string {
  const parts = route.path.split('/')
  return parts
    .map((part, i) => {
      if (!part.startsWith(':')) return part
      const name = part.slice(1)
      const before = parts.slice(0, i).join('/')
      if (name === 'number')
        return String(c ? (/cases$/.test(before) ? c.caseNumber : c.vacancyNumber) : 999_999_999)
      if (name === 'revision') return '1'
      if (name === 'step' || name === 'token' || name === 'kind' || name === 'page')
        return name === 'token' ? newToken() : 'ukendt'
      if (!c) return randomUUID()
      if (name === 'alias') return c.aliasId
      if (name === 'companyId' || /virksomheder$/.test(before)) return c.companyId
      const ofCase = CASE_IDS.find(([where]) => where.test(`${before}/:${name}`))
      if (ofCase) return c[ofCase[1]]
      if (/vikariater$/.test(before)) return c.vacancyId
      if (/ansoegninger$/.test(before)) return c.applicationId
      if (/borgere$/.test(before)) return c.personId
      return randomUUID()
    })
    .join('/')
}

/** Whoever sends a request: a browser with its cookie, or a program with its key. */
export type Sender = { cookie: string; authorization?: string }

/** A request to a route as our own pages send it, with an empty form or body. `headers` replaces those of the same name. */
export function requestOf(
  sender: Sender,
  route: Route,
  path: string,
  headers: Record<string, string | undefined> = {},
): Request {
  const sent = new Headers()
  const isApi = route.path.startsWith('/api/')
  const all = {
    cookie: sender.cookie || undefined,
    authorization: sender.authorization,
    ...(route.method === 'GET'
      ? {}
      : { 'sec-fetch-site': 'same-origin', 'content-type': isApi ? 'application/json' : undefined }),
    ...headers,
  }
  for (const [name, value] of Object.entries(all)) if (value !== undefined) sent.set(name, value)
  const body = route.method === 'GET' ? undefined : isApi ? '{}' : new URLSearchParams({ _once: newToken() })
  return new Request(`http://localhost:3000${path}`, { method: route.method, body, headers: sent })
}

/** Sends an empty form, a `{}` or a plain GET. */
export const send = (app: TestApp, visitor: Visitor, route: Route, path: string): Promise<Response> =>
  app.fetch(requestOf(visitor, route, path))

export const keyed = (list: readonly Route[]): [string, Route][] => list.map((r) => [routeKey(r), r])
