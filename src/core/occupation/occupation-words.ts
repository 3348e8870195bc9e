import { decompound } from './compound.ts'
import { COMPOUND_WORDS } from './compound-words.ts'
import { baseForms, isFunctionWord, normalWords } from './normal-form.ts'
import { OCCUPATIONS } from './occupations.ts'

/** Shorter words of the vocabulary cut other words to pieces by accident; the short ones that may are hand-picked. */
const SHORTEST_LEARNED = 5

/** The hand-picked parts and every one-word term of the vocabulary that is not itself made of known parts. */
function learnWords(): ReadonlySet<string> {
  const known = new Set(COMPOUND_WORDS)
  const terms = OCCUPATIONS.flatMap((one) => [one.title, ...one.synonyms, ...one.everyday])
  const oneWord = terms.filter((term) => !term.includes(' '))
  const words = new Set(oneWord.flatMap(normalWords).filter((word) => word.length >= SHORTEST_LEARNED))
  for (const word of [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (isFunctionWord(word) || known.has(word)) continue
    if (baseForms(word).some((form) => known.has(form))) continue
    if (decompound(word, (part) => known.has(part)).length === 1) known.add(word)
  }
  return known
}

const WORDS = learnWords()

/** Whether a word (normal form) is a simple word of working life: it may be a part of a compound. */
export const isWorkWord = (word: string): boolean => WORDS.has(word)

/**
 * The parts an ad or a query is indexed by: a known word itself, the parts of a compound, the dictionary form of
 * an inflected one ("pædagogmedhjælpere" → pædagog, medhjælper); anything else comes back as it is.
 */
export function workWordParts(word: string): readonly string[] {
  const forms = [word, ...baseForms(word)]
  const known = forms.find((form) => WORDS.has(form))
  if (known !== undefined) return [known]
  for (const form of forms) {
    const parts = decompound(form, isWorkWord)
    if (parts.length > 1) return parts
  }
  return [word]
}
