import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

export type LoadFigures = { perSecond: number; cpuMs: number; p95: number; errors: number }

/** What a measured process answers when asked over its channel. */
export type Usage = { cpuMicros: number; rss: number }
type Started = { url: string }

const CONNECTIONS = 20
const WARM_UP_S = 2

/** Starts a process to be measured and waits until it serves. */
export async function startMeasured(
  script: string,
  env: Record<string, string>,
): Promise<{ url: string; usage(): Promise<Usage>; stop(): Promise<void> }> {
  const child: ChildProcess = fork(fileURLToPath(new URL(script, import.meta.url)), [], {
    env: { ...process.env, ...env },
    execArgv: ['--import', 'tsx'],
  })
  const next = <T>() =>
    new Promise<T>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the measured process ended with ${code}`))
      child.once('exit', ended)
      child.once('message', (m) => {
        child.off('exit', ended)
        resolve(m as T)
      })
    })
  const { url } = await next<Started>()
  return {
    url,
    async usage() {
      const answer = next<Usage>()
      child.send('usage')
      return answer
    },
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** Starts the real web process on a database, on the day the demo stands on and without limits to how much is asked. */
export function startMeasuredWeb(databaseUrl: string): ReturnType<typeof startMeasured> {
  return startMeasured('./web-process.ts', {
    DATABASE_URL: databaseUrl,
    JOBKREDS_MODE: 'demo',
    JOBKREDS_TODAY: '2014-04-08',
    RATE_LIMIT_FACTOR: '0',
    LOG_LEVEL: 'silent',
    PORT: '0',
    HOST: '127.0.0.1',
  })
}

/** Sends requests for the addresses in turn over some connections (twenty unless said) for some seconds. */
export async function load(
  server: Awaited<ReturnType<typeof startMeasured>>,
  addresses: readonly string[],
  seconds: number,
  connections = CONNECTIONS,
): Promise<LoadFigures> {
  const requests = addresses.map((path) => ({ method: 'GET' as const, path }))
  const shoot = (duration: number) => autocannon({ url: server.url, connections, duration, requests })
  await shoot(WARM_UP_S)
  const before = await server.usage()
  const result = await shoot(seconds)
  const after = await server.usage()
  return {
    perSecond: result.requests.total / result.duration,
    cpuMs: (after.cpuMicros - before.cpuMicros) / 1000 / Math.max(1, result.requests.total),
    p95: result.latency.p97_5,
    errors: result.errors + result.non2xx,
  }
}
