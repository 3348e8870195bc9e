import { dayNumber } from '../calendar/day.ts'
import { experienceLevels } from '../exchange/card.ts'
import { type FitConfig, fitConfig } from '../exchange/fit-config.ts'
import type { FitProfile, Hope } from '../exchange/fit-model.ts'
import { skillKey } from '../exchange/skill-key.ts'
import type { GeoPoint } from '../place/point.ts'
import { type Cells, gatherCells } from './cells.ts'
import { type Demands, gatherDemands } from './demands.ts'
import type { KinOrder } from './kin-classes.ts'
import { gatherPlaces, type Places, reachOf } from './places.ts'

/** A profile and where its journey is counted from: the home, or the card's area where a company reads the answer. */
export type IndexedProfile = { readonly profile: FitProfile; readonly at: GeoPoint | undefined }

/** What is unsaid stands at the end of the scale where it excludes nobody. */
const EARLIEST = -0x8000_0000
const LATEST = 0x7fff_ffff
/** How far one will travel has no such end, since it also gives points. */
export const UNSAID = -1

export const hopes: readonly Exclude<Hope, 'unsure'>[] = ['job', 'training', 'apprenticeship']

/** Many profiles in columns, ready to be ranked for any vikariat. */
export type ProfileIndex = {
  readonly config: FitConfig
  readonly size: number
  /** Inside, profiles stand by cell; the number each had in the list. */
  readonly numbers: Int32Array
  /** By the places inside. */
  readonly cells: Cells
  readonly availableFrom: Int32Array
  readonly availableTo: Int32Array
  readonly minutesMin: Int32Array
  readonly minutesMax: Int32Array
  /** 1 where both ends of the hours are said. */
  readonly hoursSaid: Uint8Array
  readonly maxTravel: Int32Array
  readonly reach: Float64Array
  readonly placeOf: Int32Array
  readonly places: Places
  /** An index into `hopes`, or `UNSAID`. */
  readonly hope: Int8Array
  readonly skillStart: Int32Array
  readonly skills: Int32Array
  readonly skillNumbers: ReadonlyMap<string, number>
  readonly demands: Demands
  readonly occupations: ReadonlyMap<string, Postings>
  /** The orders found so far, by the vikariat's occupation. */
  readonly kinOrders: Map<string, KinOrder>
}

/** Who names an occupation, and how well they know it (a place in `experienceLevels`). */
export type Postings = { readonly profiles: number[]; readonly experience: number[] }

/** Reads profiles into columns; the index keeps no profile. A person's place in the list is their number from then on. */
export function indexProfiles(given: readonly IndexedProfile[], config: FitConfig = fitConfig): ProfileIndex {
  const farthest = reachOf()
  const cells = gatherCells(given, farthest)
  const numbers = byCell(cells)
  const profiles = Array.from(numbers, (number) => given[number]!)
  const size = profiles.length
  const availableFrom = new Int32Array(size)
  const availableTo = new Int32Array(size)
  const minutesMin = new Int32Array(size)
  const minutesMax = new Int32Array(size)
  const hoursSaid = new Uint8Array(size)
  const maxTravel = new Int32Array(size)
  const reach = new Float64Array(size)
  const hope = new Int8Array(size)
  const occupations = new Map<string, Postings>()
  for (const [p, { profile }] of profiles.entries()) {
    availableFrom[p] = profile.availableFrom === undefined ? EARLIEST : dayNumber(profile.availableFrom)
    availableTo[p] = profile.availableTo === undefined ? LATEST : dayNumber(profile.availableTo)
    minutesMin[p] = profile.weeklyMinutesMin ?? EARLIEST
    minutesMax[p] = profile.weeklyMinutesMax ?? LATEST
    if (profile.weeklyMinutesMin !== undefined && profile.weeklyMinutesMax !== undefined) hoursSaid[p] = 1
    maxTravel[p] = profile.maxTravelMinutes ?? UNSAID
    reach[p] = profile.maxTravelMinutes === undefined ? Infinity : farthest(profile.maxTravelMinutes)
    hope[p] = hopes.indexOf(profile.hope as Exclude<Hope, 'unsure'>)
    for (const { code, experience } of profile.occupations) {
      const found = occupations.get(code)
      const postings = found ?? { profiles: [], experience: [] }
      if (found === undefined) occupations.set(code, postings)
      postings.profiles.push(p)
      postings.experience.push(experienceLevels.indexOf(experience))
    }
  }
  return {
    config,
    size,
    numbers,
    cells: { ...cells, cellOf: cells.cellOf.map((_, p) => cells.cellOf[numbers[p]!]!) },
    availableFrom,
    availableTo,
    minutesMin,
    minutesMax,
    hoursSaid,
    maxTravel,
    reach,
    hope,
    ...gatherPlaces(profiles),
    ...gatherSkills(profiles),
    demands: gatherDemands(profiles),
    occupations,
    kinOrders: new Map(),
  }
}

/** The profiles by cell, and within a cell by number. */
function byCell({ cellOf, count }: Cells): Int32Array {
  const next = new Int32Array(count + 1)
  for (const cell of cellOf) next[cell + 1]!++
  for (let cell = 0; cell < count; cell++) next[cell + 1]! += next[cell]!
  const numbers = new Int32Array(cellOf.length)
  for (const [p, cell] of cellOf.entries()) numbers[next[cell]!++] = p
  return numbers
}

/** Each profile's skills, every one once, as numbers: `skills[skillStart[p]] … skills[skillStart[p + 1] - 1]`. */
function gatherSkills(
  profiles: readonly IndexedProfile[],
): Pick<ProfileIndex, 'skillStart' | 'skills' | 'skillNumbers'> {
  const skillStart = new Int32Array(profiles.length + 1)
  const skills: number[] = []
  const skillNumbers = new Map<string, number>()
  const bySpelling = new Map<string, number>()
  for (const [p, { profile }] of profiles.entries()) {
    const own = new Set<number>()
    for (const spelling of profile.skills) {
      let number = bySpelling.get(spelling)
      if (number === undefined) {
        const key = skillKey(spelling)
        number = skillNumbers.get(key) ?? skillNumbers.size
        skillNumbers.set(key, number)
        bySpelling.set(spelling, number)
      }
      own.add(number)
    }
    for (const number of own) skills.push(number)
    skillStart[p + 1] = skills.length
  }
  return { skillStart, skills: Int32Array.from(skills), skillNumbers }
}
