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

/** Above this many pairs it is cheaper to read every group once (a tenth of a second for some thousand people). */
const MANY = 500

/** How many people with a card share each pair, counted no further than a card needs to know. */
export async function countPairs(tx: Tx, pairs: readonly Pair[]): Promise<CountSame> {
  const wanted = distinct(pairs).filter((pair) => !isBroadest(pair))
  const counts = wanted.length > MANY ? await countAll(tx) : await countSome(tx, wanted)
  return (level, area) => Math.min(counts.get(key({ level, area })) ?? 0, limits.smallestGroup)
}

async function countSome(tx: Tx, wanted: readonly Pair[]): Promise<ReadonlyMap<string, number>> {
  if (wanted.length === 0) return new Map()
  // two plain questions, so that each finds its index
  const { rows } = await sql<{ at: number; n: number }>`
    select w.at, case when w.codes is null
      then (select count(distinct person_id)::int from (
        select g.person_id from card_group g where g.area = any (w.areas) limit ${MOST_ROWS}) seen)
      else (select count(distinct person_id)::int from (
        select g.person_id from card_group g where g.occupation_code = any (w.codes) and g.area = any (w.areas) limit ${MOST_ROWS}) seen)
      end as n
    from jsonb_to_recordset(${asked(wanted)}::jsonb) as w(at int, codes text[], areas text[])`.execute(tx)
  return new Map(rows.map(({ at, n }) => [key(wanted[at]!), n]))
}

async function countAll(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('card_group')
    .select(['person_id', 'occupation_code as code', 'area'])
    .orderBy('person_id')
    .execute()
  const counts = new Map<string, number>()
  // a person counts once in a pair, however many of their occupations lie in it
  let person = ''
  let own = new Set<string>()
  for (const row of rows) {
    if (row.person_id !== person) own = new Set()
    person = row.person_id
    for (const name of pairsOf(row).map(key)) {
      if (!own.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
      own.add(name)
    }
  }
  return counts
}

/** "Another occupation, in Denmark" is what a card says when nothing else may be said: nobody needs to be counted for it. */
const isBroadest = ({ level, area }: Pair): boolean => level === anyOccupation && area === wholeCountry.key

/** Everybody with a card who shares one of these pairs; of very many pairs simply everybody. */
export async function sharersOf(tx: Tx, pairs: readonly Pair[]): Promise<string[]> {
  const wanted = distinct(pairs).filter((pair) => !isBroadest(pair))
  if (wanted.length === 0) return []
  const { rows } =
    wanted.length > MANY
      ? await sql<{ person_id: string }>`select distinct person_id from card_group`.execute(tx)
      : await sql<{ person_id: string }>`
          with w as (select * from jsonb_to_recordset(${asked(wanted)}::jsonb) as w(at int, codes text[], areas text[]))
          select g.person_id from w join card_group g on g.occupation_code = any (w.codes) and g.area = any (w.areas)
          union
          select g.person_id from w join card_group g on w.codes is null and g.area = any (w.areas)`.execute(
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

function townsOf(area: string): string[] {
  if (area === wholeCountry.key || !cardAreaByKey(area)) return cardTowns.map((one) => one.key)
  const within = cardTowns.filter((one) => one.region === area).map((one) => one.key)
  return within.length > 0 ? within : [area]
}
