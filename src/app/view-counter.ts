import { sql } from 'kysely'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'

/** Views are gathered in memory and written together: a page from the cache costs no statement. */
const WRITE_EVERY_MS = 3_000

/** Counts how often a vikariat's page was shown, by day. A crash loses at most three seconds of counts. */
export function startViewCounter(database: Database, clock: Clock) {
  let counts = new Map<string, number>()

  const write = async () => {
    if (counts.size === 0) return
    const taken = counts
    counts = new Map()
    try {
      await inSystemTransaction(database, { command: 'vacancy.count-views', now: clock.now() }, (tx) =>
        sql`insert into vacancy_views (vacancy_id, day, views)
          select v.id, app.today(), c.n from unnest(${[...taken.keys()].map(Number)}::bigint[], ${[...taken.values()]}::int[]) c(number, n)
          join vacancy v on v.number = c.number order by v.id
          on conflict (vacancy_id, day) do update set views = vacancy_views.views + excluded.views`.execute(
          tx,
        ),
      )
    } catch {
      // the database is away: keep what was counted for the next try
      for (const [number, n] of taken) counts.set(number, (counts.get(number) ?? 0) + n)
    }
  }
  const timer = setInterval(write, WRITE_EVERY_MS)
  timer.unref()

  return {
    count(number: string) {
      if (/^\d{1,12}$/.test(number)) counts.set(number, (counts.get(number) ?? 0) + 1)
    },
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}
