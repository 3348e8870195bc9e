import { expect, test } from 'vitest'
import { openMailDesk } from '#test/harness/mail-desk.ts'
import { startMailServer } from '#test/harness/mail-server.ts'
import { enqueue } from '../jobs/index.ts'
import { retryDelay } from '../jobs/queue.ts'
import { mailJobs, mailOverview, queueMail, resendMail } from './index.ts'

const { account, admin, anyone, asAdmin, jobs, mail, mails, receive, templates, until, untilStatus, work } =
  await openMailDesk()

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
  await until(async () => (await jobs()).length === 0, 'nothing is left to do')
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
  await expect.poll(jobs).toEqual([])
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
