import { findOccupations } from '#core/occupation/find-occupations.ts'
import type { Occupation } from '#core/occupation/occupation.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { type Place, parsePlace } from '#core/place/find-place.ts'
import { postcode } from '#core/place/postcodes.ts'
import { foldDanish } from '#core/text/danish-fold.ts'

/** What a typed text means: one thing, several it could be, or nothing we know. */
export type Meant<T> =
  | { kind: 'nothing' }
  | { kind: 'one'; value: T }
  | { kind: 'several'; values: readonly T[] }
  | { kind: 'unknown' }

/** A place with a postcode: where somebody can be sent to work. */
export type Workplace = Place & { readonly postcode: string }

const MOST = 8

/** An occupation by our code, or by a name: several when the name is used for more than one job ("pedel", "sosu"). */
export function interpretOccupation(text: string): Meant<Occupation> {
  if (text.trim() === '') return { kind: 'nothing' }
  const known = occupationByCode(text)
  if (known) return { kind: 'one', value: known }
  const found = findOccupations(text, { limit: MOST })
  const [best, second] = found
  if (!best) return { kind: 'unknown' }
  const sure = best.kind === 'exact' && (second?.kind !== 'exact' || second.score < best.score)
  if (sure) return { kind: 'one', value: best.occupation }
  return { kind: 'several', values: found.map((f) => f.occupation) }
}

/** A postcode, or a town that is written in full; a municipality or half a name is a question back. */
export function interpretPlace(text: string): Meant<Workplace> {
  if (text.trim() === '') return { kind: 'nothing' }
  const exact = postcode(text.trim())
  if (exact) {
    const { number, town, at, municipality } = exact
    return {
      kind: 'one',
      value: { kind: 'postcode', label: `${number} ${town}`, at, municipality, postcode: number },
    }
  }
  const found = parsePlace(text)
  const places = found.ok ? found.value.filter(hasPostcode) : []
  const [only] = places
  if (!only) return { kind: 'unknown' }
  const townOf = (p: Workplace) => foldDanish(p.label.slice(5))
  const named = places.filter((p) => townOf(p) === foldDanish(text.trim()))
  if (places.length === 1) return { kind: 'one', value: only }
  return named.length === 1 ? { kind: 'one', value: named[0]! } : { kind: 'several', values: places }
}

const hasPostcode = (p: Place): p is Workplace => p.postcode !== undefined
