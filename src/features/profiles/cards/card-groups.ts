import { sql } from 'kysely'
import { cardAreaByKey, cardTowns, wholeCountry } from '#core/exchange/card-area.ts'
import { anyOccupation, cardOccupationLevels, levelArea } from '#core/exchange/card-occupation.ts'
import type { CountSame } from '#core/exchange/coarsen.ts'
import { limits } from '#core/exchange/limits.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** An occupation somebody really has and the town they really live near. */
export type Group = { readonly code: string; readonly area: string }
/** A group at some level: the occupation or something broader, in the area or something broader. */
export type Pair = { readonly level: string; readonly area: string }

const key = ({ level, area }: Pair): string => `${level} ${area}`

/** A person has at most so many rows; five people's rows decide whether five people share something. */
const MOST_ROWS = (limits.occupations + limits.experiences) * limits.smallestGroup

/** The areas from a town outwards. */
export function areasOutwards(town: string): readonly string[] {
  const own = cardTowns.find((one) => one.key === town)
  return own ? [own.key, own.region, wholeCountry.key] : [wholeCountry.key]
}

/** Every pair that a group belongs to. */
export const pairsOf = ({ code, area }: Group): Pair[] =>
  areasOutwards(area).flatMap((wider) => cardOccupationLevels(code).map((level) => ({ level, area: wider })))

/** How many people with a card share each pair, counted no further than a card needs to know. */
export async function countPairs(tx: Tx, pairs: readonly Pair[]): Promise<CountSame> {
  const wanted = distinct(pairs)
  const counts = new Map<string, number>()
  if (wanted.length > 0) {
    const { rows } = await sql<{ at: number; n: number }>`
      select w.at, (select count(distinct person_id)::int from (
        select g.person_id from card_group g
        where (w.codes is null or g.occupation_code = any (w.codes)) and (w.areas is null or g.area = any (w.areas))
        limit ${MOST_ROWS}) seen) as n
      from jsonb_to_recordset(${asked(wanted)}::jsonb) as w(at int, codes text[], areas text[])`.execute(tx)
    for (const { at, n } of rows) counts.set(key(wanted[at]!), Math.min(n, limits.smallestGroup))
  }
  return (level, area) => counts.get(key({ level, area })) ?? 0
}

/** Everybody with a card who shares one of these pairs. */
export async function sharersOf(tx: Tx, pairs: readonly Pair[]): Promise<string[]> {
  const wanted = distinct(pairs)
  if (wanted.length === 0) return []
  const { rows } = await sql<{ person_id: string }>`
    select distinct g.person_id from jsonb_to_recordset(${asked(wanted)}::jsonb) as w(at int, codes text[], areas text[])
    join card_group g on (w.codes is null or g.occupation_code = any (w.codes)) and (w.areas is null or g.area = any (w.areas))`.execute(
    tx,
  )
  return rows.map((row) => row.person_id)
}

/** Those of the pairs where the count went over or under what a card may say. */
export const crossed = (pairs: readonly Pair[], before: CountSame, after: CountSame): Pair[] =>
  distinct(pairs).filter(({ level, area }) => {
    const enough = (count: CountSame) => count(level, area) >= limits.smallestGroup
    return enough(before) !== enough(after)
  })

const distinct = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(pairs.map((pair) => [key(pair), pair])).values(),
]

const asked = (pairs: readonly Pair[]): string =>
  JSON.stringify(pairs.map(({ level, area }, at) => ({ at, codes: codesOf(level), areas: townsOf(area) })))

function codesOf(level: string): string[] | null {
  if (level === anyOccupation) return null
  const field = levelArea(level)
  return field === undefined
    ? [level]
    : OCCUPATIONS.filter((one) => one.area === field).map((one) => one.code)
}

function townsOf(area: string): string[] | null {
  if (area === wholeCountry.key || !cardAreaByKey(area)) return null
  const within = cardTowns.filter((one) => one.region === area).map((one) => one.key)
  return within.length > 0 ? within : [area]
}
