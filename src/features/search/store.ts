import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import {
  bandMask,
  isInPeriod,
  isNamed,
  isOpen,
  maskOf,
  matchesText,
  occupationWeight,
  scoreOf,
} from './hits.ts'
import { type Hit, hitColumns } from './listing-row.ts'
import type { Search, Sort } from './query.ts'
import { FIRST_POSTCODE, isWithin, type ReachTable } from './reach.ts'
import type { Reading } from './reading.ts'

export const PAGE_SIZE = 20

/** Vikariater that no filter tells apart, counted together: area, category, bands of hours, ring, in the period. */
export type CubeRow = readonly [
  area: string,
  category: string,
  mask: number,
  ring: number,
  inPeriod: boolean,
  count: number,
]

/** How many lie at a postcode, and the number of one of them. */
export type PlaceCount = readonly [postcode: string, count: number, number: number]

export type RankedHit = Hit & {
  /** The words stand in its names, place or company. */
  readonly named: boolean
  /** Of its occupation among those the text means, to 100. */
  readonly weight: number
}

export type Found = {
  readonly hits: readonly RankedHit[]
  /** All that fits the text, for counting: `facets.ts`. */
  readonly cube: readonly CubeRow[]
  readonly places: readonly PlaceCount[]
}

/** What the statement is made from. */
export type Asked = {
  readonly search: Search
  readonly reading: Reading
  readonly reach: ReachTable | undefined
  readonly today: Day
}

/** Which stretch of the sorted hits to read. */
type Stretch = {
  readonly sort: Exclude<Sort, 'fit'> | 'areas'
  /** For `areas`: those that come first. */
  readonly areas?: readonly string[]
  readonly offset: number
  readonly limit: number
}

/**
 * One statement: all that fits the text, counted by what the filters tell apart; of those, the ones that pass the
 * filters, by place; and a stretch of them, sorted.
 *
 * Who is found:
 * - published with an opening left (only those are listed) and the last day to apply has not passed;
 * - fits the text (`matchesText`) and every filter that is set.
 */
export async function findHits(tx: Tx, asked: Asked, stretch: Stretch): Promise<Found> {
  const { search, reading, reach, today } = asked
  const hasText = reading.kind === 'words'
  const order = {
    best: sql`${scoreOf(search.q)} desc, published_at desc, number desc`,
    newest: sql`published_at desc, number desc`,
    areas: sql`area = any(${stretch.areas ?? []}::text[]) desc, published_at desc, number desc`,
    distance: sql`(${reach?.km ?? '{}'}::int2[])[${atPostcode}] asc, published_at desc, number desc`,
  }[stretch.sort]
  const statement = sql<{ cube: CubeRow[]; places: PlaceCount[]; hits: RankedHit[] }>`
    with hit as materialized (
      select l.number, l.area, l.category, ${bandMask} as mask, ${ringOf(reach)} as ring,
        ${isInPeriod(search)} as in_period, l.postcode, l.published_at,
        ${hasText ? sql`l.title, ${occupationWeight(reading)} as weight, ${isNamed(reading)} as named` : sql`'' as title, 0 as weight, true as named`}
      from vacancy_listing l
      where ${isOpen(today)} and ${matchesText(reading)}
    ), passing as materialized (
      select * from hit where ${passes(search, reach)}
    ), page as (
      select * from passing order by ${order} limit ${stretch.limit} offset ${stretch.offset}
    )
    select
      (select coalesce(json_agg(json_build_array(area, category, mask, ring, in_period, n)), '[]') from (
        select area, category, mask, ring, in_period, count(*)::int as n from hit group by 1, 2, 3, 4, 5) c) as cube,
      (select coalesce(json_agg(json_build_array(postcode, n, number)), '[]') from (
        select postcode, count(*)::int as n, min(number) as number from passing group by postcode) p) as places,
      (select coalesce(json_agg(h), '[]') from (
        select ${hitColumns}, p.named, p.weight from (select *, row_number() over (order by ${order}) as at from page) p
        join vacancy_listing l on l.number = p.number order by p.at) h) as hits`
  const { rows } = await (hasText ? byIndex(tx, () => statement.execute(tx)) : statement.execute(tx))
  return rows[0]!
}

/**
 * The planner does not know what unpacking a description's words costs and reads the whole table for a common word:
 * measured on 20,000 vikariater 75 to 95 ms against 15 to 20 by the indexes.
 */
export async function byIndex<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('enable_seqscan', 'on', true)`.execute(tx)
  return result
}

/** A postcode's place in the table's arrays; postcodes are four digits, which the table itself demands. */
const atPostcode = sql`postcode::int - ${sql.lit(FIRST_POSTCODE - 1)}`

export const ringOf = (reach: ReachTable | undefined): RawBuilder<number> =>
  reach ? sql`(${reach.ringNumbers}::int2[])[${atPostcode}]` : sql`0`

/** The filters; those that are not set ask nothing. */
export function passes(s: Search, reach: ReachTable | undefined): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = []
  if (s.areas.length > 0) conditions.push(sql`area = any(${s.areas}::text[])`)
  if (s.category !== undefined) conditions.push(sql`category = ${s.category}`)
  if (s.bands.length > 0) conditions.push(sql`mask & ${maskOf(s.bands)}::int <> 0`)
  if (s.from !== undefined || s.to !== undefined) conditions.push(sql`in_period`)
  if (reach && s.reach.kind !== 'all') {
    const within = reach.rings.flatMap((ring, i) => (isWithin(ring, s.reach) ? [i] : []))
    conditions.push(sql`ring = any(${within}::int[])`)
  }
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** How many there are, and the newest of them, among those published in a stretch of time: for saved searches. */
export async function newHits(
  tx: Tx,
  asked: Asked,
  published: { readonly after: Date; readonly until: Date },
  limit: number,
): Promise<{ total: number; hits: Hit[] }> {
  const { search, reading, reach, today } = asked
  const { rows } = await sql<{ total: number; hits: Hit[] }>`
    with hit as materialized (
      select l.number, l.area, l.category, ${bandMask} as mask, ${ringOf(reach)} as ring,
        ${isInPeriod(search)} as in_period, l.published_at
      from vacancy_listing l
      where l.published_at > ${published.after} and l.published_at <= ${published.until}
        and ${isOpen(today)} and ${matchesText(reading)}
    ), passing as materialized (
      select * from hit where ${passes(search, reach)}
    )
    select (select count(*)::int from passing) as total,
      (select coalesce(json_agg(h), '[]') from (
        select ${hitColumns} from (select number from passing order by published_at desc, number desc limit ${limit}) p
        join vacancy_listing l on l.number = p.number order by l.published_at desc, l.number desc) h) as hits`.execute(
    tx,
  )
  return rows[0]!
}

/** How many would be found, all filters set: for what one could leave out of a text. */
export async function countHits(tx: Tx, asked: Asked): Promise<number> {
  const { search, reading, reach, today } = asked
  const statement = sql<{ n: number }>`
    with hit as materialized (
      select l.area, l.category, ${bandMask} as mask, ${ringOf(reach)} as ring, ${isInPeriod(search)} as in_period
      from vacancy_listing l where ${isOpen(today)} and ${matchesText(reading)}
    ) select count(*)::int as n from hit where ${passes(search, reach)}`
  const { rows } = await byIndex(tx, () => statement.execute(tx))
  return rows[0]!.n
}
