import { loadConfig } from '#platform/config.ts'
import { startWeb } from '../main-web.ts'
import type { Usage } from './page-load.ts'

/** The real web process, measured from inside. */
const web = await startWeb(loadConfig())
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicros: user + system, rss: process.memoryUsage().rss } satisfies Usage)
})
process.once('SIGTERM', () => void web.stop().then(() => process.exit(0)))
process.send?.({ url: web.url.replace('localhost', '127.0.0.1') })
