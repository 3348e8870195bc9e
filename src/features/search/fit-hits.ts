import type { Day } from '#core/calendar/day.ts'
import { compareFits, type Fit, fitOf } from '#core/exchange/fit.ts'
import type { FitConfig } from '#core/exchange/fit-config.ts'
import type { FitBetween } from '#core/exchange/fit-model.ts'
import { kinshipIn } from '#core/exchange/occupation-similarity.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { journey } from '#core/place/distance.ts'
import { fitConfigInForce, type Seeker, seekerOf, vacancyOfListed } from '#features/proposals/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Hit } from './listing-row.ts'
import type { Search } from './query.ts'
import { runSearch, type SearchResult } from './run-search.ts'
import { PAGE_SIZE, type RankedHit } from './store.ts'

export type FitHit = RankedHit & { readonly fit?: Fit | undefined }

export type FitResult = {
  readonly result: SearchResult
  readonly hits: readonly FitHit[]
  /** The person has told what they can do: then it may be sorted by. */
  readonly hasProfile: boolean
  /** How many were compared with the profile, when they are sorted by it. */
  readonly fitted: number | undefined
}

/** So many of the newest in the person's own areas of work are compared when sorting by fit. */
const CANDIDATES = 300

/**
 * A search with the reasons why each hit fits the person who is looking, and, if they ask for it, sorted by them. Only
 * for the person's own eyes; nothing of it is kept.
 */
export async function searchWithFit(
  tx: Tx,
  personId: string,
  search: Search,
  today: Day,
): Promise<FitResult> {
  const own = await seekerOf(tx, personId)
  if (!own) {
    const result = await runSearch(tx, search, today)
    return { result, hits: result.hits, hasProfile: false, fitted: undefined }
  }
  const config = await fitConfigInForce(tx)
  if (search.sort !== 'fit') {
    const result = await runSearch(tx, search, today, { mayFit: true })
    return {
      result,
      hits: result.hits.map((hit) => withFit(hit, own, config)),
      hasProfile: true,
      fitted: undefined,
    }
  }
  const areas = own.profile.occupations.flatMap(({ code }) => occupationByCode(code)?.area ?? [])
  const result = await runSearch(tx, search, today, {
    mayFit: true,
    candidates: { areas, limit: CANDIDATES },
  })
  const sorted = result.hits.map((hit) => withFit(hit, own, config)).sort((a, b) => compareFits(a.fit, b.fit))
  const from = (search.page - 1) * PAGE_SIZE
  return {
    result: { ...result, pages: Math.ceil(sorted.length / PAGE_SIZE) },
    hits: sorted.slice(from, from + PAGE_SIZE),
    hasProfile: true,
    fitted: sorted.length,
  }
}

/** A hit with how it fits somebody and why. */
export function withFit(hit: RankedHit, own: Seeker, config: FitConfig): RankedHit & { fit: Fit }
export function withFit(hit: Hit, own: Seeker, config: FitConfig): Hit & { fit: Fit }
export function withFit(hit: Hit, own: Seeker, config: FitConfig): Hit & { fit: Fit } {
  return { ...hit, fit: fitOf(own.profile, vacancyOfListed(hit), betweenOf(hit, own, config), config) }
}

/** What lies between a person and a vikariat. */
export const betweenOf = (
  hit: Pick<Hit, 'lat' | 'lon' | 'company_id'>,
  own: Seeker,
  { related }: FitConfig,
): FitBetween => ({
  journey: own.at && journey(own.at, hit),
  known: own.known.get(hit.company_id),
  kinship: kinshipIn(related),
})
