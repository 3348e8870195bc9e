import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Usage } from './page-load.ts'

/**
 * The named peer: a bare Hono route on the same server adapter that sends the same bytes with the same headers, and does
 * nothing else. The pages come as JSON in the environment.
 */
const pages = JSON.parse(process.env.BARE_PAGES ?? '{}') as Record<
  string,
  { body: string; headers: Record<string, string> }
>
const app = new Hono()
for (const [path, page] of Object.entries(pages)) {
  const bytes = Buffer.from(page.body)
  app.get(path, () => new Response(bytes, { headers: page.headers }))
}
const server = createAdaptorServer({ fetch: app.fetch })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` })
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicros: user + system, rss: process.memoryUsage().rss } satisfies Usage)
})
process.once('SIGTERM', () => process.exit(0))
