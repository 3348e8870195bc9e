import { ok, type Result, refuse } from '../result.ts'
import { foldDanish, looseDanish } from '../text/danish-fold.ts'
import { withinEdits } from '../text/edits.ts'
import { authorityName, MUNICIPALITIES } from './municipalities.ts'
import type { GeoPoint } from './point.ts'
import { POSTCODES, type Postcode, postcode } from './postcodes.ts'

export type Place = {
  readonly kind: 'postcode' | 'municipality'
  /** `2100 København Ø` or `Gladsaxe Kommune`. */
  readonly label: string
  readonly at: GeoPoint
  /** The municipality's code; of a postcode, the one that most of it lies in. */
  readonly municipality: string
  readonly postcode?: string
}

export type PlaceRefusal = 'empty' | 'unknown-place'

const MAX_LENGTH = 80
const MAX_CANDIDATES = 8

const SHORT_FORMS: Readonly<Record<string, string>> = {
  kbh: 'koebenhavn',
  cph: 'koebenhavn',
  copenhagen: 'koebenhavn',
  frb: 'frederiksberg',
  'frb.': 'frederiksberg',
  'kbh.': 'koebenhavn',
  elsinore: 'helsingoer',
}

/** What the letters after a town's name stand for: `Nykøbing F` is Nykøbing Falster. */
const ENDINGS: Readonly<Record<string, string>> = {
  f: 'falster',
  j: 'jylland',
  jyll: 'jylland',
  l: 'lolland',
  m: 'mors',
  sj: 'sjaelland',
  st: 'station',
}

type Entry = { readonly place: Place; readonly names: readonly string[]; readonly loose: readonly string[] }

/** The lower, the better the match. */
const EXACT = 0
const SAME_TOWN = 1
const STARTS = 2
const STARTS_LOOSELY = 3
const WORD_STARTS = 4
const MISTYPED = 5

const ENTRIES: readonly Entry[] = [
  ...MUNICIPALITIES.map(municipalityEntry),
  ...POSTCODES.filter(({ town }, index) => POSTCODES[index - 1]?.town !== town).map(postcodeEntry),
]

/**
 * The places a person can mean by a postcode or a name, the likeliest first: `2100`, `DK-2100 København Ø`,
 * `kbh n`, `lyngby`, `Århus`, `aarhus`, `nykobing falster`, `helsingör`, `hillerod`, `Roskide`.
 * At most eight; a whole postcode gives exactly one.
 */
export function parsePlace(text: string): Result<readonly Place[], PlaceRefusal> {
  if (text.length > MAX_LENGTH) return refuse('unknown-place')
  const typed = plain(text)
  if (typed === '') return refuse('empty')
  const number = /^(?:dk)? ?([0-9]{4})(?: |$)/.exec(typed)?.[1]
  if (number !== undefined) {
    const found = postcode(number)
    return found === undefined ? refuse('unknown-place') : ok([postcodePlace(found)])
  }
  const wanted = typed
    .split(' ')
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(' ')
  const ranked = ENTRIES.map((entry) => ({ place: entry.place, rank: rankOf(entry, wanted) })).filter(
    (match): match is { place: Place; rank: number } => match.rank !== undefined,
  )
  const best = Math.min(...ranked.map(({ rank }) => rank))
  const found = ranked
    // guesses only where nothing fits as typed
    .filter(({ rank }) => rank < MISTYPED || best === MISTYPED)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_CANDIDATES)
  return found.length === 0 ? refuse('unknown-place') : ok(found.map(({ place }) => place))
}

function rankOf({ names, loose }: Entry, wanted: string): number | undefined {
  const looseWanted = looseDanish(wanted)
  if (names.includes(wanted) || loose[0] === looseWanted) return EXACT
  if (loose.includes(looseWanted)) return SAME_TOWN
  if (looseWanted.length < 2) return undefined
  if (names.some((name) => name.startsWith(wanted))) return STARTS
  if (loose.some((name) => name.startsWith(looseWanted))) return STARTS_LOOSELY
  if (loose.some((name) => name.includes(` ${looseWanted}`))) return WORD_STARTS
  const edits = looseWanted.length < 5 ? 0 : looseWanted.length < 9 ? 1 : 2
  return edits > 0 && loose.some((name) => withinEdits(name, looseWanted, edits)) ? MISTYPED : undefined
}

function municipalityEntry(municipality: (typeof MUNICIPALITIES)[number]): Entry {
  const label = authorityName(municipality)
  const place: Place = { kind: 'municipality', label, at: municipality.at, municipality: municipality.code }
  return entry(place, [municipality.name, label])
}

function postcodeEntry(area: Postcode): Entry {
  const [, base, ending] = /^(.+?) (C|N|S|V|Ø|M|NV|NØ|SV|SØ|K|J|L|F|Sj|St|Jyll)$/.exec(area.town) ?? []
  const names = [area.town]
  if (base !== undefined && ending !== undefined) {
    const spelled = ENDINGS[ending.toLowerCase()]
    if (spelled !== undefined) names.push(`${base} ${spelled}`)
    names.push(base)
  }
  return entry(postcodePlace(area), names)
}

function entry(place: Place, names: readonly string[]): Entry {
  const spelled = names.map(plain)
  return { place, names: spelled.slice(0, 1), loose: spelled.map(looseDanish) }
}

/** Folded, with single spaces for hyphens, commas and the rest between words. */
function plain(text: string): string {
  return foldDanish(text)
    .replace(/[\s,-]+/g, ' ')
    .trim()
}

function postcodePlace({ number, town, at, municipality }: Postcode): Place {
  return { kind: 'postcode', label: `${number} ${town}`, at, municipality, postcode: number }
}
