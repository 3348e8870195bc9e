import type { Day } from '#core/calendar/day.ts'
import { type Place, parsePlace } from '#core/place/find-place.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { countOf, type Facets, facetsOf } from './facets.ts'
import { officialIndex } from './official-index.ts'
import { placeKey } from './place-names.ts'
import { LAST_PAGE, type Search, type Sort, sortOf } from './query.ts'
import { type ReachTable, reachTable } from './reach.ts'
import { type Reading, readText } from './reading.ts'
import { type Asked, type CubeRow, findHits, PAGE_SIZE, type PlaceCount, type RankedHit } from './store.ts'

/** A place typed in the place field, as far as it was understood. */
export type PlaceReading = {
  readonly place: Place | undefined
  /** What else the name can mean. */
  readonly others: readonly Place[]
}

/** A search and what came of it. */
export type SearchResult = {
  /** As asked, the place by the name it has in addresses. */
  readonly search: Search
  readonly reading: Reading
  readonly place: Place | undefined
  readonly otherPlaces: readonly Place[]
  readonly reach: ReachTable | undefined
  readonly sort: Sort
  readonly total: number
  readonly pages: number
  readonly hits: readonly RankedHit[]
  readonly cube: readonly CubeRow[]
  readonly facets: Facets
  readonly places: readonly PlaceCount[]
}

/** What a search asks of the database, and what was understood of its words. */
export async function understand(
  tx: Tx,
  search: Search,
  today: Day,
): Promise<Asked & { place: Place | undefined; otherPlaces: readonly Place[] }> {
  const { place, others } = readPlace(search.place)
  return {
    search: place ? { ...search, place: placeKey(place) } : search,
    reading: readText(search.q, await officialIndex(tx)),
    reach: place && reachTable(place, search.reach),
    today,
    place,
    otherPlaces: others,
  }
}

/** Instead of a page: those of some areas first, the newest first, to be sorted by whoever asks. */
export type Candidates = { readonly areas: readonly string[]; readonly limit: number }

/** Runs a search: one page of hits, the counts of every filter, and how many lie where. */
export async function runSearch(
  tx: Tx,
  search: Search,
  today: Day,
  options: { readonly mayFit?: boolean; readonly candidates?: Candidates } = {},
): Promise<SearchResult> {
  const asked = await understand(tx, search, today)
  const sort = sortOf(search, asked.place !== undefined, options.mayFit ?? false)
  const found = await findHits(
    tx,
    asked,
    options.candidates
      ? { sort: 'areas', areas: options.candidates.areas, offset: 0, limit: options.candidates.limit }
      : { sort: sort === 'fit' ? 'newest' : sort, offset: (search.page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  )
  const total = countOf(found.cube, asked.search, asked.reach)
  return {
    ...asked,
    sort,
    total,
    pages: Math.min(LAST_PAGE, Math.ceil(total / PAGE_SIZE)),
    hits: found.hits,
    cube: found.cube,
    facets: facetsOf(found.cube, asked.search, asked.reach),
    places: found.places,
  }
}

export function readPlace(text: string): PlaceReading {
  if (text === '') return { place: undefined, others: [] }
  const found = parsePlace(text)
  if (!found.ok) return { place: undefined, others: [] }
  const [place, ...others] = found.value
  return { place, others: others.slice(0, 3) }
}
