import type { ProfileIndex } from './profile-index.ts'
import { type IndexedVacancy, profileOfKey, rankedKeys, scoreOfKey } from './rank-profiles.ts'

/** Who could take what: three columns of one length, by opening and within it best first. Scores go from 0 to 100. */
export type FitEdges = {
  readonly persons: Int32Array
  readonly openings: Int32Array
  readonly scores: Int32Array
}

const TELL_EVERY = 64

/**
 * For each vikariat its best `limit` profiles, for core/assignment (whose weights must be above 0). Vikariater of one
 * occupation are taken together, since they share the order of profiles; the answer stands in the order asked.
 */
export function fitEdges(
  index: ProfileIndex,
  vacancies: readonly IndexedVacancy[],
  limit: number,
  onProgress?: (done: number) => void,
): FitEdges {
  const byOccupation = new Map<string, number[]>()
  for (const [opening, { vacancy }] of vacancies.entries()) {
    const same = byOccupation.get(vacancy.occupationCode)
    if (same === undefined) byOccupation.set(vacancy.occupationCode, [opening])
    else same.push(opening)
  }
  const rows = new Array<Float64Array>(vacancies.length)
  let done = 0
  for (const openings of byOccupation.values()) {
    for (const opening of openings) {
      rows[opening] = rankedKeys(index, vacancies[opening]!, limit)
      done++
      if (done % TELL_EVERY === 0) onProgress?.(done)
    }
  }
  onProgress?.(done)
  return inColumns(index, rows)
}

function inColumns(index: ProfileIndex, rows: readonly Float64Array[]): FitEdges {
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  const persons = new Int32Array(count)
  const openings = new Int32Array(count)
  const scores = new Int32Array(count)
  let edge = 0
  for (const [opening, row] of rows.entries()) {
    for (const key of row) {
      persons[edge] = profileOfKey(index, key)
      openings[edge] = opening
      scores[edge] = scoreOfKey(index, key)
      edge++
    }
  }
  return { persons, openings, scores }
}
