import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, type Role, SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 3)
const behind = new pg.Client({ connectionString: urls.adminUrl })
afterAll(async () => {
  await behind.end()
  await database.close()
})

/** Tables whose rows are nobody's secret: no policy, and why. */
const PUBLIC: Record<string, string> = {
  vacancy_listing: 'what everybody may see of a published vikariat',
  law_edition: 'schemes as they stood: published law',
  schema_migration: 'file names of migrations; the application has no right to it',
  'ref.*': 'imported official lists',
}
/** What a role of case A may see of case B, because that is its work or because it is public; everything else is nothing. */
const SHARED: Partial<Record<Role | 'anonymous', string[]>> & { everyone: string[] } = {
  // courses and their days are for everybody to find
  everyone: [
    'unit',
    'setting',
    'organisation',
    'course',
    'course_session',
    'course_day',
    'seat',
    'session_change',
  ],
  company: ['profile_card', 'profile_card_occupation', 'agreement_template'],
  secretariat: [
    'company',
    'vacancy',
    'vacancy_views',
    'opening',
    'workplace',
    'rotation_case',
    'case_unit',
    'case_cover',
    'case_grant',
    'grant_budget',
    'session_change_effect',
    'course_interest',
    'agreement_template',
    // the weights are the secretariat's own, and open to whoever runs the installation
    'fit_weights',
  ],
  admin: [
    'fit_weights',
    'company',
    'account',
    'membership',
    'mail',
    'job',
    'job_schedule',
    'audit.entry',
    'audit.link',
    'audit.security_event',
  ],
}

let a: WholeCase
let b: WholeCase
let tables: { name: string; secured: boolean; forced: boolean; keys: string[]; column: string }[]
/** Primary keys, as text, of every row that belongs to case B. */
const rowsOfB = new Map<string, string[]>()

const actorOf = (role: Role, c: WholeCase): Actor => ({
  ...SYSTEM,
  role,
  accountId: c.accounts[role] ?? randomUUID(),
  unitId: role === 'caseworker' ? c.unitId : null,
  companyId: role === 'company' || role === 'shop_steward' ? c.companyId : null,
  personId: role === 'jobseeker' ? c.personId : null,
  employeeId: role === 'employee' ? c.employeeId : null,
  organisationId: role === 'training_provider' ? c.organisationId : role === 'akasse' ? c.fundId : null,
})

const keyText = (t: { keys: string[] }) => `concat_ws('/', ${t.keys.map((k) => `t."${k}"`).join(', ')})`
const named = (name: string) =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')

