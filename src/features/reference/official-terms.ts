import { findOccupations } from '#core/occupation/find-occupations.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import type { Tx } from '#platform/db/transaction.ts'

const byIsco = groupByIsco()

function groupByIsco(): Map<string, (typeof OCCUPATIONS)[number][]> {
  const groups = new Map<string, (typeof OCCUPATIONS)[number][]>()
  for (const o of OCCUPATIONS) groups.set(o.isco, [...(groups.get(o.isco) ?? []), o])
  return groups
}

/**
 * Official titles (STAR's, and ESCO's with synonyms) as further words for our own occupations: a title goes to the only
 * occupation of its ISCO group, or to the one of the group that its words point to; others are left out rather than guessed.
 */
export async function officialTerms(tx: Tx): Promise<{ text: string; code: string }[]> {
  const titles = await tx.selectFrom('ref.star_title').select(['title', 'isco']).execute()
  const esco = await tx
    .selectFrom('ref.esco_occupation')
    .select(['title_da', 'synonyms_da', 'isco'])
    .execute()
  const all = [
    ...titles.map((t) => ({ text: t.title, isco: t.isco })),
    ...esco.flatMap((e) => [e.title_da, ...e.synonyms_da].map((text) => ({ text, isco: e.isco }))),
  ]
  return all.flatMap(({ text, isco }) => {
    const group = byIsco.get(isco) ?? []
    const only = group.length === 1 ? group[0] : undefined
    const pointed = only
      ? undefined
      : findOccupations(text, { limit: 5 }).find((m) => m.occupation.isco === isco && m.score > 0.5)
          ?.occupation
    const occupation = only ?? pointed
    return occupation ? [{ text, code: occupation.code }] : []
  })
}
