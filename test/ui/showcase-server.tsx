import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { langFrom } from '#platform/text/texts.ts'
import { assetFile } from '#platform/ui/asset.ts'
import { Showcase } from '#platform/ui/showcase.tsx'

const kinds: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const suggestions = [
  { code: '5322', title: 'Social- og sundhedshjælper', hint: 'også kaldt sosu-hjælper' },
  { code: '5329', title: 'Hjemmehjælper', hint: '' },
]

/** The showcase on loopback, under the same strict content policy as the real thing. */
export async function serveShowcase(): Promise<{ url: string; close: () => void }> {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    c.header('content-security-policy', "default-src 'self'; script-src 'self'; style-src 'self'")
  })
  app.get('/static/*', (c) => {
    const path = c.req.path.slice('/static/'.length)
    return c.body(readFileSync(assetFile(path)), 200, { 'content-type': kinds[extname(path)] ?? '' })
  })
  app.get('/forslag/:what', (c) => c.json(c.req.query('q')?.startsWith('so') ? suggestions : []))
  app.post('/session/forlaeng', (c) => c.body(null, 204))
  app.get('/', (c) => c.html(<Showcase lang={langFrom(c.req.query('sprog'))} />))
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (at: AddressInfo) =>
      resolve({ url: `http://127.0.0.1:${at.port}/`, close: () => server.close() }),
    )
  })
}
