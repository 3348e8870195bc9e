import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import pg from 'pg'

/** An answer as it is kept: what it says of itself, and for whose views it counts. */
export type Kept = {
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
  etag: string
  route: string
  countsFor: string | undefined
}

/** Path and query of an address, as they came: the key of a kept page. */
export const pageKey = (address: string): string => address.slice(address.indexOf('/', 8))

/**
 * Answers of public pages for visitors who are not logged in. Everything is dropped when a published vikariat changes
 * (PostgreSQL `NOTIFY listing_changed`), and nothing is kept while that channel is not heard, so a closed vikariat is
 * never shown from here.
 */
export type PageCache = {
  get(key: string): Kept | undefined
  /** A mark taken before the answer is made: one made while something changed is not kept. */
  mark(): number
  put(
    key: string,
    response: Response,
    mark: number,
    about: { route: string; countsFor: string | undefined },
  ): Promise<void>
  clear(): void
  stop(): Promise<void>
}

const MAX_BYTES = 64 * 1024 * 1024
/** Counters such as "postet i dag" may be this old. */
const MAX_AGE_MS = 60_000

/** Listens on its own connection; reconnects after a second when the database was away. */
export async function startPageCache(url: string): Promise<PageCache> {
  const kept = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    ttl: MAX_AGE_MS,
    sizeCalculation: (k) => k.body.length + 500,
  })
  let hearing = false
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  // answers begun before a change must not be kept after it
  let epoch = 0
  const drop = () => {
    epoch++
    kept.clear()
  }

  const listen = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, options: '-c role=jobkreds_app' })
    const lost = () => {
      if (client === next) client = undefined
      hearing = false
      drop()
      if (!stopped && !timer) {
        timer = setTimeout(() => {
          timer = undefined
          void listen()
        }, 1000)
        timer.unref()
      }
    }
    next.on('error', lost)
    next.on('end', lost)
    next.on('notification', drop)
    try {
      await next.connect()
      await next.query('listen listing_changed')
      client = next
      drop()
      hearing = true
    } catch {
      lost()
    }
  }
  await listen()

  return {
    get: (key) => (hearing ? kept.get(key) : undefined),
    mark: () => epoch,
    async put(key, response, mark, about) {
      if (!hearing || response.status !== 200 || response.headers.has('set-cookie')) return
      const body = new Uint8Array(await response.clone().arrayBuffer())
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      if (hearing && epoch === mark)
        kept.set(key, { headers: Object.fromEntries(response.headers), body, etag, ...about })
    },
    clear: drop,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
