import { isFunctionWord, normalWords } from '#core/occupation/normal-form.ts'
import { type Place, parsePlace } from '#core/place/find-place.ts'
import { authorityName, MUNICIPALITIES } from '#core/place/municipalities.ts'
import { POSTCODES, postcode } from '#core/place/postcodes.ts'

/** Town names by their words, without the letters of a district (`københavn ø` is also found by `københavn`). */
const NAMES = new Set(
  [
    ...POSTCODES.map(({ town }) => town),
    ...MUNICIPALITIES.flatMap((one) => [one.name, one.town, authorityName(one)]),
  ].map((name) => normalWords(name).join(' ')),
)

/** Every word a place name is made of: such a word is right as it stands and no misspelt job title. */
const WORDS = new Set([...NAMES].flatMap((name) => name.split(' ')))

const LONGEST_NAME = 3

export const isPlaceWord = (word: string): boolean => WORDS.has(word)

/** A place named in a search text, and the text without it. */
export type NamedPlace = { readonly place: Place; readonly rest: string }

/**
 * The first place that words in a row name by exactly its name or postcode: "sosu ballerup", "kok 2100", "lærer i
 * Nykøbing Falster". Names that are also everyday words or trades on their own count only after "i" or "på".
 */
export function placeInText(text: string): NamedPlace | undefined {
  const typed = text.split(' ').filter((word) => word !== '')
  const words = typed.map((word) => normalWords(word).join(' '))
  for (let length = Math.min(LONGEST_NAME, typed.length); length > 0; length--) {
    for (let at = 0; at + length <= typed.length; at++) {
      const name = words.slice(at, at + length).join(' ')
      const isNumber = length === 1 && /^\d{4}$/.test(name) && postcode(name) !== undefined
      if (!isNumber && !NAMES.has(name)) continue
      const after = words[at - 1]
      const isUnclear = !isNumber && (name.length < SHORTEST_CLEAR || AMBIGUOUS.has(name))
      if (isUnclear && after !== 'i' && after !== 'på') continue
      const found = parsePlace(typed.slice(at, at + length).join(' '))
      const place = found.ok ? found.value[0] : undefined
      if (!place) continue
      // "kok i Ballerup": the joining word goes with the place
      const from = after !== undefined && isFunctionWord(after) ? at - 1 : at
      const rest = [...typed.slice(0, from), ...typed.slice(at + length)].join(' ')
      return { place, rest }
    }
  }
  return undefined
}

/** Shorter names and these are words of their own too: "give", "ringe", the company Ørsted. */
const SHORTEST_CLEAR = 4
const AMBIGUOUS = new Set([
  'give',
  'gram',
  'greve',
  'hals',
  'ringe',
  'rude',
  'skive',
  'stege',
  'them',
  'tune',
  'ørsted',
])

/** The name a place goes by in an address: its postcode, or the municipality's name. `parsePlace` reads it back. */
export const placeKey = (place: Place): string =>
  place.postcode ?? MUNICIPALITIES.find((one) => one.code === place.municipality)?.name ?? place.label

/** The name as it is said: the town without its postcode, the municipality without "Kommune". */
export const placeName = (place: Place): string =>
  place.postcode === undefined ? placeKey(place) : place.label.replace(/^\d{4} /, '')
