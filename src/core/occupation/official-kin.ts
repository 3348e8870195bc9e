import { normalWords, termKey } from './normal-form.ts'
import { OCCUPATIONS } from './occupations.ts'

/** One of STAR's titles (stillingsbetegnelser). */
export type StarTitle = { readonly code: string; readonly title: string; readonly isco: string }

export type EscoOccupation = {
  readonly id: string
  readonly title: string
  readonly synonyms: readonly string[]
  readonly isco: string
}

/** A line of STAR's crosswalk: `exactMatch`, `closeMatch`, `broadMatch` or `narrowMatch`. */
export type CrosswalkLine = { readonly star: string; readonly esco: string; readonly relation: string }

export type OfficialLists = {
  readonly titles: readonly StarTitle[]
  readonly esco: readonly EscoOccupation[]
  readonly crosswalk: readonly CrosswalkLine[]
}

/** Pairs of codes of our own vocabulary, each pair once. Plain data: it travels to worker threads. */
export type RelatedPairs = ReadonlyArray<readonly [string, string]>

/** `exact`: it is that ESCO occupation. `close`: STAR says it comes close. */
type Nearness = 'exact' | 'close'

/**
 * The pairs of our occupations that are one occupation in the official lists: both belong to the same ESCO occupation, at
 * least one of them exactly, and both take about the same schooling. Broader and narrower matches are not used: read one by one, what
 * they joined was wrong too often (docs/decisions/015).
 */
export function relatedByCrosswalk(lists: OfficialLists): RelatedPairs {
  const members = new Map<string, { code: string; schooling: string; nearness: Nearness }[]>()
  const placesOf = placesIn(lists)
  for (const { code, isco, title, synonyms } of OCCUPATIONS)
    for (const [esco, nearness] of placesOf({ isco, title, synonyms })) {
      const one = { code, schooling: schooling(isco), nearness }
      members.set(esco, [...(members.get(esco) ?? []), one])
    }
  const pairs = new Map<string, readonly [string, string]>()
  for (const group of members.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        if (a.schooling !== b.schooling || (a.nearness === 'close' && b.nearness === 'close')) continue
        const pair = a.code < b.code ? ([a.code, b.code] as const) : ([b.code, a.code] as const)
        pairs.set(pair.join(' '), pair)
      }
  return [...pairs.keys()].sort().map((key) => pairs.get(key)!)
}

type Named = { readonly isco: string; readonly title: string; readonly synonyms: readonly string[] }

/** For an occupation of ours the ESCO occupations it belongs to, found by its names. */
function placesIn({ titles, esco, crosswalk }: OfficialLists): (own: Named) => ReadonlyMap<string, Nearness> {
  const starByName = byKey(titles, ({ title }) => [title])
  const escoByTitle = byKey(esco, ({ title }) => [title])
  const escoBySynonym = byKey(esco, ({ synonyms }) => synonyms)
  const lines = new Map<string, CrosswalkLine[]>()
  for (const line of crosswalk) lines.set(line.star, [...(lines.get(line.star) ?? []), line])
  return (own) => {
    const found = new Map<string, Nearness>()
    const add = (id: string, nearness: Nearness) => {
      if (found.get(id) !== 'exact') found.set(id, nearness)
    }
    const names = [own.title, ...own.synonyms]
    const star = new Set([
      // STAR often places the very title in another group than we do; a synonym needs the group to be believed
      ...(starByName.get(keyOf(own.title)) ?? []),
      ...names.flatMap((name) => starByName.get(keyOf(name)) ?? []).filter((one) => shares(one, own, 3)),
    ])
    for (const { code } of star)
      for (const { esco: id, relation } of lines.get(code) ?? []) {
        if (relation === 'exactMatch') add(id, 'exact')
        if (relation === 'closeMatch') add(id, 'close')
      }
    for (const name of names) {
      const key = keyOf(name)
      for (const one of escoByTitle.get(key) ?? []) if (shares(one, own, 3)) add(one.id, 'exact')
      // ESCO gives one word to many occupations
      for (const one of escoBySynonym.get(key) ?? []) if (shares(one, own, 4)) add(one.id, 'exact')
    }
    return found
  }
}

const keyOf = (name: string): string => termKey(normalWords(name))

function byKey<T>(list: readonly T[], namesOf: (one: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of list)
    for (const key of new Set(namesOf(one).map(keyOf))) found.set(key, [...(found.get(key) ?? []), one])
  return found
}

const shares = (a: { readonly isco: string }, b: { readonly isco: string }, digits: number): boolean =>
  a.isco.slice(0, digits) === b.isco.slice(0, digits)

/** What the first digit of ISCO-08 says of the schooling: leading, long, middle, or vocational and none. */
const schooling = (isco: string): string => (/^[123]/.test(isco) ? isco.slice(0, 1) : 'vocational')
