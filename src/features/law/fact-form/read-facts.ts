import type { Facts, FactValue } from '#core/law/receipt.ts'
import type { FactDefinition, Scheme } from '#core/law/scheme.ts'
import { parseHours } from '#core/text/hours.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Lang } from '#platform/text/texts.ts'
import { readDay } from './read-day.ts'
import { factFormTexts } from './texts.ts'

/** What a fact's field is called in forms and addresses. */
export const fieldOf = (fact: string): string => `f-${fact}`

export type ReadFacts = {
  readonly facts: Facts
  /** Sentences by field name. */
  readonly errors: Readonly<Record<string, string>>
}

/** Facts as people type them: a field left empty is unknown, hours are written as hours, days as one writes days. */
export function readFacts(scheme: Scheme, facts: readonly string[], fields: Fields, lang: Lang): ReadFacts {
  const read: Record<string, FactValue> = {}
  const errors: Record<string, string> = {}
  for (const fact of facts) {
    const definition = scheme.facts[fact]
    const text = typed(fields, fieldOf(fact)).trim()
    if (definition === undefined || text === '') continue
    const value = readFact(definition, text, lang)
    if (typeof value === 'object') errors[fieldOf(fact)] = value.error
    else read[fact] = value
  }
  return { facts: read, errors }
}

/** One fact as typed, or the sentence that says how to write it. */
export function readFact(
  definition: FactDefinition,
  text: string,
  lang: Lang,
): FactValue | { error: string } {
  const t = factFormTexts(lang)
  switch (definition.kind) {
    case 'yes-no':
      return text === 'ja' ? true : text === 'nej' ? false : { error: t.choose }
    case 'choice':
      return definition.options?.some(({ id }) => id === text) ? text : { error: t.choose }
    case 'day': {
      const read = readDay(text, lang)
      return read.ok ? read.day : { error: read.says }
    }
    case 'number': {
      const number = isInHours(definition) ? hours(text) : whole(text)
      const { least = 0, most = Number.MAX_SAFE_INTEGER } = definition
      if (number === undefined) return { error: isInHours(definition) ? t.notHours : t.notANumber }
      const shown = (n: number) => (isInHours(definition) ? n / 60 : n)
      if (number < least) return { error: t.tooLittle(shown(least)) }
      return number > most ? { error: t.tooMuch(shown(most)) } : number
    }
  }
}

/** Read further than any fact goes, so that too many are too many and not unreadable. */
const MOST_HOURS = 9_999

/** Minutes in the law are hours to people. */
export const isInHours = ({ unit }: Pick<FactDefinition, 'unit'>): boolean =>
  unit === 'minutes' || unit === 'minutes-per-week'

/** Digits, with a minus for those who type one: it is then too little, and that is said. */
const whole = (text: string): number | undefined =>
  /^[-−]?\d{1,6}$/.test(text) ? Number(text.replace('−', '-')) : undefined

function hours(text: string): number | undefined {
  if (/^0+([.,]0+)?$/.test(text)) return 0
  const read = parseHours(text, MOST_HOURS)
  return read.ok ? read.value : undefined
}
