import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/format-day.ts'
import { formatHours } from '../text/hours.ts'
import type { Lang } from '../text/lang.ts'
import { formatMoney } from '../text/money.ts'
import type { FactValue } from './receipt.ts'
import type { Scheme, Sentence, Unit } from './scheme.ts'

const COUNTED: Readonly<Partial<Record<Unit, Record<Lang, readonly [one: string, many: string]>>>> = {
  days: { da: ['dag', 'dage'], en: ['day', 'days'] },
  weeks: { da: ['uge', 'uger'], en: ['week', 'weeks'] },
  months: { da: ['måned', 'måneder'], en: ['month', 'months'] },
  years: { da: ['år', 'år'], en: ['year', 'years'] },
}

const RATES: Readonly<Partial<Record<Unit, Sentence>>> = {
  'ore-per-hour': { da: 'i timen', en: 'an hour' },
  'ore-per-week': { da: 'om ugen', en: 'a week' },
  'minutes-per-week': { da: 'om ugen', en: 'a week' },
}

/** A number or word of the scheme as people read it, with its unit: `26 uger`, `173,09 kr. i timen`, `60 %`. */
export function formatValue(scheme: Scheme, value: FactValue, unit: Unit | undefined, lang: Lang): string {
  if (typeof value === 'boolean') return lang === 'da' ? (value ? 'ja' : 'nej') : value ? 'yes' : 'no'
  if (typeof value === 'string')
    return unit === 'day' ? formatDay(value as Day, lang) : named(scheme, value, lang)
  const counted = unit && COUNTED[unit]
  if (counted) return `${formatNumber(value, lang)} ${counted[lang][value === 1 ? 0 : 1]}`
  const rate = unit && RATES[unit]
  const after = rate === undefined ? '' : ` ${rate[lang]}`
  switch (unit) {
    case 'ore':
    case 'ore-per-hour':
    case 'ore-per-week':
      return `${formatMoney(Math.round(value), lang)}${after}`
    case 'minutes':
    case 'minutes-per-week':
      return `${formatHours(Math.round(value), lang)}${after}`
    case 'per-mille':
      return `${formatNumber(value / 10, lang)}${lang === 'da' ? '\u00a0%' : '%'}`
    default:
      return formatNumber(value, lang)
  }
}

/** As `formatValue`, in both languages. */
export function formatBoth(scheme: Scheme, value: FactValue, unit: Unit | undefined): Sentence {
  return { da: formatValue(scheme, value, unit, 'da'), en: formatValue(scheme, value, unit, 'en') }
}

/** A fact as people read it: an option by its label, a day in words. */
export function formatFact(scheme: Scheme, factId: string, value: FactValue, lang: Lang): string {
  const definition = scheme.facts[factId]
  if (definition?.kind === 'choice') {
    return definition.options?.find(({ id }) => id === value)?.label[lang] ?? String(value)
  }
  return formatValue(scheme, value, definition?.kind === 'day' ? 'day' : definition?.unit, lang)
}

/** A word such as a level of education is what one may choose for a fact, and has its label there. */
function named(scheme: Scheme, word: string, lang: Lang): string {
  for (const { options } of Object.values(scheme.facts)) {
    const option = options?.find(({ id }) => id === word)
    if (option) return option.label[lang]
  }
  return word
}

function formatNumber(number: number, lang: Lang): string {
  const text = String(Math.round(number * 100) / 100)
  return lang === 'da' ? text.replace('.', ',') : text
}
