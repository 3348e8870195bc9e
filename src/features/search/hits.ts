import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { HOUR_BANDS, type Search } from './query.ts'
import { everyWord, type Reading, type WordQuery } from './reading.ts'

/*
 * The conditions of the search as SQL. Every word and code is a parameter; the words' alternatives are made of letters
 * and digits only (`reading.ts`), so no sign a person types has a meaning of its own: %, _ and * are not even there.
 */

/** A vikariat one can still apply for. */
export const isOpen = (today: Day): RawBuilder<boolean> =>
  sql`coalesce(l.apply_by, l.ends_on) >= ${today}::date`

/**
 * Which vikariater a text finds:
 * - every word stands in it;
 * - or it is one of the occupations meant, and every other word stands in it.
 */
export function matchesText(reading: Reading): RawBuilder<boolean> {
  if (reading.kind === 'all') return sql`true`
  if (reading.kind === 'nothing') return sql`false`
  const ways: RawBuilder<boolean>[] = []
  if (reading.words.length > 0) ways.push(hasWords(reading.words))
  if (reading.occupations.size > 0) {
    const meant = sql<boolean>`l.occupation_code = any(${[...reading.occupations.keys()]}::text[])`
    ways.push(reading.rest.length > 0 ? sql`(${meant} and ${hasWords(reading.rest)})` : meant)
  }
  return sql`(${sql.join(ways, sql` or `)})`
}

/**
 * One word: whole anywhere, or as the beginning of a word in names, place and company: "bil" is not looked for in
 * "billig". Several keep each other in check, and one question to one index stays fast, so there the beginning counts
 * everywhere.
 */
function hasWords(words: readonly WordQuery[]): RawBuilder<boolean> {
  const [only] = words
  return words.length === 1 && only
    ? sql`(l.words @@ to_tsquery('danish', ${only.whole}) or l.names @@ to_tsquery('danish', ${only.begun}))`
    : sql`l.words @@ to_tsquery('danish', ${everyWord(words) ?? ''})`
}

/** Whether names, place and company alone hold every word: then it is no chance hit in a description. */
export function isNamed(reading: Reading): RawBuilder<boolean> {
  const query = everyWord(reading.words)
  return query === undefined ? sql`false` : sql`l.names @@ to_tsquery('danish', ${query})`
}

/** The weight of the occupation among those meant, to 100. */
export const occupationWeight = (reading: Reading): RawBuilder<number> =>
  sql`coalesce((${JSON.stringify(Object.fromEntries(reading.occupations))}::jsonb ->> l.occupation_code)::int, 0)`

/** How well a hit fits the text: its occupation's weight, 30 more for the words in the names, 20 for the text in the title. */
export const scoreOf = (text: string): RawBuilder<number> =>
  sql`weight + case when named then 30 + case when position(${text.toLowerCase()} in lower(title)) > 0 then 20 else 0 end else 0 end`

/** One bit for each band of hours that a vikariat touches. */
export const bandMask: RawBuilder<number> = sql`(${sql.join(
  HOUR_BANDS.map((band, i) => {
    const [from = 0, to = 0] = band.split('-').map(Number)
    return sql`case when l.weekly_minutes_min < ${sql.lit((to + 1) * 60)} and l.weekly_minutes_max >= ${sql.lit(from * 60)} then ${sql.lit(1 << i)} else 0 end`
  }),
  sql` + `,
)})`

export const maskOf = (bands: Search['bands']): number =>
  HOUR_BANDS.reduce((mask, band, i) => (bands.includes(band) ? mask | (1 << i) : mask), 0)

/** Whether vikariat and period share a day. */
export const isInPeriod = (s: Pick<Search, 'from' | 'to'>): RawBuilder<boolean> =>
  sql`(${s.to === undefined ? sql`true` : sql`l.starts_on <= ${s.to}::date`} and ${
    s.from === undefined ? sql`true` : sql`l.ends_on >= ${s.from}::date`
  })`
