import { parseDay } from '#core/calendar/parse-day.ts'
import type { FigureDefinition } from '#core/gain/figure-definition.ts'
import { FIGURES } from '#core/gain/figures.ts'
import type { LawRoom } from '#core/gain/law-room.ts'
import { LIMITS } from '#core/gain/limits.ts'
import type { FigureUnit, GainForm } from '#core/gain/model.ts'
import { type GainRequest, readGainRequest } from '#core/gain/read-request.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import {
  EFFECT_WORDS,
  ENDS,
  FORM_WORDS,
  figureName,
  meaningOf,
  NAMES,
  SECTOR_WORDS,
  SUPPORT_WORDS,
} from './query-names.ts'
import { fieldTexts } from './texts/fields.ts'
import { fieldText, readAmount } from './units.ts'

/** An address as it was read: what to count, or the form with what is wrong. */
export type GainQuery = {
  /** False for the bare page: nothing is asked yet. */
  readonly asked: boolean
  readonly state: FormState
  readonly request: GainRequest | undefined
  /** The form of financing whose lines are shown. */
  readonly view: GainForm
}

type Numeric = { readonly [K in keyof typeof LIMITS]: FigureUnit | 'count' }

const UNITS: Numeric = {
  employees: 'count',
  educationMinutes: 'minutes',
  employeeWageOre: 'ore-per-hour',
  tempWageOre: 'ore-per-hour',
  courseFeeOre: 'ore',
  temps: 'count',
  tempMinutes: 'minutes',
}
const OPTIONAL = ['courseFeeOre', 'temps', 'tempMinutes']
const LONGEST = 60

/** The first value of a name, without what nobody types into such a field. */
const one = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').slice(0, LONGEST).trim()

export function readGainQuery(query: URLSearchParams, law: LawRoom, lang: Lang): GainQuery {
  const t = fieldTexts(lang).problems
  const values: Record<string, string> = {}
  const errors: Record<string, string> = {}
  const stated: Record<string, unknown> = {}
  const own: Record<string, unknown> = {}
  const view = meaningOf(FORM_WORDS, one(query, NAMES.view)) ?? 'dk-jobrotation'

  for (const field of Object.keys(UNITS) as (keyof Numeric)[]) {
    const name = NAMES[field]
    const text = one(query, name)
    values[name] = text
    if (text === '') {
      if (!OPTIONAL.includes(field)) errors[name] = t.required
      continue
    }
    const unit = UNITS[field]
    const { least, most } = LIMITS[field]
    const value = unit === 'count' ? readCount(text) : readAmount(unit, text)
    if (value === undefined || value < least || value > most) {
      const say = unit === 'count' ? t.whole : unit === 'minutes' ? t.hours : t.money
      const shown = (limit: number) =>
        unit === 'count' ? countText(limit, lang) : fieldText(unit, limit, lang)
      errors[name] = say(shown(least), shown(most))
    } else {
      stated[field] = value
      values[name] = unit === 'count' ? String(value) : fieldText(unit, value, lang)
    }
  }

  const dayText = one(query, NAMES.day)
  const day = parseDay(dayText)
  values[NAMES.day] = day.ok ? day.value : dayText
  if (day.ok) stated.day = day.value
  else errors[NAMES.day] = dayText === '' ? t.required : t.day

  const choices = { sector: SECTOR_WORDS, employeeSupport: SUPPORT_WORDS, effect: EFFECT_WORDS }
  for (const field of ['sector', 'employeeSupport', 'effect'] as const) {
    const words = choices[field]
    const name = NAMES[field]
    const word = one(query, name)
    values[name] = word
    const meaning = meaningOf<string>(words, word)
    if (meaning !== undefined) stated[field] = meaning
    else if (word !== '' || field === 'sector') errors[name] = t.choose
  }

  for (const definition of FIGURES) {
    const range = readFigure(query, definition, { lang, values, errors })
    if (range !== undefined) own[definition.id] = range
  }

  const asked = [...query.keys()].some((name) => name in values && one(query, name) !== '')
  if (!asked) return { asked, state: { values, errors: {} }, request: undefined, view }
  if (Object.keys(errors).length > 0) return { asked, state: { values, errors }, request: undefined, view }
  const read = readGainRequest({ ...stated, figures: own }, law)
  if (read.ok) return { asked, state: { values, errors }, request: read.request, view }
  // what is left are rules over two figures
  for (const { path, rule } of read.problems) {
    const name = figureName(path.replace(/^figures\./, ''), 'likely')
    errors[name] = rule === 'subsidy-above-pay' ? t.subsidy : t.tax
  }
  return { asked, state: { values, errors }, request: undefined, view }
}

type Reading = { lang: Lang; values: Record<string, string>; errors: Record<string, string> }

/** Three ends, or only the likely one, which is then exact. */
function readFigure(
  query: URLSearchParams,
  { id, unit, most }: FigureDefinition,
  { lang, values, errors }: Reading,
) {
  const t = fieldTexts(lang).problems
  const numbers = ENDS.map((end) => {
    const name = figureName(id, end)
    const text = one(query, name)
    values[name] = text
    if (text === '') return undefined
    const value = readAmount(unit, text)
    if (value === undefined || value > most) {
      errors[name] = t.figure(fieldText(unit, most, lang))
      return undefined
    }
    values[name] = fieldText(unit, value, lang)
    return value
  })
  const [low, likely, high] = numbers
  const typed = ENDS.filter((end) => values[figureName(id, end)] !== '')
  if (typed.length === 0 || ENDS.some((end) => figureName(id, end) in errors)) return undefined
  if (typed.length === 1 && likely !== undefined) return { low: likely, likely, high: likely }
  const name = figureName(id, 'likely')
  if (low === undefined || likely === undefined || high === undefined) errors[name] = t.allEnds
  else if (low > likely || likely > high) errors[name] = t.order
  else return { low, likely, high }
  return undefined
}

const readCount = (text: string): number | undefined => {
  const plain = text.replace(/^(\d{1,3})[. ](\d{3})$/, '$1$2')
  return /^\d{1,7}$/.test(plain) ? Number(plain) : undefined
}

const countText = (value: number, lang: Lang): string =>
  value.toLocaleString(lang === 'da' ? 'da-DK' : 'en-GB')
