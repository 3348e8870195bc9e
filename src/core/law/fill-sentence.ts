import type { Lang } from '../text/lang.ts'
import type { Case, CompiledScheme } from './compiled.ts'
import { formatFact, formatValue } from './format-value.ts'
import type { Facts, FactValue } from './receipt.ts'
import type { Scheme, Sentence } from './scheme.ts'
import { possibleValues } from './value-in-case.ts'
import { valueOfCase } from './value-on.ts'

export const PLACEHOLDER = /\{(fact|value):([^}]*)\}/g

const NOT_STATED: Sentence = { da: '(ikke oplyst)', en: '(not stated)' }
const NONE: Sentence = { da: '(ingen)', en: '(none)' }
const OR: Sentence = { da: ' eller ', en: ' or ' }

/** Puts what is known of the case, and the values of the governing day, where the sentence asks for them. */
export function fillSentence(compiled: CompiledScheme, sentence: Sentence, c: Case): Sentence {
  return fillBoth(sentence, (what, id, lang) =>
    what === 'value'
      ? valueText(compiled, id, c, lang)
      : factText(compiled.scheme, id, c.facts[compiled.factIds.indexOf(id)], lang),
  )
}

/** As `fillSentence`, for a sentence that names facts alone. */
export function fillFacts(scheme: Scheme, sentence: Sentence, facts: Facts): Sentence {
  return fillBoth(sentence, (_, id, lang) => factText(scheme, id, facts[id], lang))
}

/** The values that a sentence names. */
export function valuesNamed(sentence: Sentence): readonly string[] {
  const found = [...sentence.da.matchAll(PLACEHOLDER), ...sentence.en.matchAll(PLACEHOLDER)]
  return found.filter(([, what]) => what === 'value').map(([, , id]) => id!)
}

function fillBoth(sentence: Sentence, text: (what: string, id: string, lang: Lang) => string): Sentence {
  const fill = (lang: Lang) =>
    sentence[lang].replace(PLACEHOLDER, (_, what: string, id: string) => text(what, id, lang))
  return { da: fill('da'), en: fill('en') }
}

function factText(scheme: Scheme, id: string, stated: FactValue | undefined, lang: Lang): string {
  return stated === undefined ? NOT_STATED[lang] : formatFact(scheme, id, stated, lang)
}

function valueText(compiled: CompiledScheme, id: string, c: Case, lang: Lang): string {
  const found = valueOfCase(compiled, id, c)
  if (found.state === 'none') return NONE[lang]
  const written = (value: FactValue) =>
    formatValue(compiled.scheme, value, compiled.scheme.values[id]?.unit, lang)
  if (found.state === 'known') return written(found.value)
  // a rule and its exception: either, where it is not known which
  const possible = possibleValues(c.segment.values[compiled.valueIndex.get(id)!]!, c)
  return possible === undefined ? NOT_STATED[lang] : possible.map(written).join(OR[lang])
}
