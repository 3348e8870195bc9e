import { baseForms, isFunctionWord, normalWords } from './normal-form.ts'
import { isWorkWord, workWordParts } from './occupation-words.ts'
import { isOrdinaryWord, isSearchNoise } from './search-words.ts'
import { partsOf, type TermIndex } from './term-index.ts'
import { allowedErrors, exactMatches, fuzzyMatches, partMatches, type TermMatch } from './term-matches.ts'

/** A piece of what was typed, between blanks or commas, and its normal words. */
export interface Token {
  readonly typed: string
  readonly words: readonly string[]
}

/** Some tokens in a row, understood as occupations. */
export interface Reading {
  /** How many tokens. */
  readonly length: number
  /** Best first. */
  readonly matches: readonly TermMatch[]
  /** How it is spelled, when that was guessed. */
  readonly guess?: string
}

const LONGEST_SPAN = 6
/** A compound nobody has listed is read as the occupations it shares so much of its parts with. */
const LEAST_COMPOUND_SCORE = 0.52
const COMPOUND_LIMIT = 8

/** The tokens of a free text query; what holds no letter or digit is dropped. */
export const tokensOf = (text: string): readonly Token[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,;/"“”()]+/)
    .map((typed) => ({ typed: typed.replace(/[.:!?-]+$/, ''), words: normalWords(typed) }))
    .filter((token) => token.words.length > 0)

/** Whether a token only joins others or says nothing about the job. */
export const isEmptyToken = (token: Token): boolean =>
  token.words.every((word) => isFunctionWord(word) || isSearchNoise(word))

/** Reads the tokens as an occupation: the longest exact reading, unless a guess at a misspelling reaches further. */
export function readOccupation(
  index: TermIndex,
  tokens: readonly Token[],
  isKnownWord: (word: string) => boolean,
): Reading | undefined {
  const spans = spansFromStart(tokens)
  const exact = firstReading(spans, (span) => exactReading(index, span))
  const longer = spans.filter((span) => span.length > (exact?.length ?? 0))
  const guess = firstReading(longer, (span) => guessedReading(index, span, isKnownWord))
  return guess ?? exact ?? compoundReading(index, tokens[0])
}

/** Longest first; a span neither begins nor ends with a joining word. */
function spansFromStart(tokens: readonly Token[]): Token[][] {
  const spans: Token[][] = []
  for (let length = Math.min(LONGEST_SPAN, tokens.length); length > 0; length--) {
    const span = tokens.slice(0, length)
    const ends = [span[0]!, span.at(-1)!]
    if (ends.some((token) => token.words.every(isFunctionWord))) continue
    if (length === 1 && span[0]!.words.every((word) => isFunctionWord(word) || isOrdinaryWord(word))) continue
    spans.push(span)
  }
  return spans
}

function firstReading(spans: Token[][], read: (span: Token[]) => Reading | undefined): Reading | undefined {
  for (const span of spans) {
    const reading = read(span)
    if (reading) return reading
  }
  return undefined
}

const wordsOf = (span: readonly Token[]): readonly string[] => span.flatMap((token) => token.words)

function exactReading(index: TermIndex, span: readonly Token[]): Reading | undefined {
  const matches = exactMatches(index, wordsOf(span))
  return matches.length > 0 ? { length: span.length, matches: bestFirst(matches) } : undefined
}

/** One token of the span must be unknown: that one is taken to be the misspelling, and bears all the errors. */
function guessedReading(
  index: TermIndex,
  span: readonly Token[],
  isKnownWord: (word: string) => boolean,
): Reading | undefined {
  const unknown = span.filter(
    (token) => !token.words.every((word) => isKnown(index, word) || isKnownWord(word)),
  )
  const wrong = unknown[0]
  if (!wrong || unknown.length > 1) return undefined
  const words = wordsOf(span)
  const near = bestFirst(fuzzyMatches(index, words, allowedErrors(wrong.words.join('').length)))
  const matches = near
    .filter((match) => isSameWork(wrong, match))
    .filter((match, _, [best]) => match.score > best!.score - 0.05)
  const guess = matches[0]?.term.text
  return guess === undefined ? undefined : { length: span.length, matches, guess }
}

/** A word made of known parts is only a misspelling of a term with the same parts: "rengøringassistent". */
function isSameWork(typed: Token, match: TermMatch): boolean {
  const parts = partsOf(typed.words)
  if (parts.length < 2 || !parts.every(isWorkWord)) return true
  return parts.every((part) => match.term.parts.includes(part))
}

const isKnown = (index: TermIndex, word: string): boolean =>
  isFunctionWord(word) ||
  [word, ...baseForms(word)].some((form) => isOrdinaryWord(form) || isWorkWord(form) || index.byKey.has(form))

function compoundReading(index: TermIndex, token: Token | undefined): Reading | undefined {
  const word = token?.words.length === 1 ? token.words[0] : undefined
  const parts = word === undefined ? [] : workWordParts(word)
  const head = parts.at(-1)
  if (parts.length < 2 || head === undefined) return undefined
  const shared = partMatches(index, parts).filter((match) => match.score >= LEAST_COMPOUND_SCORE)
  const heads = exactMatches(index, [head]).map((match) => ({ ...match, score: match.score * 0.55 }))
  const matches = bestFirst([...shared, ...heads]).slice(0, COMPOUND_LIMIT)
  return matches.length > 0 ? { length: 1, matches } : undefined
}

const bestFirst = (matches: readonly TermMatch[]): TermMatch[] =>
  matches.toSorted((a, b) => b.score - a.score)
