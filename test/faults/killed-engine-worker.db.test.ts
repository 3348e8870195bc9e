import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { planningIn } from '#test/harness/planning.ts'
import { aPool } from '#test/harness/pooled-cover.ts'
import { proposingUnit } from '#test/harness/unit-proposals.ts'

const app = await testApp()
const admin = new pg.Pool({ connectionString: app.urls.adminUrl, max: 2 })
admin.on('error', () => {})
const workers = new Set<ChildProcess>()

const SCRIPT = fileURLToPath(new URL('../harness/engine-worker.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, app.urls.databaseUrl, TEST_TODAY], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  workers.add(child)
  await once(child.stdout!, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  workers.delete(child)
}

/** Whoever writes what the trigger guards waits at this gate while it is shut. */
const GATE = 727_272

beforeEach(() => admin.query('truncate job'))
afterEach(async () => {
  for (const child of workers) await kill(child)
})
afterAll(() => admin.end())

/** Shuts the gate before a write; opened, whoever waits goes on. */
async function shutGate(
  table: string,
  when: string,
): Promise<{ reached: () => Promise<void>; open: () => Promise<void> }> {
  const holder = new pg.Client({ connectionString: app.urls.adminUrl })
  await holder.connect()
  await holder.query('select pg_advisory_lock($1)', [GATE])
  await holder.query(`create or replace function public.test_gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(${GATE}); return new; end $$`)
  await holder.query(
    `create trigger test_gate before ${when.split(' when ')[0]} on ${table} for each row
      ${when.includes(' when ') ? `when (${when.split(' when ')[1]})` : ''} execute function public.test_gate()`,
  )
  return {
    reached: () =>
      expect
        .poll(
          async () => {
            const { rows } = await admin.query(
              `select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = $1 and not granted`,
              [GATE],
            )
            return rows[0].n
          },
          { timeout: 60_000 },
        )
        .toBe(1),
    async open() {
      await holder.query('select pg_advisory_unlock($1)', [GATE])
      // the server hears that the process is gone, and takes back what it had begun
      await expect
        .poll(
          async () =>
            (
              await admin.query(
                `select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = $1`,
                [GATE],
              )
            ).rows[0].n,
          { timeout: 30_000 },
        )
        .toBe(0)
      await holder.query(`drop trigger test_gate on ${table}`)
      await holder.end()
    },
  }
}

const rowsOf = async (query: string, id: string) => (await admin.query(query, [id])).rows

/** Kills a worker at the gate, opens it, starts another and waits until the run is over. */
async function killedAt(
  gate: Awaited<ReturnType<typeof shutGate>>,
  statusOf: () => Promise<string>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const first = await startWorker()
  await gate.reached()
  expect(await statusOf()).toBe('running')
  await kill(first)
  await gate.open()
  expect(await statusOf()).toBe('running')
  await meanwhile()
  await startWorker()
  await expect.poll(statusOf, { timeout: 60_000 }).toBe('done')
  await expect
    .poll(async () => (await admin.query('select count(*)::int as n from job')).rows[0].n, {
      timeout: 30_000,
    })
    .toBe(0)
}

test('proposals for a unit: nothing of the killed worker is kept, the next writes them once', async () => {
  const { clerk, start, proposals } = await proposingUnit(app)
  const { id } = expectOk(await start(clerk))
  const run = `select status, phase, done, total from unit_proposal_run where id = $1`
  const statusOf = async () => (await rowsOf(run, id))[0].status
  let before: { phase: string; done: number } | undefined
  await killedAt(await shutGate('unit_proposal', 'insert'), statusOf, async () => {
    before = (await rowsOf(run, id))[0]
    for (const table of ['unit_proposal_person', 'unit_proposal_vacancy', 'unit_proposal'])
      expect(await rowsOf(`select 1 from ${table} where run_id = $1`, id)).toEqual([])
    // the page shows how far it is, and goes on showing it
    const page = await (await clerk.get(`/forslag-for-enheden/${id}`)).text()
    expect(page).toContain('<progress')
  })
  expect(before?.phase).not.toBe('reading')
  expect((await proposals(clerk, id)).map((row) => row.name?.split(' ')[0]).sort()).toEqual(['Anna', 'Bent'])
  expect(await rowsOf('select 1 from unit_proposal_market where run_id = $1', id)).toHaveLength(1)
})

test('a plan: what was found for the first goal is kept as it is, the rest is found by the next', async () => {
  const { aCase, withCourse, idIn } = planningIn(app)
  const at = await aCase()
  await withCourse(at)
  const id = idIn((await at.boss.post(at.path, {})).headers.get('location'))
  const run = `select status, done_seconds, results, jsonb_array_length(results) as n from case_plan_run where id = $1`
  const statusOf = async () => (await rowsOf(run, id))[0].status
  let before: { done_seconds: number; results: unknown[]; n: number } | undefined
  await killedAt(
    await shutGate('case_plan_run', 'update when jsonb_array_length(new.results) = 2'),
    statusOf,
    async () => {
      await admin.query('update case_plan_run set done_seconds = 33 where id = $1', [id])
      before = (await rowsOf(run, id))[0]
      expect(before?.n).toBe(1)
    },
  )
  const after = (await rowsOf(run, id))[0]
  expect(after.n).toBe(3)
  expect(new Set(after.results.map(({ goal }: { goal: string }) => goal)).size).toBe(3)
  expect(after.results[0]).toEqual(before?.results[0])
  expect(after.done_seconds).toBeGreaterThanOrEqual(33)
  expect((await at.boss.get(`${at.path}/koersel/${id}`)).status).toBe(200)
})

test('shared vikariater: the killed worker leaves no half of one, the next finds all', async () => {
  const { caseworker } = await aPool(app)
  const fields = { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1', do: 'start' }
  const id = (await caseworker.post('/faelles-vikariater', fields)).headers
    .get('location')!
    .split('/')
    .at(-1)!
  const run = 'select status, worth_minutes, bound_minutes, packed from pool_run where id = $1'
  const statusOf = async () => (await rowsOf(run, id))[0].status
  // the shared vikariat itself is written, its absences are not
  await killedAt(
    await shutGate('pool_absence', 'update when new.vikariat_id is not null'),
    statusOf,
    async () => {
      expect(await rowsOf('select 1 from pool_vikariat where run_id = $1', id)).toEqual([])
      expect(await rowsOf('select 1 from pool_absence where run_id = $1 and why is not null', id)).toEqual([])
    },
  )
  expect(await rowsOf('select 1 from pool_vikariat where run_id = $1', id)).toHaveLength(1)
  expect(
    await rowsOf('select 1 from pool_absence where run_id = $1 and vikariat_id is not null', id),
  ).toHaveLength(6)
  expect((await rowsOf(run, id))[0].packed).toBe(6)
})
