import type { Day } from '#core/calendar/day.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import { knownScheme, schemesInUse } from '../compiled-schemes.ts'
import { readDay } from '../fact-form/read-day.ts'
import { fieldTexts } from '../texts/fields.ts'

/** Names in the address. */
export const SCHEME = 'ordning'
export const ON = 'dag'
export const FROM = 'fra'
export const TO = 'til'
export const VIEW = 'vis'

/** Ways to see the same rules: on a day, between two, the rates and all rules through the years, and what happened. */
export const VIEWS = ['dag', 'aendringer', 'satser', 'tidslinje', 'alle'] as const
export type View = (typeof VIEWS)[number]

const LONGEST = 100

export type RatesQuery = {
  readonly compiled: CompiledScheme
  readonly view: View
  readonly on: Day
  /** Whether that day was asked about, and is not just today. */
  readonly asksDay: boolean
  /** Both days, where two are asked about. */
  readonly between: { readonly from: Day; readonly to: Day } | undefined
  readonly asked: boolean
  readonly state: FormState
}

/** What the page is asked for; a scheme nobody knows is the first one, and what cannot be used gets a sentence. */
export function readRatesQuery(query: URLSearchParams, today: Day, lang: Lang): RatesQuery {
  const t = fieldTexts(lang)
  const values: Record<string, string> = {}
  const errors: Record<string, string> = {}
  const typed = (name: string): string => {
    const all = query.getAll(name)
    const text = (all[0] ?? '').trim()
    values[name] = text.slice(0, LONGEST)
    if (all.length > 1) errors[name] = t.twice
    else if (text.length > LONGEST) errors[name] = t.tooLong(LONGEST)
    return errors[name] === undefined ? text : ''
  }
  const dayOf = (name: string): Day | undefined => {
    const text = typed(name)
    if (text === '') return undefined
    const read = readDay(text, lang)
    if (read.ok) {
      values[name] = read.day
      return read.day
    }
    errors[name] = read.says
    return undefined
  }
  const wanted = typed(SCHEME)
  const scheme = schemesInUse().find(({ id }) => id === wanted) ?? schemesInUse()[0]!
  if (wanted !== '' && scheme.id !== wanted) errors[SCHEME] = t.scheme
  const natural = query.has(FROM) || query.has(TO) ? 'aendringer' : 'dag'
  const view = VIEWS.find((one) => one === query.get(VIEW)) ?? natural
  const on = dayOf(ON)
  const from = dayOf(FROM)
  const to = dayOf(TO)
  if ((values[FROM] === '') !== (values[TO] === '')) errors[values[FROM] === '' ? FROM : TO] ??= t.bothDays
  if (values[ON] === '') values[ON] = on ?? today
  return {
    compiled: knownScheme(scheme.id),
    view,
    on: on ?? today,
    asksDay: on !== undefined,
    between: from !== undefined && to !== undefined ? { from, to } : undefined,
    asked: [SCHEME, VIEW, ON, FROM, TO].some((name) => query.has(name)),
    state: { values, errors },
  }
}