beforeAll(async () => {
  await behind.connect()
  const { rows } = await behind.query(`
    select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select array_agg(a.attname::text order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as keys,
      (select min(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = '') as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
  tables = rows
  const seen = async () => {
    const all = new Map<string, string[]>()
    for (const t of tables.filter((x) => x.secured)) {
      all.set(
        t.name,
        (await behind.query(`select ${keyText(t)} as k from ${named(t.name)} t`)).rows.map((r) => r.k),
      )
    }
    return all
  }
  const make = (canary: string) =>
    inTransaction(database, SYSTEM, { command: 'test.case' }, (tx) => aWholeCase(tx, canary))
  a = await make(`kanarie-a-${randomBytes(4).toString('hex')}`)
  const before = await seen()
  b = await make(`kanarie-b-${randomBytes(4).toString('hex')}`)
  for (const [name, keys] of await seen())
    rowsOfB.set(
      name,
      keys.filter((k) => !before.get(name)!.includes(k)),
    )
}, 60_000)

describe('row-level security', () => {
  test('is on and forced on every table, but for those that say why not', () => {
    const open = tables.filter((t) => !t.secured || !t.forced).map((t) => t.name)
    expect(open.filter((name) => !(name in PUBLIC) && !name.startsWith('ref.'))).toEqual([])
  })

  test('has something to hide in every table: the case reaches all of them', () => {
    const untouched = [...rowsOfB]
      .filter(([name, keys]) => keys.length === 0 && name !== 'setting' && name !== 'job_schedule')
      .map(([name]) => name)
    expect(untouched).toEqual([])
  })

  test('the application’s role owns nothing, bypasses nothing and cannot change the schema', async () => {
    const { rows } = await behind.query(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'jobkreds_app'",
    )
    expect(rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    })
    const owned = await behind.query(
      "select count(*)::int as n from pg_class where relowner = 'jobkreds_app'::regrole",
    )
    expect(owned.rows[0].n).toBe(0)
    await expect(
      inTransaction(database, SYSTEM, { command: 'test' }, (tx) => sql`create table x (y int)`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  })

  const roles: (Role | 'anonymous')[] = [
    'anonymous',
    'jobseeker',
    'company',
    'shop_steward',
    'employee',
    'caseworker',
    'secretariat',
    'training_provider',
    'akasse',
    'steering',
    'admin',
  ]
  test.each(roles)(
    '%s of one case reads, counts, changes and deletes nothing of the other',
    async (role) => {
      const actor = role === 'anonymous' ? ANONYMOUS : actorOf(role, a)
      const shared = new Set([...SHARED.everyone, ...(SHARED[role] ?? [])])
      const leaks: string[] = []
      for (const t of tables.filter((x) => x.secured && !shared.has(x.name))) {
        const keys = rowsOfB.get(t.name) ?? []
        const attempt = async (what: string, statement: ReturnType<typeof sql.raw>) => {
          const outcome = await inTransaction(
            database,
            actor,
            { command: 'test.attack' },
            async (tx) => await sql<{ n: number }>`${statement}`.execute(tx),
            () => false,
          ).then(
            (r) => Number(r.rows[0]?.n ?? r.numAffectedRows ?? 0),
            (e: Error & { code?: string; detail?: string }) => {
              // a refusal must not tell what it hides
              if (`${e.message} ${e.detail ?? ''}`.includes(b.canary)) return 999
              return e.code === '42501' ? 0 : e.code?.startsWith('23') ? 0 : -1
            },
          )
          if (outcome !== 0) leaks.push(`${t.name}: ${what} → ${outcome}`)
        }
        const list = keys.map((k) => `'${k.replaceAll("'", "''")}'`).join(', ') || "''"
        await attempt(
          'read',
          sql.raw(`select count(*)::int as n from ${named(t.name)} t where ${keyText(t)} in (${list})`),
        )
        await attempt(
          'canary',
          sql.raw(`select count(*)::int as n from ${named(t.name)} t where t::text like '%${b.canary}%'`),
        )
        await attempt(
          'update',
          sql.raw(
            `update ${named(t.name)} t set "${t.column}" = t."${t.column}" where ${keyText(t)} in (${list})`,
          ),
        )
        await attempt('delete', sql.raw(`delete from ${named(t.name)} t where ${keyText(t)} in (${list})`))
      }
      expect(leaks).toEqual([])
    },
    60_000,
  )

  test('the same CPR number at another job centre is neither refused nor told', async () => {
    const cpr = (unitId: string) =>
      inTransaction(database, actorOf('caseworker', { ...a, unitId }), { command: 'test.cpr' }, (tx) =>
        tx
          .insertInto('person')
          .values({
            unit_id: unitId,
            given_name: 'Ny',
            cpr_lookup: b.cprLookup,
            cpr_sealed: Buffer.from('x'),
          })
          .execute(),
      )
    await expect(cpr(a.unitId)).resolves.toBeDefined()
    await expect(cpr(a.unitId)).rejects.toMatchObject({ code: '23505' })
  })

  test('nobody moves a case into a unit that has not accepted it', async () => {
    const actor = actorOf('caseworker', a)
    await expect(
      inTransaction(database, actor, { command: 'test.move' }, (tx) =>
        tx.updateTable('person').set({ unit_id: b.unitId }).where('id', '=', a.personId).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
