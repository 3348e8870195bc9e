import { type Day, isDay } from '#core/calendar/day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { cardAreaByKey, cardTowns, wholeCountry } from '#core/exchange/card-area.ts'
import {
  type DrivingLicence,
  drivingLicenceKeys,
  holdsDrivingLicence,
  isDrivingLicence,
} from '#core/exchange/driving-licences.ts'
import { languageName } from '#core/exchange/languages.ts'
import { OCCUPATION_AREAS, occupationAreaByCode } from '#core/occupation/areas.ts'
import { findOccupations } from '#core/occupation/find-occupations.ts'
import { OCCUPATIONS, occupationByCode } from '#core/occupation/occupations.ts'
import { parseHours } from '#core/text/hours.ts'

/** What a company looks for. What is left out does not narrow. */
export type CandidateFilter = {
  vacancyId?: string
  /** Any of these occupations. */
  occupations?: readonly string[]
  /** As typed, to be shown again. */
  occupationText?: string
  field?: string
  area?: string
  minutes?: number
  hoursText?: string
  from?: Day
  to?: Day
  language?: string
  licence?: DrivingLicence
  page: number
}

/** The names of the filters in the address. */
export const QUERY = {
  vacancy: 'vikariat',
  occupation: 'fag',
  occupationCode: 'fagCode',
  field: 'omraade',
  area: 'sted',
  hours: 'timer',
  from: 'fra',
  to: 'til',
  language: 'sprog',
  licence: 'koerekort',
  page: 'side',
} as const

const MOST_PAGES = 500

/** Reads an address that anybody may have typed: what cannot be understood does not narrow. */
export function readFilter(query: URLSearchParams): CandidateFilter {
  const text = (key: keyof typeof QUERY) => (query.get(QUERY[key]) ?? '').trim().slice(0, 120)
  const filter: CandidateFilter = { page: pageOf(text('page')) }
  if (text('vacancy')) filter.vacancyId = text('vacancy')
  if (text('occupation')) {
    filter.occupationText = text('occupation')
    const chosen = occupationByCode(text('occupationCode'))
    const found = chosen
      ? [chosen]
      : findOccupations(text('occupation'), { limit: 5 }).map((m) => m.occupation)
    filter.occupations = found.map((one) => one.code)
  }
  if (occupationAreaByCode(text('field'))) filter.field = text('field')
  if (cardAreaByKey(text('area'))) filter.area = text('area')
  const hours = parseHours(text('hours'))
  if (text('hours') && hours.ok) {
    filter.minutes = hours.value
    filter.hoursText = text('hours')
  }
  const from = dayOf(text('from'))
  const to = dayOf(text('to'))
  if (from) filter.from = from
  if (to) filter.to = to
  if (languageName(text('language'))) filter.language = text('language')
  const licence = text('licence')
  if (isDrivingLicence(licence)) filter.licence = licence
  return filter
}

/** The address of the same filter with something else in it. */
export function queryOf(filter: CandidateFilter, more: Partial<CandidateFilter> = {}): string {
  const f = { ...filter, ...more }
  const query = new URLSearchParams()
  const add = (key: keyof typeof QUERY, value: string | undefined) => {
    if (value) query.set(QUERY[key], value)
  }
  add('vacancy', f.vacancyId)
  add('occupation', f.occupationText)
  add('field', f.field)
  add('area', f.area)
  add('hours', f.hoursText)
  add('from', f.from)
  add('to', f.to)
  add('language', f.language)
  add('licence', f.licence)
  if (f.page > 1) query.set(QUERY.page, String(f.page))
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** How many filters narrow the list, the vikariat not counted. */
export const narrowing = (f: CandidateFilter): number =>
  [f.occupations, f.field, f.area, f.minutes, f.from, f.to, f.language, f.licence].filter(
    (one) => one !== undefined,
  ).length

const pageOf = (text: string): number =>
  /^\d{1,4}$/.test(text) ? Math.min(Math.max(Number(text), 1), MOST_PAGES) : 1

function dayOf(text: string): Day | undefined {
  if (isDay(text)) return text
  const parsed = text ? parseDay(text) : undefined
  return parsed?.ok ? parsed.value : undefined
}

/**
 * The names on a card that may mean one of these occupations: a card that says only an area of work, because few share the
 * occupation, is found by every occupation of it. Otherwise the filter would tell what the card keeps back.
 */
export function cardNamesOf(codes: readonly string[]): string[] {
  const names = new Set(codes)
  for (const code of codes) {
    const field = occupationByCode(code)?.area
    if (field) names.add(`area:${field}`)
  }
  return [...names]
}

/** The names on a card that belong to an area of work. */
export const cardNamesOfField = (field: string): string[] => [
  `area:${field}`,
  ...OCCUPATIONS.filter((one) => one.area === field).map((one) => one.code),
]

/** The areas a card may name for somebody in this one: itself, those within it, and those it lies in. */
export function cardAreasOf(key: string): string[] {
  if (key === wholeCountry.key) return []
  const town = cardTowns.find((one) => one.key === key)
  if (town) return [town.key, town.region, wholeCountry.key]
  return [key, wholeCountry.key, ...cardTowns.filter((one) => one.region === key).map((one) => one.key)]
}

/** The licences that give the right to drive the wanted one. */
export const licencesFor = (wanted: DrivingLicence): DrivingLicence[] =>
  drivingLicenceKeys.filter((held) => holdsDrivingLicence([held], wanted))

export const fieldOptions = OCCUPATION_AREAS
