import { expect, test } from 'vitest'
import { openMailDesk } from '#test/harness/mail-desk.ts'
import { enqueue } from '../jobs/index.ts'
import { notify } from './index.ts'

const { account, admin, anyone, jobs, mail } = await openMailDesk()

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
