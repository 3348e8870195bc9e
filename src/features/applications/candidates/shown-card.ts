import { sql } from 'kysely'
import type { Card } from '#core/exchange/card.ts'
import { anyOccupation, cardOccupationLevels } from '#core/exchange/card-occupation.ts'
import { type CountSame, coarsen } from '#core/exchange/coarsen.ts'
import { OCCUPATIONS, occupationByCode } from '#core/occupation/occupations.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { areasFrom, type KnownCard } from './known-card.ts'

/**
 * The card of somebody who is still anonymous to the company, so broad that at least five visible people share occupation
 * and area. Somebody who is not visible does not count as one of the five: their card can only become broader.
 */
export async function shownCard(tx: Tx, { card, areas }: KnownCard): Promise<Card> {
  const codes = new Set([
    ...card.occupations.map((one) => one.code),
    ...card.experience.flatMap((one) => one.occupation ?? []),
  ])
  return coarsen(card, await visibleGroups(tx, [...codes]), { areas, occupations: cardOccupationLevels })
}

type Group = { area: string; level: string; n: number }

/** How many visible people share each level of these occupations with each area. */
async function visibleGroups(tx: Tx, codes: readonly string[]): Promise<CountSame> {
  const fields = new Set(codes.map((code) => occupationByCode(code)?.area))
  const within = OCCUPATIONS.filter((one) => fields.has(one.area))
  const groups = await asSystem(tx, async (s) => {
    const { rows } = await sql<Group>`
      with field as (select * from unnest(${within.map((one) => one.code)}::text[],
        ${within.map((one) => `area:${one.area}`)}::text[]) as f(code, level))
      select area, occupation_code as level, count(*)::int as n from card_group
        where occupation_code = any(${codes}::text[]) group by 1, 2
      union all
      select g.area, f.level, count(distinct g.person_id)::int from card_group g
        join field f on f.code = g.occupation_code group by 1, 2
      union all
      select area, ${anyOccupation}, count(distinct person_id)::int from card_group group by 1`.execute(s)
    return rows
  })
  const counts = new Map<string, number>()
  for (const { area, level, n } of groups) {
    for (const key of areasFrom(area)) {
      const of = `${level} ${key}`
      counts.set(of, (counts.get(of) ?? 0) + n)
    }
  }
  return (level, area) => counts.get(`${level} ${area}`) ?? 0
}
