import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cpr } from '#core/identity/cpr.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { demoPeople } from './demo-people.ts'
import { seedDemo } from './seed.ts'

const TODAY = '2014-04-08'
const urls = await testDatabase()
const config = loadConfig({ JOBKREDS_MODE: 'demo', JOBKREDS_TODAY: TODAY, DATABASE_URL: urls.databaseUrl })
const database = openDatabase(urls.databaseUrl, 3)
const system = <T>(work: (tx: Tx) => Promise<T>) => inSystemTransaction(database, { command: 'test' }, work)
const count = (table: 'person' | 'vacancy' | 'vacancy_listing' | 'profile_card' | 'hire', tx: Tx) =>
  tx
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()

describe('the demonstration in the database', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const seeded = await Promise.all([
      seedDemo(database, config, { today: TODAY }),
      seedDemo(database, config, { today: TODAY }),
    ])
    // two processes at once: one does it, the other waits and finds it done
    expect(seeded.map((one) => one.done).sort()).toEqual([false, true])
    return () => database.close()
  }, 120_000)

  it('is written once', async () => {
    expect(await seedDemo(database, config, { today: '2026-11-22' })).toEqual({
      done: false,
      rows: 0,
      today: TODAY,
    })
    expect(await system((tx) => count('person', tx))).toEqual({ n: 2000 })
  })

  it('lists the published vikariater that have a place left, and no others', async () => {
    const { rows } = await system((tx) =>
      sql<{ wanted: number; listed: number }>`
        select count(*)::int as wanted, count(l.vacancy_id)::int as listed
        from vacancy v left join vacancy_listing l on l.vacancy_id = v.id
        where v.status = 'published' and v.openings > (select count(*) from hire h where h.vacancy_id = v.id and h.status <> 'cancelled')`.execute(
        tx,
      ),
    )
    expect(rows[0]!.wanted).toBeGreaterThan(120)
    expect(rows[0]!.listed).toBe(rows[0]!.wanted)
    expect(await system((tx) => count('vacancy_listing', tx))).toEqual({ n: rows[0]!.wanted })
  })

  it('has anonymous cards of those who want to be found', async () => {
    const { n } = await system((tx) => count('profile_card', tx))
    expect(n).toBeGreaterThan(1000)
    const { rows } = await system((tx) =>
      sql`select 1 from profile_card c join person p on p.id = c.person_id where p.protected`.execute(tx),
    )
    expect(rows).toEqual([])
  })

  it('seals every number so that the platform can open and find it', async () => {
    const vault = makeCprVault(config)
    const rows = await system((tx) =>
      tx.selectFrom('person').select(['cpr_sealed', 'cpr_lookup']).limit(50).execute(),
    )
    for (const row of rows) {
      const cpr = vault.open(row.cpr_sealed!) as Cpr
      expect(Number(cpr.slice(0, 2))).toBeGreaterThan(60)
      expect(vault.lookup(cpr).equals(row.cpr_lookup!)).toBe(true)
    }
  })

  it('leaves an audit trail that holds, on the day before', async () => {
    const { rows } = await system((tx) =>
      sql<{ broken: number | null; entries: number; late: number }>`
        select audit.first_broken_link() as broken, (select count(*)::int from audit.entry) as entries,
          (select count(*)::int from audit.entry where at >= ${`${TODAY}T12:00:00Z`}) as late`.execute(tx),
    )
    expect(rows[0]).toMatchObject({ broken: null, late: 0 })
    expect(rows[0]!.entries).toBeGreaterThan(10_000)
  })

  it('lets exactly the people with a story log in', async () => {
    const rows = await system((tx) =>
      tx.selectFrom('account').select('subject').where('issuer', '=', DEMO_ISSUER).execute(),
    )
    expect(rows.map((one) => one.subject).sort()).toEqual(demoPeople.map((one) => one.subject).sort())
  })

  it('keeps nothing for the nightly work to be surprised by', async () => {
    const { rows } = await system((tx) =>
      sql<{ overdue: number; over: number; aliases: number }>`select
        (select count(*)::int from application where deadline < ${TODAY}::date) as overdue,
        (select count(*)::int from hire where status = 'active' and upper(period) <= ${TODAY}::date) as over,
        (select count(*)::int from candidate_alias c where retired_at is null
          and not exists (select 1 from application a where a.alias_id = c.id and a.deadline >= ${TODAY}::date)
          and not exists (select 1 from hire h where h.company_id = c.company_id and h.person_id = c.person_id
            and h.status in ('reserved', 'active'))) as aliases`.execute(tx),
    )
    expect(rows[0]).toEqual({ overdue: 0, over: 0, aliases: 0 })
  })

  it('asks the engines once each, so that there is something to look at when the worker has started', async () => {
    const asked = await system(async (tx) => ({
      jobs: await tx.selectFrom('job').select(['queue', 'status']).where('queue', 'like', '%.%').execute(),
      plan: await tx.selectFrom('case_plan_run').select(['status', 'facts']).execute(),
      shared: await tx.selectFrom('pool_run').select('taken_in').execute(),
    }))
    const queues = asked.jobs.map(({ queue }) => queue)
    for (const queue of ['unit-proposals.run', 'planning.find', 'pooled-cover.pack'])
      expect(queues.filter((one) => one === queue)).toHaveLength(1)
    expect(asked.plan).toHaveLength(1)
    const facts = asked.plan[0]!.facts as { people: unknown[]; courses: unknown[] }
    expect([facts.people.length, facts.courses.length]).toEqual([6, 2])
    expect(asked.shared[0]!.taken_in).toBeGreaterThan(2)
  })
})
