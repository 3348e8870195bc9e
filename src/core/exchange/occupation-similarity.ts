import { occupationByCode } from '../occupation/occupations.ts'
import type { RelatedPairs } from '../occupation/official-kin.ts'
import { levelArea } from './card-occupation.ts'

/**
 * How near two occupations are, the nearest first: by our own vocabulary, by the official lists of STAR and ESCO, and by
 * ISCO-08, whose groups narrow from one digit (the level of skill) to four (the same kind of work).
 */
export const kinships = ['same', 'neighbour', 'related', 'isco4', 'isco3', 'isco2', 'none'] as const
export type Kinship = (typeof kinships)[number]

/** The kinship of two occupations; `none` where either is unknown. Symmetric. */
export type KinshipOf = (a: string, b: string) => Kinship

/** By code, without the official lists. A card may name only an area of work: its occupations count as of one family. */
export const occupationKinship: KinshipOf = (a, b) => nearest(a, b, () => false)

const known = new WeakMap<RelatedPairs, KinshipOf>()

/** By code, with what the official lists say is related. Made once for each list of pairs. */
export function kinshipIn(related: RelatedPairs): KinshipOf {
  const made = known.get(related)
  if (made !== undefined) return made
  const pairs = new Set(related.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const kinship: KinshipOf = (a, b) => nearest(a, b, () => pairs.has(`${a} ${b}`))
  known.set(related, kinship)
  return kinship
}

function nearest(a: string, b: string, areRelated: () => boolean): Kinship {
  const area = levelArea(a) ?? levelArea(b)
  if (area !== undefined) return areaOfLevel(a) === areaOfLevel(b) ? 'isco3' : 'none'
  const one = occupationByCode(a)
  const other = occupationByCode(b)
  if (one === undefined || other === undefined) return 'none'
  if (one.code === other.code) return 'same'
  if (one.neighbours.includes(other.code)) return 'neighbour'
  if (areRelated()) return 'related'
  if (one.isco === other.isco) return 'isco4'
  if (one.isco.slice(0, 3) === other.isco.slice(0, 3)) return 'isco3'
  return one.isco.slice(0, 2) === other.isco.slice(0, 2) ? 'isco2' : 'none'
}

function areaOfLevel(level: string): string | undefined {
  return levelArea(level) ?? occupationByCode(level)?.area
}
