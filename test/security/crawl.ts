import { routeKey } from '#platform/http/policy.ts'
import type { Visitor } from '#test/harness/app.ts'
import type { WholeCase } from '#test/harness/whole-case.ts'
import { fill, NEEDS_BROKER, routes } from './every-route.ts'

/** Addresses that differ only in ids, numbers or query are one kind of page. */
const shapeOf = (path: string): string =>
  path.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')

/**
 * Opens every page of the platform with the ids of `own`, and what they link to, at most `visits` of one kind. Throws at
 * an answer of 500 and above. Returns how many were opened.
 */
export async function crawl(
  visitor: Visitor,
  own: WholeCase,
  look: (path: string, html: string, response: Response) => void = () => {},
  visits = 3,
): Promise<number> {
  const pages = routes.filter((r) => r.method === 'GET' && !NEEDS_BROKER.has(routeKey(r)))
  const waiting = pages.map((r) => fill(r, own))
  const seen = new Set<string>()
  const shapes = new Map<string, number>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const shape = shapeOf(path)
    const before = shapes.get(shape) ?? 0
    if (seen.has(path) || before >= visits) continue
    seen.add(path)
    shapes.set(shape, before + 1)
    const response = await visitor.get(path)
    if (response.status >= 500) throw new Error(`${visitor.actor.role} gets ${response.status} at ${path}`)
    if (!/^text\/html/.test(response.headers.get('content-type') ?? '')) continue
    const html = await response.text()
    look(path, html, response)
    for (const [, href] of html.matchAll(/ href="(\/[^"#]*)/g)) {
      const link = href!.replaceAll('&amp;', '&')
      // the English pages are the same handlers, the broker is away, files have no handler
      if (!/^\/(en(\/|$)|static\/|log-ind|log-ud)/.test(link)) waiting.push(link)
    }
  }
  return seen.size
}
