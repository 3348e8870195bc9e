import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { type MailServer, startMailServer } from '#test/harness/mail-server.ts'
import { type Actor, ANONYMOUS } from '../auth/actor.ts'
import { makeClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import { openDatabase } from '../db/pool.ts'
import { inSystemTransaction, inTransaction, type Tx } from '../db/transaction.ts'
import { enqueue, startWorkerWith, type Worker } from '../jobs/index.ts'
import { retryDelay } from '../jobs/queue.ts'
import { makeLog } from '../log.ts'
import { giveUpMail, mailJobs, mailOverview, notify, queueMail, readMail, resendMail } from './index.ts'
import type { OutgoingMail } from './queue-mail.ts'
import type { MailTemplates } from './template.ts'

const test_ = await testDatabase()
const database = openDatabase(test_.databaseUrl, 10)
const admin = new pg.Pool({ connectionString: test_.adminUrl, max: 3 })
admin.on('error', () => {})
const ADMIN: Actor = { ...ANONYMOUS, role: 'admin' }

const templates: MailTemplates = {
  news: ({ link }, lang, to) => ({
    subject: lang === 'da' ? 'Nyt på Jobkreds: ærgerligt, ønsket, Århus' : 'News on Jobkreds',
    text: `${lang === 'da' ? 'Der er nyt til dig – læs det her' : 'There is news for you'}:\n${to(String(link ?? '/'))}`,
  }),
  numbered: ({ n }) => ({ subject: `Besked ${n}`, text: `Besked nummer ${n}.` }),
  raw: ({ subject, text }) => ({ subject: String(subject), text: String(text), stop: 'Stop her.' }),
}

const workers: Worker[] = []
const servers: MailServer[] = []
const children: ChildProcess[] = []

const receive = async (...args: Parameters<typeof startMailServer>): Promise<MailServer> => {
  const server = await startMailServer(...args)
  servers.push(server)
  return server
}

const work = async (smtpUrl?: string): Promise<Worker> => {
  const worker = await startWorkerWith({
    database,
    databaseUrl: test_.databaseUrl,
    config: loadConfig({ SMTP_URL: smtpUrl, BASE_URL: 'https://jobkreds.example' }),
    clock: makeClock(),
    log: makeLog('silent'),
    handlers: mailJobs(templates),
  })
  workers.push(worker)
  return worker
}

const anyone = <T>(doing: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, ANONYMOUS, { command: 'test' }, doing)
const asAdmin = <T>(doing: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(database, ADMIN, { command: 'test' }, doing)
const mail = (more: Partial<OutgoingMail> = {}) =>
  anyone((tx) => queueMail(tx, enqueue, { to: 'anna@example.dk', lang: 'da', template: 'news', ...more }))

const mails = async () =>
  (
    await admin.query(
      'select id, status, attempts, last_error, data, to_address from mail order by created_at, id',
    )
  ).rows
const jobs = async () => (await admin.query('select run_at, key, attempts from job')).rows

const until = async (isSo: () => Promise<boolean> | boolean, what: string, ms = 20_000) => {
  for (const end = Date.now() + ms; Date.now() < end; await wait(25)) if (await isSo()) return
  throw new Error(`Waited in vain: ${what}. ${JSON.stringify([await mails(), await jobs()]).slice(0, 2000)}`)
}
const untilStatus = (status: string) =>
  until(async () => (await mails()).every((row) => row.status === status), `every mail is ${status}`)

async function account(email: string | null, lang = 'da'): Promise<string> {
  const { rows } = await admin.query(
    `insert into account (issuer, subject, name, email, lang) values ('test', gen_random_uuid(), 'Anna', $1, $2) returning id`,
    [email, lang],
  )
  return rows[0].id
}

beforeEach(() => admin.query('truncate job, job_schedule, mail, notice'))
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})
afterAll(async () => {
  await database.close()
  await admin.end()
})

