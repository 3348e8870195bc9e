import { normalWords, termKey } from './normal-form.ts'
import type { Occupation } from './occupation.ts'
import { occupationByCode } from './occupations.ts'
import { indexTerms, type Term, type TermIndex, vocabularyTerms } from './term-index.ts'
import {
  exactMatches,
  fuzzyMatches,
  type MatchKind,
  partMatches,
  prefixMatches,
  type TermMatch,
} from './term-matches.ts'

export interface OccupationMatch {
  readonly occupation: Occupation
  /** 0–1; only for ordering. */
  readonly score: number
  /** The term that matched, as written in the vocabulary: say it when it is not the title. */
  readonly term: string
  readonly kind: MatchKind
}

export interface FindOptions {
  /** At most this many, best first; 10 unless told. */
  readonly limit?: number
  /** An index with further terms, from `occupationIndex`. */
  readonly index?: TermIndex
}

let ownIndex: TermIndex | undefined

/** An index of the vocabulary and of official titles imported beside it (`code` is one of ours). */
export const occupationIndex = (official: readonly Omit<Term, 'source'>[] = []): TermIndex =>
  indexTerms([...vocabularyTerms(), ...official.map((term) => ({ ...term, source: 'official' as const }))])

/** The index of the vocabulary alone, built at first use. */
export function vocabularyIndex(): TermIndex {
  ownIndex ??= occupationIndex()
  return ownIndex
}

/**
 * Occupations a person may mean by what they typed, whole or half-typed, best first, each once.
 * Guesses at spelling are made only when nothing begins with the text and nothing is called so.
 */
export function findOccupations(query: string, options: FindOptions = {}): OccupationMatch[] {
  const index = options.index ?? vocabularyIndex()
  const words = normalWords(query)
  const key = termKey(words)
  if (key === '') return []
  const straight = [...exactMatches(index, words), ...prefixMatches(index, key)]
  const guessed = straight.length > 0 ? [] : fuzzyMatches(index, words)
  return bestOfEach([...straight, ...guessed, ...partMatches(index, words)]).slice(0, options.limit ?? 10)
}

function bestOfEach(matches: readonly TermMatch[]): OccupationMatch[] {
  const best = new Map<string, TermMatch>()
  for (const match of matches) {
    const known = best.get(match.term.code)
    if (!known || match.score > known.score) best.set(match.term.code, match)
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.term.key.length - b.term.key.length)
    .flatMap(({ term, kind, score }) => {
      const occupation = occupationByCode(term.code)
      return occupation ? [{ occupation, score, term: term.text, kind }] : []
    })
}
