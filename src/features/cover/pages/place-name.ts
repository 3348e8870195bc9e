import type { FunctionPlace } from '#core/rotation/absence.ts'

/** The function; with its workplace where the case has more than one. */
export const placeName = (at: FunctionPlace, workplaces: ReadonlyMap<string, string>): string => {
  const name = workplaces.get(at.workplaceId)
  return workplaces.size > 1 && name ? `${at.functionTitle}, ${name}` : at.functionTitle
}
