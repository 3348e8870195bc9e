import { parseArgs } from 'node:util'
import { openDatabase } from '#platform/db/pool.ts'
import { fillExchange, type Size } from '../bench/fill-exchange.ts'
import { type MeasuredServer, measuredDatabase, withMeasuredServer } from '../bench/measured-database.ts'
import { type LoadFigures, load, startMeasured, startMeasuredWeb } from '../bench/page-load.ts'
import { EVERYTHING, percentile, searchAddresses, timeSearches } from '../bench/search-times.ts'
import { withClient } from '../with-database.ts'

const FULL: Size = { vacancies: 20_000, profiles: 100_000 }
const ms = (n: number) => `${n.toFixed(1)} ms`
const say = (line = '') => process.stdout.write(`${line}\n`)

async function filledDatabase(
  server: MeasuredServer,
  name: string,
  size: Size,
): Promise<{ appUrl: string; bytes: string; seconds: number }> {
  const started = performance.now()
  const { adminUrl, appUrl } = await measuredDatabase(server, name)
  await fillExchange(adminUrl, size)
  const bytes = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      'select pg_size_pretty(pg_database_size(current_database())) as bytes',
    )
    return rows[0].bytes
  })
  return { appUrl, bytes, seconds: (performance.now() - started) / 1000 }
}

async function reportSearches(appUrl: string): Promise<void> {
  const database = openDatabase(appUrl, 2)
  try {
    await timeSearches(database, searchAddresses(50, true))
    for (const [name, addresses] of [
      ['text only', searchAddresses(300, false)],
      ['text and filters', searchAddresses(300, true)],
      ['everything listed', Array.from({ length: 50 }, () => EVERYTHING)],
    ] as const) {
      const times = await timeSearches(database, addresses)
      say(
        `  search, ${name.padEnd(18)} p50 ${ms(percentile(times, 50)).padStart(9)}   p95 ${ms(percentile(times, 95)).padStart(9)}`,
      )
    }
  } finally {
    await database.close()
  }
}

const line = (name: string, f: LoadFigures, ratio?: number) =>
  `  ${name.padEnd(30)} ${f.perSecond.toFixed(0).padStart(6)} /s   CPU ${f.cpuMs.toFixed(2).padStart(6)} ms   p97.5 ${f.p95.toFixed(0).padStart(5)} ms` +
  (ratio === undefined ? '' : `   ${ratio.toFixed(2)} of bare`) +
  (f.errors > 0 ? `   ${f.errors} ERRORS` : '')

async function reportPages(appUrl: string, number: number, seconds: number): Promise<void> {
  const web = await startMeasuredWeb(appUrl)
  const search = '/vikariater?q=sosu&sted=2750&km=20'
  const pages: [string, string][] = [
    ['start page', '/'],
    ['search', search],
    ['vikariat', `/vikariater/${number}`],
  ]
  const bodies: Record<string, { body: string; headers: Record<string, string> }> = {}
  for (const [, address] of pages) {
    const response = await fetch(web.url + address)
    const skip = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'])
    bodies[address.split('?')[0]!] = {
      body: await response.text(),
      headers: Object.fromEntries([...response.headers].filter(([name]) => !skip.has(name))),
    }
  }
  const bare = await startMeasured('./bare-process.ts', { BARE_PAGES: JSON.stringify(bodies) })
  try {
    say(`  ${'page (20 connections)'.padEnd(30)}`)
    for (const [name, address] of pages) {
      // in turn, so that both meet the same machine
      const peer = await load(bare, [address], seconds)
      const ours = await load(web, [address], seconds)
      say(line(`bare Hono, same bytes (${name})`.slice(0, 30), peer))
      say(line(`${name}, kept`, ours, ours.perSecond / peer.perSecond))
    }
    const fresh = await load(web, searchAddresses(4000, true), seconds)
    say(line('search, each address new', fresh))
    say(line('search, new, one at a time', await load(web, searchAddresses(4000, true), seconds, 1)))
    const usage = await web.usage()
    say(`  web process: ${(usage.rss / 1024 / 1024).toFixed(0)} MB`)
  } finally {
    await bare.stop()
    await web.stop()
  }
}

/** Builds the exchange at a tenth and at full size on a server of its own, and prints what searching and serving cost. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { seconds: { type: 'string', default: '8' }, scale: { type: 'string', default: '1' } },
  })
  const scale = Number(values.scale)
  return withMeasuredServer(async (server) => {
    for (const [name, part] of [
      ['tenth', 0.1],
      ['full', 1],
    ] as const) {
      const size = {
        vacancies: Math.round(FULL.vacancies * part * scale),
        profiles: Math.round(FULL.profiles * part * scale),
      }
      const { appUrl, bytes, seconds } = await filledDatabase(server, `bench_${name}`, size)
      say(
        `${size.vacancies.toLocaleString('en')} vikariater, ${size.profiles.toLocaleString('en')} profiles: ${bytes}, built in ${seconds.toFixed(0)} s`,
      )
      await reportSearches(appUrl)
      await reportPages(appUrl, 1 + Math.floor(size.vacancies / 2), Number(values.seconds))
      say()
    }
    return 0
  })
}
