import type { Tx } from '#platform/db/transaction.ts'
import { countOf, type Facet } from './facets.ts'
import { changed, type Reach, type Search } from './query.ts'
import { KM_STEPS, MINUTE_STEPS } from './reach.ts'
import { readText } from './reading.ts'
import type { SearchResult } from './run-search.ts'
import { type Asked, countHits } from './store.ts'

/** Something one could ask less of, and how many vikariater that would give. */
export type Loosening = {
  readonly what: Facet | 'wider' | 'filters' | 'word'
  readonly search: Search
  readonly count: number
  /** The word left out, for `word`. */
  readonly word?: string
}

const MOST_WORDS = 4
const NO_FILTERS = {
  areas: [],
  category: undefined,
  bands: [],
  from: undefined,
  to: undefined,
} satisfies Partial<Search>

/** What to loosen when nothing was found, with what each would give; only what gives something, the most first. */
export async function loosenings(tx: Tx, r: SearchResult, asked: Asked): Promise<Loosening[]> {
  const { search: s } = r
  const one = (what: Facet, isSet: boolean, change: Partial<Search>): Loosening[] =>
    isSet ? [{ what, search: changed(s, change), count: countOf(r.cube, s, r.reach, [what]) }] : []
  const found = [
    ...one('areas', s.areas.length > 0, { areas: [] }),
    ...one('category', s.category !== undefined, { category: undefined }),
    ...one('bands', s.bands.length > 0, { bands: [] }),
    ...one('period', s.from !== undefined || s.to !== undefined, { from: undefined, to: undefined }),
    ...wider(r),
    ...(await withoutWords(tx, r, asked)),
  ].filter((loosening) => loosening.count > 0)
  if (found.length === 0) {
    const search = changed(s, { ...NO_FILTERS, reach: { kind: 'all' } })
    const count = countOf(r.cube, search, r.reach)
    return count > 0 ? [{ what: 'filters', search, count }] : []
  }
  return found.sort((a, b) => b.count - a.count)
}

/** The nearest reach that holds something, and the whole country. */
function wider(r: SearchResult): Loosening[] {
  const { reach } = r.search
  if (!r.reach || reach.kind === 'all') return []
  const steps: Reach[] =
    reach.kind === 'minutes'
      ? MINUTE_STEPS.filter((m) => m > reach.minutes).map((minutes) => ({ kind: 'minutes', minutes }))
      : KM_STEPS.filter((km) => reach.kind === 'here' || km > reach.km).map((km) => ({ kind: 'km', km }))
  const nearest = steps.find((step) => r.facets.within(step) > 0)
  return [...(nearest ? [nearest] : []), { kind: 'all' } as const].map((to) => ({
    what: 'wider',
    search: changed(r.search, { reach: to }),
    count: r.facets.within(to),
  }))
}

async function withoutWords(tx: Tx, r: SearchResult, asked: Asked): Promise<Loosening[]> {
  const words = r.search.q.split(' ')
  if (words.length < 2 || r.cube.length > 0) return []
  const found: Loosening[] = []
  for (const [at, word] of words.slice(0, MOST_WORDS).entries()) {
    const q = words.filter((_, i) => i !== at).join(' ')
    const reading = readText(q)
    if (reading.kind !== 'words') continue
    const search = changed(r.search, { q })
    found.push({ what: 'word', word, search, count: await countHits(tx, { ...asked, search, reading }) })
  }
  return found
}
