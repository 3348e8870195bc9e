import { paths } from './paths.ts'
import { type PersonQuery, personViews, whoseChoices } from './store/person-list.ts'

/** Danish words of the address for the selections; `all` is said by saying nothing. */
const VIEW_WORDS = {
  all: '',
  waiting: 'venter',
  overdue: 'over-fristen',
  'no-certificate': 'uden-attest',
  'no-profile': 'uden-profil',
  'on-behalf': 'oprettet-af-os',
} as const
const WHOSE_WORDS = { all: '', mine: 'mine', nobody: 'ingens' } as const

const NAME_MAX = 100
const LAST_PAGE = 10_000

/** A page number of an address; anything else is the first page. */
export const pageOf = (query: URLSearchParams): number => {
  const page = Number(query.get('side') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}

/** What the address asks for; words it does not know ask for nothing. */
export const readPersonQuery = (query: URLSearchParams): PersonQuery => ({
  view: personViews.find((v) => VIEW_WORDS[v] === query.get('vis')) ?? 'all',
  whose: whoseChoices.find((w) => WHOSE_WORDS[w] === query.get('hvis')) ?? 'all',
  name: (query.get('navn') ?? '').trim().slice(0, NAME_MAX),
  page: pageOf(query),
})

/** The address of a selection. */
export function personListHref(q: PersonQuery): string {
  const query = new URLSearchParams()
  if (q.name) query.set('navn', q.name)
  if (q.view !== 'all') query.set('vis', VIEW_WORDS[q.view])
  if (q.whose !== 'all') query.set('hvis', WHOSE_WORDS[q.whose])
  if (q.page > 1) query.set('side', String(q.page))
  const text = query.toString()
  return text ? `${paths.persons}?${text}` : paths.persons
}
