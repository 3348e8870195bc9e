import { occupationIndex } from '#core/occupation/find-occupations.ts'
import type { TermIndex } from '#core/occupation/term-index.ts'
import { officialTerms } from '#features/reference/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

const LISTS = ['esco', 'star']
const LOOK_EVERY_MS = 60_000

let known: { loaded: string; lookedAt: number; index: TermIndex | undefined } | undefined

/**
 * The vocabulary's index with official titles in it, or undefined while none are imported: then the vocabulary's own
 * serves. An import is seen within a minute; building takes a second or two and happens once per import and process.
 */
export async function officialIndex(tx: Tx): Promise<TermIndex | undefined> {
  if (known && Date.now() - known.lookedAt < LOOK_EVERY_MS) return known.index
  const datasets = await tx
    .selectFrom('ref.dataset')
    .select(['code', 'sha256'])
    .where((e) => e.or(LISTS.map((list) => e('code', 'like', `${list}%`))))
    .orderBy('code')
    .execute()
  const loaded = datasets.map((one) => `${one.code} ${one.sha256}`).join()
  if (known?.loaded !== loaded) {
    const terms = datasets.length === 0 ? [] : await officialTerms(tx)
    known = {
      loaded,
      lookedAt: Date.now(),
      index: terms.length === 0 ? undefined : occupationIndex(terms),
    }
  } else known = { ...known, lookedAt: Date.now() }
  return known.index
}
