import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, startWorkerWith, type Worker } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { type MailTemplates, mailJobs, type OutgoingMail, queueMail } from '#platform/mail/index.ts'
import { testDatabase } from './database.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

const ADMIN: Actor = { ...ANONYMOUS, role: 'admin' }

const templates: MailTemplates = {
  news: ({ link }, lang, to) => ({
    subject: lang === 'da' ? 'Nyt på Jobkreds: ærgerligt, ønsket, Århus' : 'News on Jobkreds',
    text: `${lang === 'da' ? 'Der er nyt til dig – læs det her' : 'There is news for you'}:\n${to(String(link ?? '/'))}`,
  }),
  numbered: ({ n }) => ({ subject: `Besked ${n}`, text: `Besked nummer ${n}.` }),
  raw: ({ subject, text }) => ({ subject: String(subject), text: String(text), stop: 'Stop her.' }),
}

/**
 * Everything a test of outgoing mail needs: its own database, real mail servers, workers that send, and a look at the
 * rows. Tables are emptied before each test; workers and servers stop after it.
 */
export async function openMailDesk() {
  const { databaseUrl, adminUrl } = await testDatabase()
  const database = openDatabase(databaseUrl, 10)
  const admin = new pg.Pool({ connectionString: adminUrl, max: 3 })
  admin.on('error', () => {})
  const workers: Worker[] = []
  const servers: MailServer[] = []

  beforeEach(() => admin.query('truncate job, job_schedule, mail, notice'))
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    await Promise.all(servers.splice(0).map((server) => server.stop()))
  })
  afterAll(async () => {
    await database.close()
    await admin.end()
  })

  const anyone = <T>(doing: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransaction(database, ANONYMOUS, { command: 'test' }, doing)
  const mails = async () =>
    (
      await admin.query(
        'select id, status, attempts, last_error, data, to_address from mail order by created_at, id',
      )
    ).rows
  const jobs = async () => (await admin.query('select run_at, key, attempts from job')).rows
  const until = async (isSo: () => Promise<boolean> | boolean, what: string, ms = 20_000) => {
    for (const end = Date.now() + ms; Date.now() < end; await wait(25)) if (await isSo()) return
    throw new Error(
      `Waited in vain: ${what}. ${JSON.stringify([await mails(), await jobs()]).slice(0, 2000)}`,
    )
  }

  return {
    databaseUrl,
    database,
    /** The superuser, behind row-level security. */
    admin,
    templates,
    anyone,
    asAdmin: <T>(doing: (tx: Tx) => Promise<T>): Promise<T> =>
      inTransaction(database, ADMIN, { command: 'test' }, doing),
    mails,
    jobs,
    until,
    untilStatus: (status: string) =>
      until(async () => (await mails()).every((row) => row.status === status), `every mail is ${status}`),
    /** Queues a mail to Anna as anybody might. */
    mail: (more: Partial<OutgoingMail> = {}) =>
      anyone((tx) =>
        queueMail(tx, enqueue, { to: 'anna@example.dk', lang: 'da', template: 'news', ...more }),
      ),
    account: async (email: string | null, lang = 'da'): Promise<string> => {
      const { rows } = await admin.query(
        `insert into account (issuer, subject, name, email, lang)
         values ('test', gen_random_uuid(), 'Anna', $1, $2) returning id`,
        [email, lang],
      )
      return rows[0].id
    },
    receive: async (...args: Parameters<typeof startMailServer>): Promise<MailServer> => {
      const server = await startMailServer(...args)
      servers.push(server)
      return server
    },
    work: async (smtpUrl?: string): Promise<Worker> => {
      const worker = await startWorkerWith({
        database,
        databaseUrl,
        config: loadConfig({ SMTP_URL: smtpUrl, BASE_URL: 'https://jobkreds.example' }),
        clock: makeClock(),
        log: makeLog('silent'),
        handlers: mailJobs(templates),
      })
      workers.push(worker)
      return worker
    },
  }
}
