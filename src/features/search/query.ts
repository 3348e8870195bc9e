import type { Day } from '#core/calendar/day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { occupationAreaByCode } from '#core/occupation/areas.ts'
import { ok, type Result, refuse } from '#core/result.ts'

export const CATEGORIES = ['jobrotation', 'ordinary'] as const
export type Category = (typeof CATEGORIES)[number]

/** Hours a week as one chooses them. A vikariat belongs to each band that its own range touches. */
export const HOUR_BANDS = ['0-14', '15-29', '30-36', '37-48'] as const
export type HourBand = (typeof HOUR_BANDS)[number]

/** How far from the place: in a straight line, by car, only there (the postcode or municipality itself), or anywhere. */
export type Reach =
  | { readonly kind: 'km'; readonly km: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'here' }
  | { readonly kind: 'all' }

export const SORTS = ['best', 'newest', 'distance', 'fit'] as const
export type Sort = (typeof SORTS)[number]

/** What is asked for, as the address says it. */
export type Search = {
  readonly q: string
  readonly areas: readonly string[]
  readonly category: Category | undefined
  readonly bands: readonly HourBand[]
  /** As typed: a postcode, a town or a municipality. */
  readonly place: string
  readonly reach: Reach
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly sort: Sort | undefined
  readonly page: number
}

export const DEFAULT_KM = 25
export const LAST_PAGE = 50
export const MAX_TEXT = 300
const MAX_PLACE = 80
const MAX_KM = 400
const MAX_MINUTES = 360

export const EVERYTHING: Search = {
  q: '',
  areas: [],
  category: undefined,
  bands: [],
  place: '',
  reach: { kind: 'km', km: DEFAULT_KM },
  from: undefined,
  to: undefined,
  sort: undefined,
  page: 1,
}

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  best: 'bedst',
  newest: 'nyeste',
  distance: 'afstand',
  fit: 'pasform',
}
const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  jobrotation: 'jobrotation',
  ordinary: 'ordinaert',
}

/** Asking for fields or an order of one's own choice could tell what is not shown, so it is refused and not passed over. */
const NOT_OFFERED = new Set(['sort', 'order', 'orderby', 'fields', 'select', 'include', 'filter', 'columns'])

/**
 * Reads an address. What is unknown, half-typed or out of range is left out or capped, so that an old link still leads
 * somewhere; `not-offered` is for those who try to sort by or ask for a field of their own.
 */
export function readSearch(query: URLSearchParams): Result<Search, 'not-offered'> {
  for (const key of query.keys()) {
    if (NOT_OFFERED.has(key.toLowerCase()) || /[[\]]|^__proto__$|^constructor$/.test(key)) {
      return refuse('not-offered')
    }
  }
  const sortWord = one(query, 'sortering')
  const sort = SORTS.find((s) => SORT_WORDS[s] === sortWord)
  if (sortWord !== '' && sort === undefined) return refuse('not-offered')
  const from = dayIn(one(query, 'fra'))
  const to = dayIn(one(query, 'til'))
  const place = clean(one(query, 'sted'), MAX_PLACE)
  return ok({
    q: clean(one(query, 'q'), MAX_TEXT),
    areas: several(query, 'omraade').filter((code) => occupationAreaByCode(code) !== undefined),
    category: CATEGORIES.find((c) => CATEGORY_WORDS[c] === one(query, 'kategori')),
    bands: HOUR_BANDS.filter((band) => several(query, 'timer').includes(band)),
    place,
    reach: place === '' ? EVERYTHING.reach : readReach(query),
    from,
    // an end before the start means nothing
    to: from !== undefined && to !== undefined && to < from ? undefined : to,
    sort,
    page: Math.min(LAST_PAGE, Math.max(1, whole(one(query, 'side')) ?? 1)),
  })
}

