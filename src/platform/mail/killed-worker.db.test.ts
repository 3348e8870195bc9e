import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openMailDesk } from '#test/harness/mail-desk.ts'
import { inSystemTransaction } from '../db/transaction.ts'
import { enqueue } from '../jobs/index.ts'

const { admin, database, databaseUrl, jobs, mail, mails, receive, until } = await openMailDesk()

test('killing the worker while it sends 100 mails: none twice, none lost without a trace', async () => {
  const server = await receive({ delayMs: 60 })
  for (let n = 1; n <= 100; n++) await mail({ template: 'numbered', to: `p${n}@example.dk`, data: { n } })
  const script = fileURLToPath(new URL('../../../test/harness/mail-worker.ts', import.meta.url))
  const spawnWorker = async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, databaseUrl, server.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
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
