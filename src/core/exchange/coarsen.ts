import { type Card, experienceLevels } from './card.ts'
import { limits } from './limits.ts'

/** How many visible people share an occupation (at some level) and an area (at some level), the card's own included. */
export type CountSame = (occupation: string, area: string) => number

export type Levels = {
  /** The areas that hold the person, the narrowest first (`cardAreasAt`). */
  readonly areas: readonly string[]
  /** The names of an occupation, the narrowest first (`cardOccupationLevels`). */
  readonly occupations: (code: string) => readonly string[]
}

/**
 * The card so broad that nobody can be picked out by occupation and area: each is named as narrowly as at least
 * five people share it. The area widens only when no name of an occupation would be enough within it, and the
 * broadest of all stands when even the country has fewer.
 */
export function coarsen(card: Card, countSame: CountSame, levels: Levels): Card {
  for (const area of levels.areas) {
    const named = nameAll(card, (level) => countSame(level, area) >= limits.smallestGroup, levels)
    if (named !== undefined) return { ...card, ...named, area }
  }
  const area = levels.areas.at(-1) ?? card.area
  return { ...card, ...broadest(card, levels), area }
}

type Named = Pick<Card, 'occupations' | 'experience'>

function nameAll(card: Card, enough: (level: string) => boolean, levels: Levels): Named | undefined {
  const names = new Map<string, string>()
  for (const code of codesOf(card)) {
    const level = levels.occupations(code).find(enough)
    if (level === undefined) return undefined
    names.set(code, level)
  }
  return renamed(card, (code) => names.get(code) ?? code)
}

function broadest(card: Card, levels: Levels): Named {
  return renamed(card, (code) => levels.occupations(code).at(-1) ?? code)
}

function codesOf(card: Card): ReadonlySet<string> {
  const held = card.experience.flatMap((one) => one.occupation ?? [])
  return new Set([...card.occupations.map((one) => one.code), ...held])
}

/** Two occupations that got one name become one, with the better experience. */
function renamed(card: Card, nameOf: (code: string) => string): Named {
  const merged = new Map<string, Card['occupations'][number]>()
  for (const { code, experience } of card.occupations) {
    const name = nameOf(code)
    const other = merged.get(name)
    const better =
      other !== undefined &&
      experienceLevels.indexOf(other.experience) <= experienceLevels.indexOf(experience)
    merged.set(name, { code: name, experience: better ? other.experience : experience })
  }
  const experience = card.experience.map((one) =>
    one.occupation === undefined ? one : { ...one, occupation: nameOf(one.occupation) },
  )
  return { occupations: [...merged.values()], experience }
}
