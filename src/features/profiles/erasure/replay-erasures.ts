import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { retention } from '#core/exchange/retention.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { erasePerson } from './erase-person.ts'

/** A line of the list: the hash of a person's id, what was erased, when. Kept outside the database with each backup. */
const LINE = /^([0-9a-f]{64}) (deleted|partly) (\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/

/** The list of erasures as lines, to be kept where a restored backup does not overwrite it. */
export async function erasureLines(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('erasure').selectAll().orderBy('erased_at').execute()
  return rows.map((row) => `${row.subject_hash.toString('hex')} ${row.scope} ${row.erased_at.toISOString()}`)
}

/**
 * Erases again, after a backup was restored, everybody on the list who came back with it; answers how many. Each is a
 * transaction of its own, and may be done twice. Throws on a line that is none of ours, before anything is done.
 */
export async function replayErasures(
  database: Database,
  clock: Clock,
  lines: readonly string[],
): Promise<number> {
  const list = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, hash = '', scope = '', at = ''] = LINE.exec(line) ?? []
      if (hash === '') throw new Error('A line of the list of erasures cannot be read; nothing was erased.')
      return { hash: Buffer.from(hash, 'hex'), scope, at }
    })
  const run = <T>(work: (tx: Tx) => Promise<T>) =>
    inTransaction(database, SYSTEM, { command: 'person.erase-again', now: clock.now() }, work)
  const back = await run(async (tx) => {
    for (const { hash, scope, at } of list)
      await tx
        .insertInto('erasure')
        .values({ subject_hash: hash, scope, erased_at: new Date(at) })
        .onConflict((c) => c.doNothing())
        .execute()
    const { rows } = await sql<{ id: string }>`
      select id from person where sha256(convert_to(id::text, 'UTF8')) = any (${list.map(({ hash }) => hash)}::bytea[]) order by id`.execute(
      tx,
    )
    return rows
  })
  let erased = 0
  for (const { id } of back) {
    const { outcome } = await run((tx) =>
      erasePerson(
        { tx, actor: SYSTEM, today: clock.today() as Day, enqueue },
        id,
        'erased again after a restore',
      ),
    )
    if (outcome !== 'refused') erased += 1
  }
  return erased
}

/** The list itself is personal data in a way: it is kept as long as a backup from before can come back. */
export const forgetErasures = (tx: Tx) =>
  sql`delete from erasure where erased_at < app.now() - make_interval(days => ${retention.erasureList.days})`.execute(
    tx,
  )
