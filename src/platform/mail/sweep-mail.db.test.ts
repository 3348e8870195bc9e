import { expect, test } from 'vitest'
import { openMailDesk } from '#test/harness/mail-desk.ts'
import { inSystemTransaction } from '../db/transaction.ts'
import { enqueue } from '../jobs/index.ts'
import { giveUpMail, readMail } from './index.ts'

const { admin, anyone, asAdmin, database, jobs, mail, mails, receive, templates, until, untilStatus, work } =
  await openMailDesk()

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