test('a rollback leaves no mail, a commit sends it in Danish with every letter intact', async () => {
  const server = await receive()
  await work(server.url)
  await expect(
    anyone(async (tx) => {
      await queueMail(tx, enqueue, { to: 'gone@example.dk', lang: 'da', template: 'news' })
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect(await mail({ accountId: await account('anna@example.dk'), data: { link: '/ansøgning/7' } })).toBe(
    true,
  )
  await until(async () => (await mails())[0]?.status === 'sent', 'it is sent')
  expect(server.received).toHaveLength(1)
  const [got] = server.received
  const [row] = await mails()
  expect(got!.from).toBe('ingen-svar@jobkreds.example')
  expect(got!.to).toEqual(['anna@example.dk'])
  expect(got!.header('subject')).toBe('Nyt på Jobkreds: ærgerligt, ønsket, Århus')
  expect(got!.header('message-id')).toBe(`<${row.id}@jobkreds.example>`)
  expect(got!.header('auto-submitted')).toBe('auto-generated')
  expect(got!.text).toContain(
    'Hej\n\nDer er nyt til dig – læs det her:\nhttps://jobkreds.example/ansøgning/7\n',
  )
  expect(got!.text).toContain('Log ind på Jobkreds her:\nhttps://jobkreds.example/log-ind\n')
  expect(got!.text).toContain('fjerne adressen her:\nhttps://jobkreds.example/min-konto\n')
  // what a link could give away is not kept
  expect(row).toMatchObject({ data: {}, attempts: 1, last_error: null })
  expect(await jobs()).toEqual([])
})

test('English, and a receiver without an account, who is not asked to log in', async () => {
  const server = await receive()
  await work(server.url)
  await mail({ lang: 'en', to: 'bo@example.dk', data: { link: '/x' } })
  await mail({ template: 'raw', to: 'ib@example.dk', data: { subject: 'Gemt søgning', text: 'Nyt' } })
  await untilStatus('sent')
  const text = (to: string) => server.received.find((got) => got.to[0] === to)!.text
  expect(text('bo@example.dk')).toContain('Hello\n\nThere is news for you:\nhttps://jobkreds.example/en/x\n')
  expect(text('bo@example.dk')).not.toContain('Log in to')
  expect(text('bo@example.dk')).toContain('somebody typed your address')
  expect(text('ib@example.dk')).toContain('-- \nStop her.')
})

test('mail server down, then up: delayed, delivered once, nothing lost', async () => {
  const away = await startMailServer()
  await away.stop()
  await work(away.url)
  await mail()
  await until(async () => (await mails())[0]?.last_error !== null, 'the first attempt fails')
  expect(await mails()).toMatchObject([{ status: 'waiting', attempts: 1 }])
  expect((await mails())[0].last_error).toMatch(/ECONNREFUSED/)
  const server = await receive({ port: away.port })
  await untilStatus('sent')
  expect(server.received).toHaveLength(1)
})

test('the mail server may be away for more than a day', () => {
  const [send] = mailJobs(templates)
  let seconds = 0
  for (let attempt = 1; attempt <= send!.retries!; attempt++) seconds += retryDelay(attempt, 0)
  expect(seconds).toBeGreaterThan(24 * 3600)
})

test('an address the server refuses for good is not tried again; one refused for now is', async () => {
  const answers: Record<string, { code: number; text: string }> = {
    'nobody@example.dk': { code: 550, text: 'No such user nobody@example.dk' },
    'grey@example.dk': { code: 450, text: 'Try again later' },
  }
  const server = await receive({ refuse: (to) => answers[to] })
  await work(server.url)
  await mail({ to: 'nobody@example.dk' })
  await mail({ to: 'grey@example.dk' })
  await until(async () => (await mails()).every((row) => row.last_error !== null), 'both are answered')
  const byAddress = Object.fromEntries((await mails()).map((row) => [row.to_address, row]))
  expect(byAddress['nobody@example.dk']).toMatchObject({ status: 'failed' })
  expect(byAddress['nobody@example.dk'].last_error).not.toContain('@')
  expect(byAddress['grey@example.dk']).toMatchObject({ status: 'waiting' })
  expect(await jobs()).toHaveLength(1)
})

test('a server that hangs up before it has the mail is tried again', async () => {
  const rude = await startMailServer({ hangUp: 'at-receiver' })
  await work(rude.url)
  await mail()
  await until(async () => (await mails())[0]?.last_error !== null, 'the first attempt fails')
  expect(await mails()).toMatchObject([{ status: 'waiting', attempts: 1 }])
  await rude.stop()
  const server = await receive({ port: rude.port })
  await admin.query('update job set run_at = now()')
  await untilStatus('sent')
  expect(server.received).toHaveLength(1)
})

test('user and password of the address are used, and a wrong one delays', async () => {
  const users: string[] = []
  const server = await receive({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) => {
      users.push(`${username}/${password}`)
      if (password === 'æble#1') done(null, { user: username })
      else done(Object.assign(new Error('Wrong'), { responseCode: 535 }))
    },
  })
  const wrong = await work(server.url.replace('://', '://jobkreds:p%C3%A6re@'))
  await mail()
  await until(async () => (await mails())[0]?.last_error !== null, 'the password is refused')
  expect(await mails()).toMatchObject([{ status: 'waiting' }])
  await wrong.stop()
  await work(server.url.replace('://', `://jobkreds:${encodeURIComponent('æble#1')}@`))
  await admin.query('update job set run_at = now()')
  await untilStatus('sent')
  expect(users).toEqual(['jobkreds/pære', 'jobkreds/æble#1'])
})

test('a server that takes the mail and hangs up leaves it uncertain, and only a person sends it again', async () => {
  const server = await receive({ hangUp: 'at-end' })
  const worker = await work(server.url)
  await mail()
  await untilStatus('uncertain')
  expect(server.received).toHaveLength(1)
  expect(await jobs()).toEqual([])
  await worker.stop()

  const [{ id }] = await mails()
  expect(await asAdmin((tx) => mailOverview(tx))).toMatchObject({
    counts: { uncertain: 1, sent: 0 },
    mails: [{ id, to: 'anna@example.dk', status: 'uncertain' }],
  })
  expect(await anyone((tx) => resendMail(tx, enqueue, id))).toEqual({ ok: false, reason: 'not-stuck' })
  expect(await asAdmin((tx) => resendMail(tx, enqueue, id))).toMatchObject({ ok: true })
  const better = await receive()
  await work(better.url)
  await untilStatus('sent')
  expect(better.received[0]!.header('message-id')).toBe(server.received[0]!.header('message-id'))
  expect(await asAdmin((tx) => resendMail(tx, enqueue, id))).toEqual({ ok: false, reason: 'not-stuck' })
})

test('the sweep calls an abandoned mail uncertain, queues a forgotten one, and forgets old ones', async () => {
  await admin.query(`insert into mail (to_address, template, status, claimed_at, sent_at) values
    ('old@example.dk', 'news', 'sending', now() - interval '11 minutes', null),
    ('new@example.dk', 'news', 'sending', now() - interval '9 minutes', null),
    ('forgotten@example.dk', 'news', 'waiting', null, null),
    ('done@example.dk', 'news', 'sent', now() - interval '91 days', now() - interval '91 days')`)
  const server = await receive()
  await work(server.url)
  await inSystemTransaction(database, { command: 'test' }, (tx) => enqueue(tx, 'mail.sweep', {}))
  await until(() => server.received.length > 0, 'the forgotten one is sent')
  await until(async () => (await jobs()).length === 0, 'all is done')
  expect(server.received.map(({ to }) => to)).toEqual([['forgotten@example.dk']])
  const { rows } = await admin.query(`select to_address as address, status from mail order by 1`)
  expect(rows).toEqual([
    { address: 'forgotten@example.dk', status: 'sent' },
    { address: 'new@example.dk', status: 'sending' },
    { address: 'old@example.dk', status: 'uncertain' },
  ])
  const { rows: old } = await admin.query(`select id from mail where status = 'uncertain'`)
  expect(await asAdmin((tx) => giveUpMail(tx, old[0].id))).toMatchObject({ ok: true })
  expect(await asAdmin((tx) => giveUpMail(tx, old[0].id))).toEqual({ ok: false, reason: 'not-uncertain' })
})

test('without a mail server a mail counts as sent and can be read', async () => {
  await work()
  await mail({ data: { link: '/vikariater' } })
  await untilStatus('sent')
  const [{ id }] = await mails()
  const read = await asAdmin((tx) => readMail(tx, id, templates, 'http://localhost:3000'))
  expect(read).toMatchObject({ to: 'anna@example.dk', subject: 'Nyt på Jobkreds: ærgerligt, ønsket, Århus' })
  expect(read!.text).toContain('http://localhost:3000/vikariater')
  expect(await anyone((tx) => readMail(tx, id, templates, 'http://localhost:3000'))).toBeUndefined()
})

test('one mail an hour of a kind to an account; what comes in between is gathered into the next', async () => {
  const accountId = await account('anna@example.dk')
  const again = () => mail({ accountId })
  expect(await again()).toBe(true)
  expect(await again()).toBe(false)
  expect(await mail({ accountId, template: 'numbered' })).toBe(true)
  expect(await mail({ accountId, dedupeKey: 'receipt-1' })).toBe(true)
  expect(await mail({ accountId, dedupeKey: 'receipt-1' })).toBe(false)

  await admin.query(
    `update mail set status = 'sent', sent_at = now() - interval '20 minutes' where template = 'news'`,
  )
  await admin.query('truncate job')
  const several = await Promise.all([again(), again(), again(), again()])
  expect(several.filter(Boolean)).toHaveLength(1)
  const [job] = await jobs()
  const minutes = (job.run_at.getTime() - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(38)
  expect(minutes).toBeLessThan(41)

  await admin.query(`update mail set status = 'sent', sent_at = now() - interval '2 hours'`)
  await admin.query('truncate job')
  expect(await again()).toBe(true)
  const [soon] = await jobs()
  expect(soon.run_at.getTime()).toBeLessThan(Date.now() + 1_000)
})

test('a notice is left for the account, and mailed to those who have an address', async () => {
  const anna = await account('anna@example.dk', 'en')
  const bo = await account(null)
  const closed = await account('closed@example.dk')
  await admin.query('update account set disabled_at = now() where id = $1', [closed])
  for (const accountId of [anna, bo, closed]) {
    await anyone((tx) =>
      notify(tx, enqueue, {
        accountId,
        kind: 'news',
        link: '/ansoegning/1',
        data: { n: 1 },
        mailTemplate: 'news',
      }),
    )
  }
  const { rows } = await admin.query('select account_id, kind, link, data from notice')
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ account_id: bo, kind: 'news', link: '/ansoegning/1', data: { n: 1 } })
  const { rows: sent } = await admin.query('select account_id, lang, data from mail')
  expect(sent).toEqual([{ account_id: anna, lang: 'en', data: { n: 1, link: '/ansoegning/1' } }])
})

test.each([
  'anna@example.dk\r\nBcc: all@example.dk',
  'anna@example.dk\nBcc: all@example.dk',
  'anna@example.dk\u2028Bcc: all@example.dk',
  'anna@example.dk, all@example.dk',
  'anna@example.dk> RCPT TO:<all@example.dk',
  '"anna" <anna@example.dk>',
  'anna@example.dk\0',
  '',
])('an address that is more than an address gets nothing: %j', async (to) => {
  expect(await mail({ to })).toBe(false)
  expect(await mails()).toEqual([])
})

test('nothing in subject or text becomes a header, a receiver or an SMTP command', async () => {
  const server = await receive()
  await work(server.url)
  const evils = [
    '\r\nBcc: all@example.dk',
    '\nBcc: all@example.dk',
    '\rBcc: all@example.dk',
    '\u2028Bcc: x',
    '\u0085Bcc: x',
    '\0\r\n\r\nBody',
    '\r\n.\r\nMAIL FROM:<x@example.dk>\r\nRCPT TO:<all@example.dk>\r\nDATA\r\nSubject: x\r\n\r\nx\r\n.\r\n',
    '\n.\nQUIT\n',
    '=?utf-8?Q?=0D=0ABcc:_all@example.dk?=',
    `${'æ'.repeat(400)}\r\nBcc: x`,
    '\v\f\x1b[31mBcc: x',
  ]
  for (const [n, evil] of evils.entries()) {
    await mail({
      template: 'raw',
      to: `r${n}@example.dk`,
      data: { subject: `Emne${evil}`, text: `Tekst ${n}${evil}slut` },
    })
  }
  await until(() => server.received.length >= evils.length, 'all arrive')
  await untilStatus('sent')
  expect(server.received).toHaveLength(evils.length)
  const names = [
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]
  for (const got of server.received) {
    expect(got.headers.map(([name]) => name).sort()).toEqual(names)
    expect(got.to).toHaveLength(1)
    expect(got.header('to')).toBe(got.to[0])
    expect(got.header('subject')).toMatch(/^Emne/)
    expect(got.text).toContain('slut\n\nVenlig hilsen\nJobkreds')
  }
})

test('killing the worker while it sends 100 mails: none twice, none lost without a trace', async () => {
  const server = await receive({ delayMs: 60 })
  for (let n = 1; n <= 100; n++) await mail({ template: 'numbered', to: `p${n}@example.dk`, data: { n } })
  const script = fileURLToPath(new URL('../../../test/harness/mail-worker.ts', import.meta.url))
  const spawnWorker = async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, test_.databaseUrl, server.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    await once(child.stdout!, 'data')
    return child
  }
  for (const enough of [10, 30, 55]) {
    const child = await spawnWorker()
    await until(() => server.received.length >= enough, `${enough} have arrived`)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await spawnWorker()
  const settled = async () => (await mails()).every(({ status }) => status === 'sent' || status === 'sending')
  await until(settled, 'all are sent or were under way at a kill', 40_000)
  await until(async () => (await jobs()).length === 0, 'no job is left')
  await admin.query(
    `update mail set claimed_at = claimed_at - interval '10 minutes' where status = 'sending'`,
  )
  await inSystemTransaction(database, { command: 'test' }, (tx) => enqueue(tx, 'mail.sweep', {}))
  await until(async () => !(await mails()).some(({ status }) => status === 'sending'), 'the sweep has been')

  const addresses = server.received.map(({ to }) => to[0])
  expect(new Set(addresses).size).toBe(addresses.length)
  const rows = await mails()
  const uncertain = rows.filter(({ status }) => status === 'uncertain')
  expect(rows.filter(({ status }) => status === 'sent').length + uncertain.length).toBe(100)
  expect(uncertain.length).toBeGreaterThan(0)
  const arrived = new Set(addresses)
  const silent = rows.filter(({ status, to_address }) => status === 'sent' && !arrived.has(to_address))
  expect(silent).toEqual([])
}, 120_000)
