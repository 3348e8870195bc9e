import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { asSystem, inTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 10)
const behind = new pg.Client({ connectionString: urls.adminUrl })
afterAll(async () => {
  await behind.end()
  await database.close()
})

const system = <T>(work: Parameters<typeof inTransaction<T>>[3]) =>
  inTransaction(database, SYSTEM, { command: 'test.audit' }, work)
const firstBroken = () =>
  system(async (tx) => {
    return (await sql<{ at: number | null }>`select audit.first_broken_link() as at`.execute(tx)).rows[0]!.at
  })

beforeAll(async () => {
  await behind.connect()
  await system(async (tx) => {
    const unit = await aUnit(tx)
    await aCompany(tx, unit.id)
    await aPerson(tx, unit.id)
  })
})

/** Changes the trail as only somebody behind the application could, looks, and puts it back. */
async function tampered(statement: string, undo: string): Promise<number | null> {
  await behind.query("set session_replication_role = 'replica'")
  await behind.query(statement)
  const found = await firstBroken()
  await behind.query(undo)
  await behind.query("set session_replication_role = 'origin'")
  return found
}

describe('the audit trail', () => {
  test('holds who, what, before and after, and verifies', async () => {
    const { rows } = await behind.query(
      "select e.*, c.after from audit.entry e join audit.content c on c.entry_id = e.id where table_name = 'person'",
    )
    expect(rows[0]).toMatchObject({ role: 'system', command: 'test.audit', operation: 'insert' })
    expect(rows[0].after).toMatchObject({ family_name: 'Prøvesen' })
    expect(rows[0].after).not.toHaveProperty('cpr_sealed')
    expect(await firstBroken()).toBeNull()
  })

  test('an update keeps only what changed', async () => {
    await system((tx) => tx.updateTable('company').set({ name: 'Nyt navn' }).execute())
    const { rows } = await behind.query(
      "select c.* from audit.entry e join audit.content c on c.entry_id = e.id where table_name = 'company' and operation = 'update'",
    )
    expect(Object.keys(rows[0].after)).toEqual(['name'])
    expect(rows[0].after.name).toBe('Nyt navn')
  })

  test('names the role somebody acts in also where a command looks across compartments', async () => {
    const companyId = (await behind.query('select id from company limit 1')).rows[0].id
    const actor = { ...SYSTEM, role: 'company' as const, companyId }
    await inTransaction(database, actor, { command: 'test.across' }, (tx) =>
      asSystem(tx, (s) =>
        s.updateTable('company').set({ website: 'https://x.example' }).where('id', '=', companyId).execute(),
      ),
    )
    const { rows } = await behind.query(
      "select role, company_id from audit.entry where command = 'test.across'",
    )
    expect(rows).toEqual([{ role: 'company', company_id: companyId }])
  })

  test('cannot be changed, deleted or emptied by the application', async () => {
    const client = new pg.Client({ connectionString: urls.ownerDatabaseUrl })
    await client.connect()
    await client.query("select set_config('jobkreds.role', 'system', false)")
    const trail =
      "select md5(string_agg(e::text || l::text, '' order by e.id)) as sum from audit.entry e join audit.link l on l.entry_id = e.id"
    const before = await behind.query(trail)
    for (const attempt of [
      'update audit.entry set role = $$x$$',
      'delete from audit.entry',
      'delete from audit.link',
    ]) {
      const outcome = await client.query(attempt).then(
        (r) => r.rowCount,
        (e: Error) => e.message,
      )
      expect(outcome === 0 || /append-only|permission denied/.test(String(outcome))).toBe(true)
    }
    await expect(client.query('truncate audit.entry cascade')).rejects.toThrow(/append-only/)
    expect((await behind.query(trail)).rows).toEqual(before.rows)
    await client.end()
  })

  test.each([
    [
      'an altered entry',
      "update audit.entry set reason = 'pyntet' where id = 2",
      'update audit.entry set reason = null where id = 2',
    ],
    [
      'a word moved to the column beside it',
      'update audit.entry set reason = command, command = reason where id = 2',
      'update audit.entry set reason = command, command = reason where id = 2',
    ],
    [
      'a weaker digest',
      'update audit.link set digest = 1 where seq = 2',
      'update audit.link set digest = 2 where seq = 2',
    ],
    [
      'altered content',
      'update audit.content set after = after || \'{"x":1}\' where entry_id = 2',
      "update audit.content set after = after - 'x' where entry_id = 2",
    ],
    [
      'a missing link',
      'update audit.link set seq = 9999 where seq = 2',
      'update audit.link set seq = 2 where seq = 9999',
    ],
    [
      'two links in the wrong order',
      'update audit.link set seq = -2 where seq = 2; update audit.link set seq = 2 where seq = 3; update audit.link set seq = 3 where seq = -2',
      'update audit.link set seq = -2 where seq = 3; update audit.link set seq = 3 where seq = 2; update audit.link set seq = 2 where seq = -2',
    ],
  ])('%s is found at the place where it happened', async (_, change, undo) => {
    expect(await tampered(change, undo)).toBe(2)
    expect(await firstBroken()).toBeNull()
  })

  test('sixty writers at once make one unbroken chain', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        system((tx) =>
          tx
            .updateTable('company')
            .set({ phone: `+45000000${10 + i}` })
            .execute(),
        ),
      ),
    )
    expect(await firstBroken()).toBeNull()
    const { rows } = await behind.query(
      'select count(*)::int as n, max(seq)::int as last, (select count(*)::int from audit.entry) as entries from audit.link',
    )
    expect(rows[0].n).toBe(rows[0].last)
    expect(rows[0].n).toBe(rows[0].entries)
  })

  test('erasing a person empties what was said about them, says so, and leaves the chain whole', async () => {
    const { rows } = await behind.query('select id from person limit 1')
    await system((tx) => sql`select audit.erase_person(${rows[0].id}, 'anmodning')`.execute(tx))
    const left = await behind.query(
      'select count(*)::int as n from audit.content c join audit.entry e on e.id = c.entry_id where e.person_id = $1',
      [rows[0].id],
    )
    expect(left.rows[0].n).toBe(0)
    const said = await behind.query(
      "select reason from audit.entry where operation = 'erase' and person_id = $1",
      [rows[0].id],
    )
    expect(said.rows[0].reason).toBe('anmodning')
    expect(await firstBroken()).toBeNull()
  })
})
