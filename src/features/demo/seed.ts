import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import { refreshCards } from '#features/profiles/index.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/pool.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { generateRegion } from './generate/generate-region.ts'
import { moment } from './generate/moments.ts'
import type { PersonRow, Region } from './generate/region.ts'
import { BEFORE_ROLES, ROTATION_TABLES } from './generate/rotation/rows.ts'
import { askForPlan } from './settle/ask-for-plan.ts'
import { askForProposals } from './settle/ask-for-proposals.ts'
import { askForShared } from './settle/ask-for-shared.ts'
import { settleCases } from './settle/settle-cases.ts'

/** Which region: another number is another one, with the same stories. */
export const DEMO_SEED = 2014

const SEEDED = 'demo.seeded'
/** PostgreSQL takes 65,535 values in a statement; the widest table has fewer than 50 columns. */
const ROWS_AT_ONCE = 1000

export type SeedOptions = {
  /** The day the demonstration stands on; everything in it has happened before. */
  today: string
  seed?: number
}

export type Seeded = {
  /** False when the database had a region already. */
  done: boolean
  rows: number
  /** The day the region in the database was made for. */
  today: string
}

/**
 * Writes the demonstration region in one transaction, with the audit trail on: all of it or nothing. A database that has
 * one is left as it is. The rows' days are the demonstration's own; the audit trail says that they were written in the night before `today` began.
 */
export async function seedDemo(database: Database, config: Config, options: SeedOptions): Promise<Seeded> {
  const today = day(options.today)
  const seed = options.seed ?? DEMO_SEED
  return inTransaction(
    database,
    SYSTEM,
    { command: 'demo.seed', now: new Date(moment(today, 30)) },
    async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      // a second process waits here and then sees that the work is done
      await sql`select pg_advisory_xact_lock(727014)`.execute(tx)
      const before = await tx
        .selectFrom('setting')
        .select('value')
        .where('key', '=', SEEDED)
        .executeTakeFirst()
      if (before) return { done: false, rows: 0, today: (before.value as { today: string }).today }
      const region = generateRegion({ seed, today })
      const rows = await writeRegion(tx, region, config)
      const published = region.vacancy.filter((one) => one.status === 'published').map((one) => one.id)
      await refreshListings(tx, published)
      const visible = region.profile_visibility.map((one) => one.person_id)
      await refreshCards(tx, visible)
      await settleCases(tx, today)
      await askForProposals(tx, today)
      await askForPlan(tx, today)
      await askForShared(tx, today)
      await tx
        .insertInto('setting')
        .values({ key: SEEDED, value: JSON.stringify({ seed, today }) })
        .execute()
      return { done: true, rows, today }
    },
  )
}

/** Tables in the order their references ask for. */
const TABLES = [
  'unit',
  'company',
  'account',
  'person',
  ...BEFORE_ROLES,
  'membership',
  'invitation',
  'vacancy',
  'opening',
  'vacancy_views',
  'profile',
  'profile_visibility',
  'profile_occupation',
  'profile_experience',
  'candidate_alias',
  'certificate',
  'application',
  'application_event',
  'disclosure',
  'message',
  'hire',
  'pool_member',
  'handover',
  'saved_search',
  'notice',
  ...ROTATION_TABLES,
] as const satisfies readonly (keyof Region & keyof DB)[]

async function writeRegion(tx: Tx, region: Region, config: Config): Promise<number> {
  const vault = makeCprVault(config)
  const sealed = ({ cpr, ...row }: PersonRow) => ({
    ...row,
    cpr_sealed: vault.seal(cpr),
    cpr_lookup: vault.lookup(cpr),
  })
  let written = 0
  for (const table of TABLES) {
    const rows = table === 'person' ? region.person.map(sealed) : region[table]
    written += await writeRows(tx, table, rows as Insertable<DB[typeof table]>[])
  }
  return written + (await writeRows(tx, 'audit.view_log', region.view_log))
}

async function writeRows<T extends keyof DB>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<number> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE).map(asColumns)
    await tx
      .insertInto(table)
      .values(some as never)
      .execute()
  }
  return rows.length
}

const JSON_COLUMNS = new Set(['requirements', 'languages', 'choice', 'fields', 'data'])

/** Lists in JSON columns would be taken for PostgreSQL's own arrays. */
const asColumns = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) =>
      JSON_COLUMNS.has(key) && value !== undefined ? [key, JSON.stringify(value)] : [key, value],
    ),
  )
