import type { Day } from '#core/calendar/day.ts'
import { PLACEHOLDER } from '#core/law/fill-sentence.ts'
import { formatValue } from '#core/law/format-value.ts'
import type { InForce, Scheme, Sentence } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { rulesOn } from '../rules-on.ts'

/** Stands where a case would have its own figure. */
const BLANK = '…'

/**
 * What a rule says when no case is at hand: the values of the day are put in, and what a case would add is left blank.
 * An exception speaks of the values that are excepted in the same way, where there are any.
 */
export function ruleWords(
  scheme: Scheme,
  sentence: Sentence,
  version: InForce,
  day: Day,
  lang: Lang,
): string {
  return sentence[lang]
    .replace(PLACEHOLDER, (_, what: string, id: string) =>
      what === 'value' ? valueWords(scheme, id, version, day, lang) : BLANK,
    )
    .replace(`${BLANK}.`, BLANK)
}

function valueWords(scheme: Scheme, id: string, like: InForce, day: Day, lang: Lang): string {
  const definition = scheme.values[id]
  if (definition === undefined) return BLANK
  const rules = rulesOn(definition.versions, day)
  const alike = rules.find(
    ({ version }) =>
      version.keyedBy === like.keyedBy && (version.when === undefined) === (like.when === undefined),
  )
  const value = (alike ?? rules[0])?.version.value
  return value === undefined || value === null ? BLANK : formatValue(scheme, value, definition.unit, lang)
}
