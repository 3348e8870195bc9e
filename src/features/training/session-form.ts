import { formatTime } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { postcode } from '#core/place/postcodes.ts'
import { parseMoney } from '#core/text/money.ts'
import {
  parseClock,
  parseSessionDays,
  type SessionDay,
  writeSessionDays,
} from '#core/training/session-days.ts'
import { form, integer, optionalDay, optionalInteger, optionalText, text } from '#platform/form/fields.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import { kroner } from './course-form.ts'
import type { CourseRow, SessionInput, SessionRow } from './model.ts'
import { providerTexts } from './texts/provider.ts'

const sessionForm = form({
  days: optionalText({ max: 8000, lines: true }),
  from: text({ max: 10 }),
  to: text({ max: 10 }),
  pause: optionalInteger({ min: 0, max: 240 }),
  place: optionalText({ max: 160 }),
  street: optionalText({ max: 160 }),
  postcode: text({ max: 10 }),
  capacity: integer({ min: 1, max: 500 }),
  minimum: integer({ min: 1, max: 500 }),
  price: text({ max: 40 }),
  reserveBy: optionalDay(),
  reason: optionalText({ max: 500 }),
  version: optionalInteger({ min: 0 }),
  // which demand the class is opened for
  subject: optionalText({ max: 200 }),
  municipality: optionalText({ max: 4 }),
  month: optionalText({ max: 10 }),
})

export type ReadSession = SessionInput & {
  version: number
  reason: string
  demand: { subject: string; municipality: string; month: string } | undefined
}

const MONTH = /^\d{4}-\d{2}-01$/
const CODE = /^\d{4}$/

/** What the form said of a session, or the form again with what is wrong. `mayHaveBegun`: a session under way is only changed. */
export function readSession(
  fields: Fields,
  lang: Lang,
  today: Day,
  mayHaveBegun: boolean,
): { ok: true; value: ReadSession } | { ok: false; state: FormState } {
  const t = providerTexts(lang)
  const parsed = parseForm(sessionForm, fields)
  const state = formState(fields, parsed.ok ? [] : parsed.problems, lang)
  if (!parsed.ok) return { ok: false, state }
  const v = parsed.value
  const errors: Record<string, string> = {}
  const [from, to] = [parseClock(v.from), parseClock(v.to)]
  if (!from.ok) errors.from = t.sessionForm.clock
  if (!to.ok) errors.to = t.sessionForm.clock
  const usual = { from: from.ok ? from.value : 480, to: to.ok ? to.value : 960, pause: v.pause ?? 0 }
  const days = parseSessionDays(v.days, usual)
  const first: Day | undefined = days.ok ? days.value[0]?.day : undefined
  if (!days.ok) errors.days = t.sessionForm.dayProblems[days.reason]
  else if (first && first <= today && !mayHaveBegun) errors.days = t.sessionForm.past
  const area = /^\d{4}$/.test(v.postcode) ? postcode(v.postcode) : undefined
  if (!area) errors.postcode = t.sessionForm.postcodeUnknown
  const price = parseMoney(v.price)
  if (!price.ok || price.value > 100_000_000) errors.price = t.courseForm.priceWrong
  if (v.capacity < v.minimum) errors.capacity = t.courseForm.capacityBelow
  if (v.reserveBy && first && v.reserveBy >= first) errors.reserveBy = t.sessionForm.reserveByLate
  if (Object.keys(errors).length > 0 || !days.ok || !area || !price.ok)
    return { ok: false, state: { ...state, errors } }
  const isDemand = v.subject !== '' && CODE.test(v.municipality) && MONTH.test(v.month)
  return {
    ok: true,
    value: {
      days: days.value,
      place: v.place,
      street: v.street,
      postcode: v.postcode,
      town: area.town,
      municipality: area.municipality,
      lat: area.at.lat,
      lon: area.at.lon,
      capacity: v.capacity,
      minimum: v.minimum,
      priceOre: price.value,
      reserveBy: v.reserveBy,
      version: v.version ?? 0,
      reason: v.reason,
      demand: isDemand ? { subject: v.subject, municipality: v.municipality, month: v.month } : undefined,
    },
  }
}

const USUAL = { from: 8 * 60, to: 15 * 60 + 24, pause: 0 }

/** A new session as its form begins: what the course and the provider say already stands there. */
export const newSessionValues = (
  course: CourseRow,
  provider: { postcode: string | null },
  demand?: { subject: string; municipality: string; month: string },
): FormState['values'] => ({
  days: '',
  from: formatTime(USUAL.from),
  to: formatTime(Math.min(1440, USUAL.from + course.minutes_per_day)),
  pause: '0',
  postcode: provider.postcode ?? '',
  capacity: String(course.capacity),
  minimum: String(course.minimum),
  price: kroner(course.price_ore),
  ...(demand ?? {}),
})

/** A session as its form shows it. */
export function sessionValues(s: SessionRow, days: readonly SessionDay[]): FormState['values'] {
  const { usual = USUAL, list } = writeSessionDays(days)
  return {
    days: list,
    from: formatTime(usual.from),
    to: formatTime(usual.to),
    pause: String(usual.pause),
    place: s.place,
    street: s.street ?? '',
    postcode: s.postcode,
    capacity: String(s.capacity),
    minimum: String(s.minimum),
    price: kroner(s.price_ore),
    reserveBy: s.reserve_by ?? '',
    version: String(s.version),
  }
}
