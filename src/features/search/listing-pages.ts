import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { bandMask, isInPeriod, isOpen, matchesText } from './hits.ts'
import type { Listing } from './listing.ts'
import type { Search } from './query.ts'
import { understand } from './run-search.ts'
import { byIndex, passes, ringOf } from './store.ts'

/** Where a listing stands among all, the newest first: to the microsecond, as only the database counts. */
export type ListingPlace = { readonly publishedAt: string; readonly number: number }

/**
 * The listings that fit a search, the newest first, from a place on: for programs that go through all of them. What is
 * published meanwhile comes before the place, so nothing is missed and nothing comes twice, and the last page costs what the
 * first does.
 */
export async function listingsAfter(
  tx: Tx,
  search: Search,
  today: Day,
  after: ListingPlace | undefined,
  limit: number,
): Promise<(Listing & { place_at: string })[]> {
  const asked = await understand(tx, search, today)
  const statement = sql<Listing & { place_at: string }>`
    with hit as (
      select l.number, l.area, l.category, ${bandMask} as mask, ${ringOf(asked.reach)} as ring,
        ${isInPeriod(asked.search)} as in_period, l.published_at
      from vacancy_listing l
      where ${isOpen(today)} and ${matchesText(asked.reading)} and ${
        after
          ? sql<boolean>`(l.published_at, l.number) < (${after.publishedAt}::timestamptz, ${after.number}::bigint)`
          : sql<boolean>`true`
      }
    ), page as (
      select number from hit where ${passes(asked.search, asked.reach)}
      order by published_at desc, number desc limit ${limit}
    )
    select l.*, l.published_at::text as place_at from page p join vacancy_listing l on l.number = p.number
    order by l.published_at desc, l.number desc`
  const hasText = asked.reading.kind === 'words'
  const { rows } = await (hasText ? byIndex(tx, () => statement.execute(tx)) : statement.execute(tx))
  return rows
}
