import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'

const RECONNECT_MS = 500
const GOODBYE_MS = 2_000

/** One database session of a worker: it hears of new jobs and does the queue's own statements as the system. */
export type QueueSession = {
  /** Throws while the database is away; the next call connects again. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/**
 * Opens the session. `onNews` is called when work was committed anywhere, and after a lost connection, since news may
 * have been missed meanwhile.
 */
export async function openQueueSession(url: string, onNews: () => void, log: Log): Promise<QueueSession> {
  let current: Promise<pg.Client> | undefined
  let closed = false

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: url,
      options: '-c role=jobkreds_app -c jobkreds.role=system -c statement_timeout=15000',
      application_name: 'jobkreds queue',
      connectionTimeoutMillis: 5_000,
      query_timeout: 20_000,
      keepAlive: true,
    })
    client.on('notification', onNews)
    client.on('error', (err) => log.warn({ err }, 'the queue lost its database session'))
    try {
      await client.connect()
      await client.query('listen jobkreds_job')
    } catch (fault) {
      void client.end().catch(() => {})
      throw fault
    }
    return client
  }

  const drop = async (): Promise<void> => {
    const lost = current
    current = undefined
    const ended = lost?.then((client) => client.end()).catch(() => {})
    // a server that has vanished never says goodbye
    await Promise.race([ended, wait(GOODBYE_MS, undefined, { ref: false })])
  }

  const ask = async (text: string, values: unknown[]) => {
    if (closed) throw new Error('The queue session is closed.')
    current ??= connect()
    try {
      return (await (await current).query(text, values)).rows
    } catch (fault) {
      if (isAnswer(fault)) throw fault
      void drop()
      await wait(RECONNECT_MS)
      onNews()
      throw fault
    }
  }

  // one statement at a time: a connection has room for no more
  let last: Promise<unknown> = Promise.resolve()
  const query: QueueSession['query'] = (text, values = []) => {
    const next = last.then(() => ask(text, values))
    last = next.catch(() => {})
    return next
  }

  await query('select')
  return {
    query,
    close: async () => {
      await last
      closed = true
      await drop()
    },
  }
}

/** True when the server refused one statement; anything else means that the session is gone or not to be trusted. */
const isAnswer = (fault: unknown): boolean => {
  const code = (fault as { code?: string }).code ?? ''
  // with a digit, unlike EPIPE
  return (
    /^(?=.*\d)[0-9A-Z]{5}$/.test(code) &&
    !code.startsWith('57P') &&
    !code.startsWith('08') &&
    code !== '25P02'
  )
}
