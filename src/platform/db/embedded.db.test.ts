import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const SCRIPT = fileURLToPath(new URL('../../../test/harness/embedded-process.ts', import.meta.url))

let dir: string
let started: Embedded[] = []
let processes: ChildProcess[] = []
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-embedded-'))
})
afterEach(async () => {
  for (const child of processes) child.kill('SIGKILL')
  for (const server of started) await server.stop()
  if (serverPid() !== undefined) await (await startEmbedded(dir)).stop()
  fs.rmSync(dir, { recursive: true })
  started = []
  processes = []
})

async function start(folder = dir): Promise<Embedded> {
  const server = await startEmbedded(folder, { say: () => {} })
  started.push(server)
  return server
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

function serverPid(folder = dir): number | undefined {
  const file = path.join(folder, 'cluster', 'data', 'postmaster.pid')
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : undefined
}

/** Another process that uses the server of `dir`. */
function another(): {
  child: ChildProcess
  say(line: string): void
  heard(start: string): Promise<string>
  lines: string[]
  ended: Promise<void>
} {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  processes.push(child)
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const heard = async (start: string) => {
    for (;;) {
      const line = lines.find((candidate) => candidate.startsWith(start))
      if (line !== undefined) return line
      if (child.exitCode !== null) throw new Error(`the process ended before it said ${start}`)
      await sleep(5)
    }
  }
  return { child, say: (line) => child.stdin.write(`${line}\n`), heard, lines, ended }
}

/** The highest row the process was told is stored. */
const acknowledged = (lines: string[]) =>
  Math.max(...lines.filter((l) => l.startsWith('row ')).map((l) => Number(l.slice(4))))

test('sorts the Danish way, opens no port, and lets nobody in without the password', async () => {
  const server = await start()
  const order = await query<{ w: string }>(
    server.adminUrl,
    "select w from unnest(array['Zebra','Ærø','Aalborg','Ølgod','Århus','abe']) w order by w",
  )
  expect(order.map(({ w }) => w)).toEqual(['abe', 'Zebra', 'Ærø', 'Ølgod', 'Aalborg', 'Århus'])
  const [{ methods } = { methods: [] }] = await query<{ methods: string[] }>(
    server.adminUrl,
    'select array_agg(distinct auth_method) as methods from pg_hba_file_rules',
  )
  expect(methods).toEqual(['scram-sha-256'])
  const [settings] = await query(
    server.adminUrl,
    "select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync",
  )
  expect(settings).toEqual({ listen: process.platform === 'win32' ? '127.0.0.1' : '', fsync: 'on' })
  const wrong = new URL(server.adminUrl)
  wrong.password = 'guess'
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test.skipIf(process.platform === 'win32')('only the owner may read the password', async () => {
  await start()
  expect(fs.statSync(path.join(dir, 'cluster', 'password')).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(path.join(dir, 'cluster')).sort()).toEqual(['data', 'password', 'port'])
})

test('no value a statement carried reaches the log', async () => {
  const server = await start()
  await query(server.adminUrl, "create table t (v text unique); insert into t values ('0102034567')")
  await expect(query(server.adminUrl, "insert into t values ('0102034567')")).rejects.toThrow('duplicate key')
  await expect(query(server.adminUrl, "select 'cpr-0102034567'::int")).rejects.toThrow('invalid input syntax')
  const log = fs.readFileSync(path.join(dir, 'log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('0102034567')
})

test('logins of their own get a password that stays the same', async () => {
  const server = await start()
  await query(server.adminUrl, `create role reader login password '${server.passwordOf('reader')}'`)
  const again = await start()
  expect(again.shared).toBe(true)
  expect(await query(again.url('postgres', 'reader'), 'select current_user as me')).toEqual([
    { me: 'reader' },
  ])
})

test('three processes at once on an empty folder share one server, and the last to leave stops it', async () => {
  const three = [another(), another(), another()]
  const said = await Promise.all(three.map((one) => one.heard('ready')))
  expect(said.toSorted()).toEqual(['ready shared', 'ready shared', 'ready started'])
  const order = three.toSorted((a) => (a.lines[0] === 'ready started' ? -1 : 1))
  for (const one of order.slice(0, 2)) {
    one.say('leave')
    await one.ended
  }
  order[2]?.say('query')
  expect(await order[2]?.heard('answer')).toBe('answer 1')
  order[2]?.say('leave')
  await order[2]?.ended
  expect(serverPid()).toBeUndefined()
})

test('a process killed while it writes leaves a server the next one joins, with every acknowledged row', async () => {
  const writer = another()
  writer.say('write')
  await writer.heard('row 200')
  const pid = serverPid()
  writer.child.kill('SIGKILL')
  await writer.ended
  const server = await start()
  expect({ shared: server.shared, pid: serverPid() }).toEqual({ shared: true, pid })
  const [kept] = await query<{ n: number }>(server.adminUrl, 'select count(*)::int as n from kept')
  expect(kept?.n).toBeGreaterThanOrEqual(acknowledged(writer.lines))
  await server.stop()
  expect(serverPid()).toBeUndefined()
})

test('server and process killed while writing, three times: every acknowledged row is there', async () => {
  for (const _ of [1, 2, 3]) {
    const writer = another()
    writer.say('write')
    await writer.heard('row ')
    await sleep(150)
    process.kill(serverPid() ?? 0, 'SIGKILL')
    writer.child.kill('SIGKILL')
    await writer.ended
    const server = await start()
    const [kept] = await query<{ last: number }>(server.adminUrl, 'select max(n) as last from kept')
    expect(kept?.last).toBeGreaterThanOrEqual(acknowledged(writer.lines))
    await server.stop()
  }
})

test('a killed server is started anew by the process that uses it', async () => {
  const server = await start()
  await query(server.adminUrl, 'create table kept (n int); insert into kept values (1)')
  const pid = serverPid()
  process.kill(pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => query(server.adminUrl, 'select n from kept').catch(() => 'not yet'), {
      timeout: 20_000,
      interval: 50,
    })
    .toEqual([{ n: 1 }])
  expect(serverPid()).not.toBe(pid)
})

test('a process that exits without stopping takes its server with it', async () => {
  const one = another()
  await one.heard('ready started')
  one.say('exit')
  await one.ended
  await expect.poll(() => serverPid(), { timeout: 10_000 }).toBeUndefined()
})

test('starts although another program has the process id of the killed server', async () => {
  const server = await start()
  await server.stop()
  const lines = [
    process.pid,
    path.join(dir, 'cluster', 'data'),
    '1',
    '5432',
    path.join(dir, 'socket'),
    '',
    '  1   1',
    'ready   ',
  ]
  fs.writeFileSync(path.join(dir, 'cluster', 'data', 'postmaster.pid'), lines.join('\n'))
  const again = await start()
  expect(await query(again.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a setup that was cut off leaves nothing in the way', async () => {
  fs.mkdirSync(path.join(dir, 'cluster.Xy12', 'data'), { recursive: true })
  const server = await start()
  expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(fs.existsSync(path.join(dir, 'cluster.Xy12'))).toBe(false)
})

test('a folder too deep for a socket gets a short one', async () => {
  const deep = path.join(dir, 'a'.repeat(60), 'b'.repeat(60))
  fs.chmodSync(dir, 0o755)
  const server = await start(deep)
  expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  const socketFolder = new URL(server.adminUrl).searchParams.get('host')
  if (socketFolder !== null) fs.rmSync(socketFolder, { recursive: true })
})

test.runIf(process.getuid?.() === 0)(
  'root, in a folder nobody cannot enter, gets another and is told',
  async () => {
    fs.chmodSync(dir, 0o700)
    const said: string[] = []
    const asked = path.join(dir, 'postgres')
    const server = await startEmbedded(asked, { say: (sentence) => said.push(sentence) })
    try {
      expect(server.home).toMatch(/^\/var\/lib\/jobkreds\/postgres-/)
      expect(said).toEqual([
        `The database lies in ${server.home}: PostgreSQL does not run as root, and the account nobody cannot enter ${asked}.`,
      ])
      expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      await server.stop()
      fs.rmSync(server.home, { recursive: true })
    }
  },
)

test('data of another major version is refused in a sentence', async () => {
  const server = await start()
  await server.stop()
  fs.writeFileSync(path.join(dir, 'cluster', 'data', 'PG_VERSION'), '17\n')
  await expect(startEmbedded(dir)).rejects.toThrow('holds PostgreSQL 17, and this version runs 18.')
})
