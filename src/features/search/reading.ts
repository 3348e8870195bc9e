import { normalWords } from '#core/occupation/normal-form.ts'
import { workWordParts } from '#core/occupation/occupation-words.ts'
import { isEmptyToken, tokensOf } from '#core/occupation/query-reading.ts'
import { readSearchQuery } from '#core/occupation/search-query.ts'
import type { TermIndex } from '#core/occupation/term-index.ts'
import { isPlaceWord, type NamedPlace, placeInText } from './place-names.ts'

/** How one word is looked for, as PostgreSQL's `to_tsquery('danish', …)` takes it: letters and digits only, quoted. */
export type WordQuery = {
  readonly typed: string
  /** Whole words, wherever they stand. */
  readonly whole: string
  /** The same and beginnings of words. */
  readonly begun: string
}

/** What a search text means. */
export type Reading = {
  /**
   * `all`: nothing is asked that says something ("job", ""); `nothing`: there is no letter or digit in it, or only one;
   * `words`: look for them.
   */
  readonly kind: 'all' | 'nothing' | 'words'
  /** Occupations named, guessed or near, with a weight of 1 to 100. */
  readonly occupations: ReadonlyMap<string, number>
  /** Every word that says something. */
  readonly words: readonly WordQuery[]
  /** Those that name no occupation. */
  readonly rest: readonly WordQuery[]
  /** The whole text with job titles spelled right. */
  readonly corrected: string | undefined
  readonly named: NamedPlace | undefined
}

const MOST_WORDS = 24
const SHORTEST_PREFIX = 3
export const SHORTEST_TEXT = 2

const NOTHING: Reading = {
  kind: 'nothing',
  occupations: new Map(),
  words: [],
  rest: [],
  corrected: undefined,
  named: undefined,
}

/** Reads a text typed in the search field. `index` holds official titles too, where they are imported. */
export function readText(text: string, index?: TermIndex): Reading {
  if (text === '') return { ...NOTHING, kind: 'all' }
  const tokens = tokensOf(text)
  if (tokens.length === 0 || text.length < SHORTEST_TEXT) return NOTHING
  const read = readSearchQuery(text, { index, isKnownWord: isPlaceWord })
  const all = tokens.filter((token) => !isEmptyToken(token)).map((token) => token.typed)
  const words = queriesOf(all)
  if (words.length === 0 && read.occupations.length === 0) return { ...NOTHING, kind: 'all' }
  return {
    kind: 'words',
    occupations: new Map(read.occupations.map(({ code, weight }) => [code, Math.round(weight * 100)])),
    words,
    rest: queriesOf(read.words),
    corrected: read.corrected,
    named: placeInText(text),
  }
}

const queriesOf = (typed: readonly string[]): WordQuery[] =>
  [...new Set(typed)].slice(0, MOST_WORDS).flatMap((word) => wordQuery(word) ?? [])

/**
 * A word as itself (PostgreSQL takes endings off), with å for aa and the other way round, and by its compound parts.
 * "sosu-hjælper" is two words that must both be there.
 */
function wordQuery(typed: string): WordQuery | undefined {
  const pieces = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  if (pieces.length === 0) return undefined
  const whole = pieces.map((piece) => anyOf([...spellings(piece).map(lexeme), ...compoundOf(piece)]))
  const begun = pieces.map((piece) =>
    anyOf([...spellings(piece).map((s) => lexeme(s) + beginning(s)), ...compoundOf(piece)]),
  )
  return { typed, whole: whole.join(' & '), begun: begun.join(' & ') }
}

const lexeme = (word: string): string => `'${word}'`
const beginning = (word: string): string => (word.length >= SHORTEST_PREFIX ? ':*' : '')
const anyOf = (alternatives: readonly string[]): string => `(${[...new Set(alternatives)].join(' | ')})`

function spellings(word: string): string[] {
  const other = word.includes('å') ? word.replaceAll('å', 'aa') : word.replaceAll('aa', 'å')
  return [...new Set([word, other])]
}

/** All the simple words of a compound together: rengøring and assistent for "rengøringsassistent". */
function compoundOf(word: string): string[] {
  const normal = normalWords(word)[0]
  const parts = normal === undefined ? [] : workWordParts(normal)
  return parts.length > 1 ? [`(${parts.map(lexeme).join(' & ')})`] : []
}

/** Every word of a list must be there; with beginnings of words. Undefined for an empty list. */
export const everyWord = (words: readonly WordQuery[]): string | undefined =>
  words.length === 0 ? undefined : words.map((word) => `(${word.begun})`).join(' & ')
