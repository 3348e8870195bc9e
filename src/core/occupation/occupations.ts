import { type OccupationArea, occupationAreaByCode } from './areas.ts'
import type { Occupation } from './occupation.ts'
import { care } from './vocabulary/care.ts'
import { children } from './vocabulary/children.ts'
import { construction } from './vocabulary/construction.ts'
import { culture } from './vocabulary/culture.ts'
import { engineering } from './vocabulary/engineering.ts'
import { facilities } from './vocabulary/facilities.ts'
import { finance } from './vocabulary/finance.ts'
import { food } from './vocabulary/food.ts'
import { green } from './vocabulary/green.ts'
import { health } from './vocabulary/health.ts'
import { industry } from './vocabulary/industry.ts'
import { it } from './vocabulary/it.ts'
import { metal } from './vocabulary/metal.ts'
import { office } from './vocabulary/office.ts'
import { retail } from './vocabulary/retail.ts'
import { socialWork } from './vocabulary/social-work.ts'
import { teaching } from './vocabulary/teaching.ts'
import { transport } from './vocabulary/transport.ts'

/** The vocabulary as it is written: a neighbour is named on one side only. */
const WRITTEN: readonly Occupation[] = [
  ...[care, children, health, teaching, socialWork, facilities, food, office, finance],
  ...[it, retail, transport, construction, metal, industry, green, engineering, culture],
].flat()

function withNeighboursBothWays(written: readonly Occupation[]): readonly Occupation[] {
  const near = new Map<string, Set<string>>(written.map((one) => [one.code, new Set(one.neighbours)]))
  for (const one of written) for (const other of one.neighbours) near.get(other)?.add(one.code)
  return written.map((one) => ({ ...one, neighbours: [...(near.get(one.code) ?? [])] }))
}

/** Every occupation, in the order of the areas. */
export const OCCUPATIONS: readonly Occupation[] = withNeighboursBothWays(WRITTEN)

const byCode = new Map(OCCUPATIONS.map((one) => [one.code, one]))

/** The occupation with this code, or undefined: codes come from addresses and imports. */
export const occupationByCode = (code: string): Occupation | undefined => byCode.get(code)

/** The area an occupation is offered under. */
export function areaOf(occupation: Occupation): OccupationArea {
  const area = occupationAreaByCode(occupation.area)
  if (!area) throw new Error(`${occupation.code} lies in the unknown area ${occupation.area}`)
  return area
}

/** Occupations the same person could plausibly also do, nearest first as written. */
export const neighboursOf = (occupation: Occupation): readonly Occupation[] =>
  occupation.neighbours.flatMap((code) => occupationByCode(code) ?? [])
