import type { Lang } from '../text/lang.ts'
import type { Case, CompiledScheme } from './compiled.ts'
import { formatFact, formatValue } from './format-value.ts'
import type { Sentence } from './scheme.ts'
import { valueOfCase } from './value-on.ts'

export const PLACEHOLDER = /\{(fact|value):([^}]*)\}/g

const NOT_STATED: Sentence = { da: '(ikke oplyst)', en: '(not stated)' }
const NONE: Sentence = { da: '(ingen)', en: '(none)' }

/** Puts what is known of the case, and the values of the governing day, where the sentence asks for them. */
export function fillSentence(compiled: CompiledScheme, sentence: Sentence, c: Case): Sentence {
  return { da: fill(compiled, sentence.da, c, 'da'), en: fill(compiled, sentence.en, c, 'en') }
}

/** The values that a sentence names. */
export function valuesNamed(sentence: Sentence): readonly string[] {
  const found = [...sentence.da.matchAll(PLACEHOLDER), ...sentence.en.matchAll(PLACEHOLDER)]
  return found.filter(([, what]) => what === 'value').map(([, , id]) => id!)
}

function fill(compiled: CompiledScheme, text: string, c: Case, lang: Lang): string {
  return text.replace(PLACEHOLDER, (_, what: string, id: string) =>
    what === 'fact' ? factText(compiled, id, c, lang) : valueText(compiled, id, c, lang),
  )
}

function factText(compiled: CompiledScheme, id: string, c: Case, lang: Lang): string {
  const stated = c.facts[compiled.factIds.indexOf(id)]
  return stated === undefined ? NOT_STATED[lang] : formatFact(compiled.scheme, id, stated, lang)
}

function valueText(compiled: CompiledScheme, id: string, c: Case, lang: Lang): string {
  const found = valueOfCase(compiled, id, c)
  if (found.state === 'none') return NONE[lang]
  if (found.state === 'unknown') return NOT_STATED[lang]
  return formatValue(compiled.scheme, found.value, compiled.scheme.values[id]?.unit, lang)
}
