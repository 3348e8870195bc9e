import type { CoverProblem, CoverRules } from '../cover/cover-problem.ts'
import { occupationByCode } from '../occupation/occupations.ts'
import type { GeoPoint } from '../place/point.ts'
import { reachAreas } from './reach-areas.ts'
import { absenceOf, type Stretch } from './stretches.ts'

/** A stretch that is taken in, with where it is. */
export type TakenIn = Stretch & {
  readonly id: string
  readonly workplaceId: string
  readonly occupation: string
}

/** Kin are those of one ISCO-08 unit group: what one vikar can do in both places without being taught a new trade. */
export const kinOf = (occupation: string): string => occupationByCode(occupation)?.isco ?? occupation

/** The engine's problem: a firm is a workplace, an area those within reach of each other. */
export function poolProblem(
  taken: readonly TakenIn[],
  places: ReadonlyMap<string, GeoPoint | undefined>,
  longestKm: number,
  rules: CoverRules,
): CoverProblem {
  const ids = [...new Set(taken.map(({ workplaceId }) => workplaceId))].sort()
  const firm = new Map(ids.map((id, i) => [id, i]))
  const areas = reachAreas(
    ids.map((id) => places.get(id)),
    longestKm,
  )
  return {
    rules,
    firms: ids.map((id) => ({ id })),
    areas: areas.map((firms, i) => ({ id: String(i), firms })),
    absences: taken.map((one) =>
      absenceOf(one, { id: one.id, firm: firm.get(one.workplaceId)!, occupation: kinOf(one.occupation) }),
    ),
  }
}
