import type { ClientBase } from 'pg'

/** The login that owns the database and runs migrations; it is no superuser, so forced row rules bind it too. */
export const OWNER_LOGIN = 'jobkreds_owner'
/** The login of web and worker processes: owns nothing, and may become `jobkreds_app` (made by migration 0001). */
export const APP_LOGIN = 'jobkreds_login'
/** The role that holds the application's rights. */
export const APP_ROLE = 'jobkreds_app'

const ALREADY_THERE = ['42P04', '42710', '23505']
const NAME = /^[a-z_][a-z0-9_]{0,62}$/

/**
 * Makes the two logins on a server we administer (the embedded one, a test server), or sets their passwords.
 * Works on PostgreSQL 15 and newer; several callers at once are safe.
 */
export async function provideLogins(admin: ClientBase, passwordOf: (login: string) => string): Promise<void> {
  await admin.query('begin')
  try {
    // roles belong to the server and creating them races; one caller at a time
    await admin.query('select pg_advisory_xact_lock(727001, 2)')
    await makeRole(admin, APP_ROLE, 'nologin noinherit')
    await makeRole(admin, OWNER_LOGIN, `login createrole password '${passwordOf(OWNER_LOGIN)}'`)
    await makeRole(admin, APP_LOGIN, `login noinherit password '${passwordOf(APP_LOGIN)}'`)
    // functions of the owner act as the system for one statement: `create function … set jobkreds.role`
    await admin.query(`grant set on parameter jobkreds.role to ${OWNER_LOGIN}`)
    await admin.query(`grant ${APP_ROLE} to ${APP_LOGIN}, ${OWNER_LOGIN}`)
    await admin.query('commit')
  } catch (fault) {
    await admin.query('rollback')
    throw fault
  }
}

async function makeRole(admin: ClientBase, role: string, options: string): Promise<void> {
  const { rows } = await admin.query('select from pg_roles where rolname = $1', [role])
  await admin.query(`${rows.length === 0 ? 'create' : 'alter'} role ${role} ${options}`)
}

/** Makes a database owned by the owner login, sorted the Danish way; leaves an existing one as it is. */
export async function provideDatabase(admin: ClientBase, database: string): Promise<void> {
  if (!NAME.test(database)) throw new Error(`${database} is not a plain database name.`)
  const { rows } = await admin.query('select from pg_database where datname = $1', [database])
  if (rows.length > 0) return
  try {
    await admin.query(
      `create database ${database} owner ${OWNER_LOGIN} template template0 encoding 'UTF8' ` +
        "locale_provider icu icu_locale 'da' locale 'C' strategy wal_log",
    )
  } catch (fault) {
    if (!ALREADY_THERE.includes((fault as { code?: string }).code ?? '')) throw fault
  }
}