/** The select of the form says `inden=45min`, `25km`, `her` or `alle`; a shared address says `minutter=45`, `km=25`. */
function readReach(query: URLSearchParams): Reach {
  const chosen = one(query, 'inden')
  const unit = /^(\d{1,3})(km|min)$/.exec(chosen)
  const minutes = unit?.[2] === 'min' ? whole(unit[1]) : whole(one(query, 'minutter'))
  if (minutes !== undefined) return { kind: 'minutes', minutes: Math.min(MAX_MINUTES, Math.max(5, minutes)) }
  const kmText = one(query, 'km')
  if (chosen === 'her' || kmText === 'her') return { kind: 'here' }
  if (chosen === 'alle' || kmText === 'alle') return { kind: 'all' }
  const km = unit?.[2] === 'km' ? whole(unit[1]) : whole(kmText)
  return { kind: 'km', km: Math.min(MAX_KM, Math.max(1, km ?? DEFAULT_KM)) }
}

/** What the select of the form sends for a reach. */
export function reachValue(reach: Reach): string {
  if (reach.kind === 'km') return `${reach.km}km`
  if (reach.kind === 'minutes') return `${reach.minutes}min`
  return reach.kind === 'here' ? 'her' : 'alle'
}

/** The shortest address of a search: fixed order, lists sorted, defaults left out. For links, caches and saved searches. */
export function searchQuery(s: Search): string {
  const query = new URLSearchParams()
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') query.append(key, value)
  }
  put('q', s.q)
  for (const area of [...new Set(s.areas)].sort()) put('omraade', area)
  put('sted', s.place)
  if (s.place !== '') {
    if (s.reach.kind === 'minutes') put('minutter', String(s.reach.minutes))
    else if (s.reach.kind === 'here') put('km', 'her')
    else if (s.reach.kind === 'all') put('km', 'alle')
    else if (s.reach.km !== DEFAULT_KM) put('km', String(s.reach.km))
  }
  put('fra', s.from)
  put('til', s.to)
  for (const band of HOUR_BANDS.filter((b) => s.bands.includes(b))) put('timer', band)
  put('kategori', s.category && CATEGORY_WORDS[s.category])
  put('sortering', s.sort === undefined || s.sort === defaultSort(s) ? undefined : SORT_WORDS[s.sort])
  put('side', s.page > 1 ? String(s.page) : undefined)
  return query.toString()
}

/** `/vikariater?…` for a search; without a question mark where nothing is asked. */
export function searchPath(s: Search, path = '/vikariater'): string {
  const query = searchQuery(s)
  return query === '' ? path : `${path}?${query}`
}

/** The search with something changed; a change leads to its first page. */
export const changed = (s: Search, change: Partial<Search>): Search => ({ ...s, page: 1, ...change })

/** What is kept of a search: neither how it was sorted nor which page was open. */
export const kept = (s: Search): Search => ({ ...s, sort: undefined, page: 1 })

export const defaultSort = (s: Pick<Search, 'q'>): Sort => (s.q === '' ? 'newest' : 'best')

/** The order in use: by distance needs a place, and best match a text. */
export function sortOf(s: Search, hasPlace: boolean, mayFit: boolean): Sort {
  if (s.sort === 'distance' && hasPlace) return 'distance'
  if (s.sort === 'fit' && mayFit) return 'fit'
  return s.sort === 'newest' ? 'newest' : defaultSort(s)
}

/** Whether anything narrows the search. */
export const isNarrowed = (s: Search): boolean => searchQuery(kept(s)) !== ''

/** A value given more than once counts once: the first. */
const one = (query: URLSearchParams, key: string): string => (query.get(key) ?? '').slice(0, 1000).trim()

const several = (query: URLSearchParams, key: string): string[] => [
  ...new Set(query.getAll(key).slice(0, 60)),
]

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined

function dayIn(text: string): Day | undefined {
  if (text === '' || text.length > 40) return undefined
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : undefined
}

/** One line of text: NFC, control characters and what cannot be seen as blanks. */
const clean = (text: string, max: number): string =>
  [...text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')].slice(0, max).join('').trim()
