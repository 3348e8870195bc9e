import type { FigureUnit } from '#core/gain/model.ts'
import { formatHours, formatHoursNumber, parseHours } from '#core/text/hours.ts'
import type { Lang } from '#core/text/lang.ts'
import { formatMoney, type Ore, parseMoney, timesFraction } from '#core/text/money.ts'

/** More hours than any field of the page takes. */
const MOST_HOURS = 40_000_000
const MANY_HOURS = /^(\d{1,3}(?:[. ]\d{3})+|\d{5,8})(|[,:].{1,9}|\.\d{1,2}|\s?(?:timer|t\.?|hours|h))$/i
const DECIMAL = /^(\d{1,6})(?:[.,](\d))?$/

/** What is typed in a field of a unit, in whole units of core; undefined when it cannot be read. Percent, weeks and years as such. */
export function readAmount(unit: FigureUnit, text: string): number | undefined {
  if (unit === 'ore' || unit === 'ore-per-hour' || unit === 'ore-per-week') {
    const read = parseMoney(text)
    return read.ok ? read.value : undefined
  }
  if (unit === 'minutes') return readHours(text)
  const match = DECIMAL.exec(text.replace(/\s*(?:%|pct\.?|uger?|weeks?|år|years?)$/i, ''))
  if (match === null) return undefined
  const tenths = Number(match[1]) * 10 + Number(match[2] ?? 0)
  if (unit !== 'years') return tenths
  return tenths % 10 === 0 ? tenths / 10 : undefined
}

/** Also more hours than one types for a week: `33.300`, `33300:30`. */
function readHours(text: string): number | undefined {
  const many = MANY_HOURS.exec(text)
  if (many !== null) {
    const rest = readHours(`1${many[2] ?? ''}`)
    return rest === undefined ? undefined : (Number(many[1]!.replace(/[. ]/g, '')) - 1) * 60 + rest
  }
  const read = parseHours(text, MOST_HOURS)
  if (read.ok) return read.value
  return read.reason === 'zero' ? 0 : undefined
}

/** As it stands in a field: `2.444,78`, `37,5`, `85`. `readAmount` reads it back. */
export function fieldText(unit: FigureUnit, value: number, lang: Lang): string {
  if (unit === 'minutes') return formatHoursNumber(value, lang)
  if (unit === 'years') return String(value)
  if (unit === 'per-mille' || unit === 'tenth-weeks') return tenths(value, lang)
  const kroner = addressText(unit, value)
  return lang === 'da' ? formatMoney(value, 'da').replace(/\s*kr\.$/, '') : kroner
}

/** As it stands in an address, the same in both languages: `2444.78`, `37.5`, `85`. */
export function addressText(unit: FigureUnit, value: number): string {
  if (unit === 'minutes') return formatHoursNumber(value, 'en')
  if (unit === 'years') return String(value)
  if (unit === 'per-mille' || unit === 'tenth-weeks') return tenths(value, 'en')
  const rest = value % 100
  return `${Math.floor(value / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** With its unit, for reading: `2.444,78 kr.`, `37,5 timer`, `85 %`. Per what it is, the label says. */
export function shownText(unit: FigureUnit, value: number, lang: Lang): string {
  const da = lang === 'da'
  switch (unit) {
    case 'ore':
    case 'ore-per-hour':
    case 'ore-per-week':
      return formatMoney(value, lang)
    case 'minutes':
      return formatHours(value, lang)
    case 'per-mille':
      return `${tenths(value, lang)}${da ? '\u00a0' : ''}%`
    case 'tenth-weeks':
      return `${tenths(value, lang)} ${da ? (value === 10 ? 'uge' : 'uger') : value === 10 ? 'week' : 'weeks'}`
    case 'years':
      return `${value} ${da ? 'år' : value === 1 ? 'year' : 'years'}`
  }
}

/** An amount of a result in whole kroner, with a sign that a screen reader says too. */
export function wholeKroner(ore: Ore, lang: Lang): string {
  return formatMoney(timesFraction(ore, 1, 100) * 100, lang)
}

function tenths(value: number, lang: Lang): string {
  const rest = value % 10
  return `${Math.floor(value / 10)}${rest === 0 ? '' : `${lang === 'da' ? ',' : '.'}${rest}`}`
}
