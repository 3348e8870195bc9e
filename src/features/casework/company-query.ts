import { isId } from './model.ts'
import { pageOf } from './person-query.ts'
import type { CompanyQuery } from './store/companies.ts'
import type { RegionVacancyQuery } from './store/secretariat.ts'

const SIZE_WORDS = { all: '', sme: 'smv', large: 'store' } as const
const SHOW_WORDS = { all: '', published: 'aktive', none: 'uden' } as const
const STATUS_WORDS = { published: '', closed: 'lukkede', all: 'alle' } as const
const CATEGORY_WORDS = { all: '', jobrotation: 'jobrotation', ordinary: 'almindelige' } as const

const TEXT_MAX = 100

/** The key whose word stands in the address; the first when none does. */
function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string | null): K {
  const keys = Object.keys(words) as K[]
  return keys.find((key) => words[key] === (word ?? '')) ?? keys[0]!
}

const textOf = (query: URLSearchParams) => (query.get('q') ?? '').trim().slice(0, TEXT_MAX)
const unitOf = (query: URLSearchParams) => {
  const unit = query.get('jobcenter') ?? ''
  return isId(unit) ? unit : undefined
}

/** Which companies the address asks for; only the secretariat may ask for a unit. */
export const readCompanyQuery = (query: URLSearchParams, allUnits: boolean): CompanyQuery => ({
  text: textOf(query),
  size: keyOf(SIZE_WORDS, query.get('str')),
  show: keyOf(SHOW_WORDS, query.get('vis')),
  unitId: allUnits ? unitOf(query) : undefined,
  page: pageOf(query),
})

export function companyListHref(path: string, q: CompanyQuery): string {
  return hrefOf(path, {
    q: q.text,
    str: SIZE_WORDS[q.size],
    vis: SHOW_WORDS[q.show],
    jobcenter: q.unitId ?? '',
    side: q.page > 1 ? String(q.page) : '',
  })
}

export const readRegionVacancyQuery = (query: URLSearchParams): RegionVacancyQuery => ({
  text: textOf(query),
  status: keyOf(STATUS_WORDS, query.get('status')),
  category: keyOf(CATEGORY_WORDS, query.get('slags')),
  unitId: unitOf(query),
  page: pageOf(query),
})

export function regionVacanciesHref(path: string, q: RegionVacancyQuery): string {
  return hrefOf(path, {
    q: q.text,
    status: STATUS_WORDS[q.status],
    slags: CATEGORY_WORDS[q.category],
    jobcenter: q.unitId ?? '',
    side: q.page > 1 ? String(q.page) : '',
  })
}

/** What the filters' forms send: name and word of each choice. */
export const filterWords = { SIZE_WORDS, SHOW_WORDS, STATUS_WORDS, CATEGORY_WORDS }

function hrefOf(path: string, parts: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
