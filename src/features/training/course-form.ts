import { formatHoursNumber } from '#core/text/hours.ts'
import { parseMoney } from '#core/text/money.ts'
import { amuCourse } from '#core/training/amu-courses.ts'
import { choice, flag, form, hours, integer, optionalText, text } from '#platform/form/fields.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type CourseRow, courseKinds, courseLanguages } from './model.ts'
import { providerTexts } from './texts/provider.ts'

const HOUR = 60
const courseForm = form({
  kind: choice(courseKinds),
  amu: optionalText({ max: 10 }),
  title: optionalText({ max: 200 }),
  goals: optionalText({ max: 4000, lines: true }),
  language: choice(courseLanguages),
  days: optionalText({ max: 4 }),
  hours: hours({ min: HOUR / 2, max: 12 * HOUR }),
  price: text({ max: 40 }),
  minimum: integer({ min: 1, max: 500 }),
  capacity: integer({ min: 1, max: 500 }),
  publicProvider: flag(),
  openAccess: flag(),
  onDemand: flag(),
  version: optionalText({ max: 10 }),
})

export type CourseInput = {
  kind: string
  amu_number: string | null
  title: string
  goals: string
  language: string
  days: number
  minutes_per_day: number
  price_ore: number
  minimum: number
  capacity: number
  public_provider: boolean
  open_access: boolean
  on_demand: boolean
}

/** What the form said, with title and length of a known AMU number filled in where nothing was typed. */
export function readCourse(
  fields: Fields,
  lang: Lang,
): { ok: true; value: CourseInput; version: number } | { ok: false; state: FormState } {
  const t = providerTexts(lang).courseForm
  const parsed = parseForm(courseForm, fields)
  const state = formState(fields, parsed.ok ? [] : parsed.problems, lang)
  if (!parsed.ok) return { ok: false, state }
  const v = parsed.value
  const known = v.kind === 'amu' ? amuCourse(v.amu) : undefined
  const title = v.title || (known?.title ?? '')
  const days = integer({ min: 1, max: 400 }).safeParse(v.days || known?.days)
  const price = parseMoney(v.price)
  const errors: Record<string, string> = {}
  if (v.kind === 'amu' && v.amu === '') errors.amu = t.amuMissing
  else if (v.kind === 'amu' && !/^[0-9]{4,6}$/.test(v.amu)) errors.amu = t.amuWrong
  const empty = formState(
    {},
    [
      { field: 'title', key: 'required' },
      { field: 'days', key: 'notANumber' },
    ],
    lang,
  ).errors
  if (title === '') errors.title = empty.title!
  if (!days.success) errors.days = empty.days!
  if (!price.ok || price.value > 100_000_000) errors.price = t.priceWrong
  if (v.capacity < v.minimum) errors.capacity = t.capacityBelow
  if (Object.keys(errors).length > 0 || !days.success || !price.ok)
    return { ok: false, state: { ...state, errors } }
  return {
    ok: true,
    version: Number(v.version) || 0,
    value: {
      kind: v.kind,
      amu_number: v.kind === 'amu' ? v.amu : null,
      title,
      goals: v.goals,
      language: v.language,
      days: days.data,
      minutes_per_day: v.hours,
      price_ore: price.value,
      minimum: v.minimum,
      capacity: v.capacity,
      public_provider: v.publicProvider,
      open_access: v.openAccess,
      on_demand: v.onDemand,
    },
  }
}

/** A course as its form shows it. */
export const courseValues = (c: CourseRow): FormState['values'] => ({
  kind: c.kind,
  amu: c.amu_number ?? '',
  title: c.title,
  goals: c.goals,
  language: c.language,
  days: String(c.days),
  hours: formatHoursNumber(c.minutes_per_day, 'da'),
  price: kroner(c.price_ore),
  minimum: String(c.minimum),
  capacity: String(c.capacity),
  publicProvider: c.public_provider ? 'ja' : '',
  openAccess: c.open_access ? 'ja' : '',
  onDemand: c.on_demand ? 'ja' : '',
  version: String(c.version),
})

/** An amount as it is typed: `408`, `1250,50`. */
export const kroner = (ore: number): string =>
  ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',')
