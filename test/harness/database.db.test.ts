import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const first = await testDatabase()
const second = await testDatabase()
const clients: pg.Client[] = []
afterAll(() => Promise.all(clients.map((client) => client.end())))

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  clients.push(client)
  await client.connect()
  return client
}

test('the server is of the version this pass is for, and sorts the Danish way', async () => {
  const admin = await connect(first.adminUrl)
  const { rows } = await admin.query("select current_setting('server_version') as version")
  expect(Number.parseInt(rows[0].version, 10)).toBe(Number(process.env.JOBKREDS_TEST_DATABASE_MAJOR ?? 18))
  const order = await admin.query("select w from unnest(array['Åbo','Ærø','Zealand','Østby']) w order by w")
  expect(order.rows.map(({ w }) => w)).toEqual(['Zealand', 'Ærø', 'Østby', 'Åbo'])
})

test('each database is its own and migrated', async () => {
  const [owner, other] = await Promise.all([
    connect(first.ownerDatabaseUrl),
    connect(second.ownerDatabaseUrl),
  ])
  await owner.query('create table only_here (id int)')
  await expect(other.query('select from only_here')).rejects.toMatchObject({ code: '42P01' })
  expect((await other.query('select name from schema_migration order by name limit 1')).rows[0].name).toBe(
    '0001_ground.sql',
  )
})

test('the application login owns nothing, bypasses nothing and may only become the application role', async () => {
  const app = await connect(first.databaseUrl)
  const { rows } = await app.query(`
    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong,
      (select count(*)::int from pg_class where relowner = r.oid) as owns,
      (select array_agg(g.rolname::text) from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as roles
    from pg_roles r where rolname = current_user`)
  expect(rows).toEqual([{ strong: false, owns: 0, roles: ['jobkreds_app'] }])
  await expect(app.query('create table public.mine (id int)')).rejects.toMatchObject({ code: '42501' })
})
