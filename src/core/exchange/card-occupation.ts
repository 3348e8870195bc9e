import { occupationAreaByCode } from '../occupation/areas.ts'
import { occupationByCode } from '../occupation/occupations.ts'
import type { Wording } from './wording.ts'

const AREA = 'area:'

/** What a card says of an occupation that even its area would give away. */
export const anyOccupation = 'any'

/** How an occupation can be named on a card, the narrowest first: itself, its area, any. */
export function cardOccupationLevels(code: string): readonly string[] {
  const occupation = occupationByCode(code)
  return occupation === undefined ? [anyOccupation] : [code, `${AREA}${occupation.area}`, anyOccupation]
}

/** The area's code where a card names only an area of work. */
export function levelArea(level: string): string | undefined {
  return level.startsWith(AREA) ? level.slice(AREA.length) : undefined
}

/** The name of any of those levels. */
export function cardOccupationName(level: string): Wording {
  const area = occupationAreaByCode(levelArea(level) ?? '')
  if (area !== undefined) return { da: area.da, en: area.en }
  const occupation = occupationByCode(level)
  if (occupation !== undefined) return { da: occupation.title, en: occupation.english }
  return { da: 'Et andet fag', en: 'Another occupation' }
}
