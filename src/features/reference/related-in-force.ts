import { type RelatedPairs, relatedByCrosswalk } from '#core/occupation/official-kin.ts'
import type { Tx } from '#platform/db/transaction.ts'

const LISTS = ['esco', 'star-esco', 'star-titles']
const NONE: RelatedPairs = []

/** The pairs of the editions that were loaded when they were last asked for. */
let kept: { readonly editions: string; readonly pairs: RelatedPairs } | undefined

/**
 * The pairs of occupations that the official lists say are related; none until STAR's titles, ESCO and the crosswalk between
 * them are loaded. Worked out once for the loaded editions, and again in every process after the next import.
 */
export async function relatedInForce(tx: Tx): Promise<RelatedPairs> {
  const loaded = await tx
    .selectFrom('ref.dataset')
    .select(['code', 'sha256'])
    .where('code', 'in', LISTS)
    .orderBy('code')
    .execute()
  if (loaded.length < LISTS.length) return NONE
  const editions = loaded.map(({ sha256 }) => sha256).join()
  if (kept?.editions === editions) return kept.pairs
  const pairs = relatedByCrosswalk({
    titles: await tx.selectFrom('ref.star_title').select(['star_code as code', 'title', 'isco']).execute(),
    esco: await tx
      .selectFrom('ref.esco_occupation')
      .select(['esco_id as id', 'title_da as title', 'synonyms_da as synonyms', 'isco'])
      .execute(),
    crosswalk: await tx
      .selectFrom('ref.star_esco')
      .select(['star_code as star', 'esco_id as esco', 'relation'])
      .execute(),
  })
  kept = { editions, pairs }
  return pairs
}
