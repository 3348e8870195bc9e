import { postcode } from '#core/place/postcodes.ts'
import { parseMoney } from '#core/text/money.ts'
import { parseClock, parseSessionDays } from '#core/training/session-days.ts'
import { COLUMNS } from './columns.ts'
import type { ProjectSession } from './project.ts'
import type { Reading, SheetLine } from './read-sheet.ts'

type Key = (typeof COLUMNS.sessions)[number]['key']
const MOST_PAUSE = 300
const MOST_PRICE_ORE = 100_000_000
const LONGEST: Readonly<Partial<Record<Key, number>>> = { class: 60, course: 200, provider: 120, place: 120 }

/** One class of the file, or undefined with what is wrong said. */
export function readSession(
  { t, lang }: Reading,
  { line, at, fault }: SheetLine<Key>,
): ProjectSession | undefined {
  const named = (key: Key) => COLUMNS.sessions.find((c) => c.key === key)!.name[lang]
  for (const key of ['class', 'course', 'days', 'from', 'to'] as const)
    if (at(key) === '') return fault(t.missing(named(key)))
  for (const [key, most] of Object.entries(LONGEST) as [Key, number][])
    if (at(key).length > most) return fault(t.tooLong(named(key), most))
  if (at('amu') !== '' && !/^\d{4,6}$/.test(at('amu'))) return fault(t.notAmu)
  const from = parseClock(at('from'))
  const to = parseClock(at('to'))
  if (!from.ok) return fault(t.notTime(at('from')))
  if (!to.ok) return fault(t.notTime(at('to')))
  const pause = at('pause') === '' ? '0' : at('pause')
  if (!/^\d{1,3}$/.test(pause) || Number(pause) > MOST_PAUSE) return fault(t.notPause)
  const usual = { from: from.value, to: to.value, pause: Number(pause) }
  const days = parseSessionDays(at('days'), usual)
  if (!days.ok) return fault(days.reason === 'no-time-left' ? t.noTimeLeft : t.notDays)
  if (at('postcode') !== '' && !postcode(at('postcode'))) return fault(t.notPostcode(at('postcode')))
  const price = at('price') === '' ? { ok: true as const, value: 0 } : parseMoney(at('price'))
  if (!price.ok || price.value > MOST_PRICE_ORE) return fault(t.notPrice(at('price')))
  return {
    ...{ line, code: at('class'), course: at('course'), amu: at('amu') || null, provider: at('provider') },
    ...{ days: days.value, first: days.value[0]!.day, last: days.value.at(-1)!.day },
    ...{ place: at('place'), postcode: at('postcode') || null, price: price.value },
  }
}
