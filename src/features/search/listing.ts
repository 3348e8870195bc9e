import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { neighboursOf, occupationByCode } from '#core/occupation/occupations.ts'
import type { VacancyListing } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { isOpen } from './hits.ts'
import { type Hit, hitColumns } from './listing-row.ts'

export type Listing = Selectable<VacancyListing>

/** The public listing of a vikariat by its number in an address, or undefined: closed, filled and never known look alike. */
export async function findListing(tx: Tx, number: string): Promise<Listing | undefined> {
  if (!/^[1-9]\d{0,11}$/.test(number)) return undefined
  return tx.selectFrom('vacancy_listing').selectAll().where('number', '=', Number(number)).executeTakeFirst()
}

/** Others of the same area: the same occupation first, then its neighbours, then the nearest. */
export async function similarTo(tx: Tx, v: Listing, today: Day, limit: number): Promise<Hit[]> {
  const occupation = occupationByCode(v.occupation_code)
  const near = occupation ? neighboursOf(occupation).map((one) => one.code) : []
  // a degree of longitude is little more than half of one of latitude here
  const { rows } = await sql<Hit>`
    select ${hitColumns} from vacancy_listing l
    where l.area = ${v.area} and l.number <> ${v.number} and ${isOpen(today)}
    order by l.occupation_code = ${v.occupation_code} desc, l.occupation_code = any(${near}::text[]) desc,
      (l.lat - ${v.lat}) ^ 2 + (0.56 * (l.lon - ${v.lon})) ^ 2, l.number desc
    limit ${limit}`.execute(tx)
  return rows
}

/** The newest of all, for a page whose own vikariat is gone. */
export async function newestListings(tx: Tx, today: Day, limit: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select ${hitColumns} from vacancy_listing l where ${isOpen(today)} order by l.published_at desc, l.number desc limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** Number and last change of every vikariat, and the areas there are any in: for the sitemap. */
export async function allListings(
  tx: Tx,
  limit: number,
): Promise<{ number: number; area: string; updated_at: Date }[]> {
  return tx
    .selectFrom('vacancy_listing')
    .select(['number', 'area', 'updated_at'])
    .orderBy('published_at', 'desc')
    .limit(limit)
    .execute()
}
