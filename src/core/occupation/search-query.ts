import { vocabularyIndex } from './find-occupations.ts'
import { occupationByCode } from './occupations.ts'
import { isEmptyToken, type Reading, readOccupation, tokensOf } from './query-reading.ts'
import type { TermIndex } from './term-index.ts'
import { partMatches } from './term-matches.ts'

export interface SearchQuery {
  /** Occupations meant, best first. Weights 0–1 for ranking: what was named above 0.6, neighbours about 0.3. */
  readonly occupations: readonly { readonly code: string; readonly weight: number }[]
  /** What is left for a full text search: as typed, in lower case, each once. */
  readonly words: readonly string[]
  /** The whole text with job titles spelled right, where a guess was made: "Mente du …?" */
  readonly corrected?: string
}

export interface SearchQueryOptions {
  /** An index with official titles too; the vocabulary's own unless told. */
  readonly index?: TermIndex
  /** Words (normal form) the caller knows to be right, such as place names: never read as a misspelt title. */
  readonly isKnownWord?: (word: string) => boolean
}

/** Nobody types more by hand; of pasted text the rest is left to the full text search. */
const MOST_TOKENS = 24
const WIDER_LIMIT = 12
const WIDER_SHARE = 0.85
const NEIGHBOUR_SHARE = 0.35
/** "køkken" means several occupations; only the neighbours of the first few are worth showing. */
const WITH_NEIGHBOURS = 3

/**
 * Reads a free text query: which words name an occupation, alone or together ("social og sundhedshjælper",
 * "sosu hjælper"), and which are words to look for in the ads. Long readings win over short ones, exact over
 * guessed. Words that say nothing ("job", "vikariat", "i") are dropped.
 */
export function readSearchQuery(text: string, options: SearchQueryOptions = {}): SearchQuery {
  const index = options.index ?? vocabularyIndex()
  const isKnownWord = options.isKnownWord ?? (() => false)
  const tokens = tokensOf(text)
  const weights = new Map<string, number>()
  const words = new Set<string>()
  const spelled: string[] = []
  let guessed = false
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const reading =
      at < MOST_TOKENS ? readOccupation(index, tokens.slice(at, MOST_TOKENS), isKnownWord) : undefined
    if (reading) weigh(weights, index, reading)
    else if (!isEmptyToken(token)) words.add(token.typed)
    const end = at + (reading?.length ?? 1)
    spelled.push(
      reading?.guess ??
        tokens
          .slice(at, end)
          .map((one) => one.typed)
          .join(' '),
    )
    guessed ||= reading?.guess !== undefined
    at = end
  }
  const occupations = [...weights]
    .map(([code, weight]) => ({ code, weight }))
    .sort((a, b) => b.weight - a.weight)
  return { occupations, words: [...words], ...(guessed && { corrected: spelled.join(' ') }) }
}

/** The occupations read, those whose titles hold the same words and more, and the neighbours of the best. */
function weigh(weights: Map<string, number>, index: TermIndex, reading: Reading): void {
  const raise = (code: string, weight: number) => weights.set(code, Math.max(weight, weights.get(code) ?? 0))
  const best = reading.matches[0]!
  for (const { term, score } of reading.matches) raise(term.code, score)
  if (best.kind === 'part') return
  const wider = partMatches(index, best.term.parts)
    .filter(
      ({ term }) => term.source !== 'everyday' && best.term.parts.every((part) => term.parts.includes(part)),
    )
    .sort((a, b) => b.score - a.score)
  for (const { term, score } of wider.slice(0, WIDER_LIMIT)) raise(term.code, score * WIDER_SHARE)
  for (const { term, score } of reading.matches.slice(0, WITH_NEIGHBOURS)) {
    for (const code of occupationByCode(term.code)?.neighbours ?? []) raise(code, score * NEIGHBOUR_SHARE)
  }
}
