import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const START_MS = 60_000

/** `./jobkreds serve` or `worker` as a process of its own, for tests that kill it, stop it or read its log. */
export type RealProcess = {
  readonly child: ChildProcess
  /** Where it answers; empty for a worker. */
  readonly url: string
  /** All it has written so far, both streams. */
  output(): string
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

const READY = { serve: /answers on (\S+)\n/, worker: /works on its (jobs)\n/ }

/** Starts the command on a port of its own and waits until it is ready; it is killed when the test file ends. */
export async function startProcess(
  command: 'serve' | 'worker',
  urls: { databaseUrl: string; ownerDatabaseUrl: string },
  env: Record<string, string> = {},
): Promise<RealProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/main-cli.ts', command], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      JOBKREDS_MODE: 'demo',
      JOBKREDS_TODAY: '2014-04-08',
      BASE_URL: 'http://localhost:3000',
      PORT: '0',
      DATABASE_URL: urls.databaseUrl,
      MIGRATION_DATABASE_URL: urls.ownerDatabaseUrl,
      RATE_LIMIT_FACTOR: '0',
      LOG_LEVEL: 'info',
      ...env,
    },
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (s) => (written += s))
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  afterAll(() => void child.kill('SIGKILL'))
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${command} ${why}: ${written}`))
    const timer = setTimeout(() => fail('did not start in time'), START_MS)
    const look = () => {
      const ready = READY[command].exec(written)
      if (!ready) return
      clearTimeout(timer)
      resolve(command === 'serve' ? ready[1]!.replace('localhost', '127.0.0.1') : '')
    }
    child.stdout.on('data', look)
    child.once('exit', () => {
      clearTimeout(timer)
      fail('ended')
    })
  })
  return {
    child,
    url,
    output: () => written,
    async end(signal) {
      child.kill(signal)
      return ended
    },
  }
}
