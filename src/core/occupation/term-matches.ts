import { editDistance } from './edit-distance.ts'
import { queryKeys } from './normal-form.ts'
import { type IndexedTerm, letterBits, partsOf, type TermIndex, type TermSource } from './term-index.ts'

export type MatchKind = 'exact' | 'prefix' | 'part' | 'fuzzy'

export interface TermMatch {
  readonly term: IndexedTerm
  readonly kind: MatchKind
  /** 0–1; only for ordering. An exact title is 1, any exact term is above every other kind. */
  readonly score: number
}

const SOURCE_WEIGHT: Readonly<Record<TermSource, number>> = {
  title: 1,
  synonym: 0.97,
  official: 0.96,
  everyday: 0.93,
  english: 0.9,
}

const SHORTEST_PREFIX = 2
/** From this share of shared parts on, two terms are about the same thing. */
const LEAST_OVERLAP = 0.5

/** How many typing errors a word of this many letters may have. */
export const allowedErrors = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2)

/** Terms written like the query, or like it in dictionary form ("sosu'er", "pædagogmedhjælpere"). */
export function exactMatches(index: TermIndex, words: readonly string[]): TermMatch[] {
  const matches: TermMatch[] = []
  for (const [rank, key] of queryKeys(words).entries()) {
    for (const term of index.byKey.get(key) ?? []) {
      matches.push({ term, kind: 'exact', score: SOURCE_WEIGHT[term.source] * (rank === 0 ? 1 : 0.98) })
    }
    if (matches.length > 0) return matches
  }
  return matches
}

/** Terms that begin with the query; the more of the term is typed, the better. */
export function prefixMatches(index: TermIndex, key: string): TermMatch[] {
  if (key.length < SHORTEST_PREFIX) return []
  const matches: TermMatch[] = []
  for (let at = firstFrom(index.sorted, key); index.sorted[at]?.key.startsWith(key); at++) {
    const term = index.sorted[at]!
    if (term.key === key) continue
    const typed = key.length / term.key.length
    matches.push({ term, kind: 'prefix', score: SOURCE_WEIGHT[term.source] * (0.6 + 0.25 * typed) })
  }
  return matches
}

function firstFrom(sorted: readonly IndexedTerm[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.key < key) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Terms that share simple words with the query: "folkeskolelærervikar" meets "lærervikar", "assistent" meets
 * "kontorassistent". Scored by how much of both sides is shared, rare words counting more.
 */
export function partMatches(index: TermIndex, words: readonly string[]): TermMatch[] {
  const parts = partsOf(words)
  const asked = weigh(index, parts)
  const shared = new Map<IndexedTerm, number>()
  for (const part of parts) {
    const weight = index.weightOf(part)
    for (const term of index.byPart.get(part) ?? []) shared.set(term, (shared.get(term) ?? 0) + weight)
  }
  const matches: TermMatch[] = []
  for (const [term, weight] of shared) {
    const overlap = weight / Math.max(asked, weigh(index, term.parts))
    if (weight < asked * 0.99 && overlap < LEAST_OVERLAP) continue
    matches.push({ term, kind: 'part', score: SOURCE_WEIGHT[term.source] * (0.3 + 0.4 * overlap) })
  }
  return matches
}

function weigh(index: TermIndex, parts: readonly string[]): number {
  let sum = 0
  for (const part of parts) sum += index.weightOf(part)
  return sum
}

/**
 * Terms a typing error or two away from the query or, failing that, from a dictionary form of it.
 * `most` lowers the number of errors forgiven below what the length allows.
 */
export function fuzzyMatches(index: TermIndex, words: readonly string[], most = 2): TermMatch[] {
  for (const key of queryKeys(words)) {
    const matches = termsNear(index, key, Math.min(most, allowedErrors(key.length)))
    if (matches.length > 0) return matches
  }
  return []
}

/** Terms at most `limit` errors from a key and not the key itself: O(terms of about that length). */
export function termsNear(index: TermIndex, key: string, limit: number): TermMatch[] {
  if (limit === 0) return []
  const letters = letterBits(key)
  const matches: TermMatch[] = []
  for (let length = key.length - limit; length <= key.length + limit; length++) {
    for (const term of index.byLength.get(length) ?? []) {
      if (bitCount(letters ^ term.letters) > 2 * limit) continue
      const errors = editDistance(key, term.key, limit)
      if (errors > limit || errors === 0) continue
      const sameStart = term.key[0] === key[0] ? 0.02 : 0
      matches.push({
        term,
        kind: 'fuzzy',
        score: SOURCE_WEIGHT[term.source] * (0.85 - 0.1 * errors + sameStart),
      })
    }
  }
  return matches
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
