import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Notice, VacancyListing } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type ListingRow = Pick<
  Selectable<VacancyListing>,
  | 'number'
  | 'title'
  | 'company_name'
  | 'category'
  | 'starts_on'
  | 'ends_on'
  | 'weekly_minutes_min'
  | 'weekly_minutes_max'
  | 'town'
  | 'postcode'
>

/** The newest public vikariater and how many there are in all. */
export async function newestListings(
  tx: Tx,
  limit: number,
): Promise<{ listings: ListingRow[]; total: number }> {
  const listings = await tx
    .selectFrom('vacancy_listing')
    .select([
      'number',
      'title',
      'company_name',
      'category',
      'starts_on',
      'ends_on',
      'weekly_minutes_min',
      'weekly_minutes_max',
      'town',
      'postcode',
    ])
    .orderBy('published_at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  const { total } = await tx
    .selectFrom('vacancy_listing')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { listings, total }
}

export type NoticeRow = Selectable<Notice>

/** An account's own notices, newest first. */
export const noticesOf = (
  tx: Tx,
  accountId: string,
  limit: number,
  unreadOnly = false,
): Promise<NoticeRow[]> =>
  tx
    .selectFrom('notice')
    .selectAll()
    .where('account_id', '=', accountId)
    .$if(unreadOnly, (q) => q.where('read_at', 'is', null))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()

export const markAllRead = (tx: Tx, accountId: string) =>
  tx
    .updateTable('notice')
    .set({ read_at: sql<Date>`app.now()` })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .execute()
