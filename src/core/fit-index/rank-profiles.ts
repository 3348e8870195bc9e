import { dayNumber } from '../calendar/day.ts'
import type { Acquaintance, FitVacancy } from '../exchange/fit-model.ts'
import { skillKey } from '../exchange/skill-key.ts'
import { onLand } from '../place/distance.ts'
import type { GeoPoint } from '../place/point.ts'
import { bestFew, isFull, keep, takeSorted, worstKey } from './best-few.ts'
import { cellsAround } from './cells.ts'
import { mostMean, mostMeanWithTravel, type PossiblePart } from './class-bound.ts'
import { satisfying } from './demands.ts'
import { experienceOfClass, KIN_CLASSES, kinshipOfClass } from './kin-classes.ts'
import { kinOrderFor } from './kin-order.ts'
import { FERRY, minutesTo, NOT_YET, onSphere, waysTo } from './places.ts'
import { hopes, type ProfileIndex } from './profile-index.ts'

/** A bound is a little more than it is, so that rounding on the way cannot make it too low. */
const ROUNDING = 1e-9

/** A vikariat and where it is. */
export type IndexedVacancy = { readonly vacancy: FitVacancy; readonly at: GeoPoint | undefined }

export type RankedProfile = { readonly profile: number; readonly score: number }

/**
 * The best who can take it (`eligible` only), best score first, of equal scores the lower number first: exactly what sorting
 * everybody by `fitOf` gives. Classes of profiles are read from the nearest kin outwards until no class can hold anybody
 * better than those found.
 */
export function rankProfiles(
  index: ProfileIndex,
  wanted: IndexedVacancy,
  limit: number,
  known?: (profile: number) => Acquaintance | undefined,
): readonly RankedProfile[] {
  return Array.from(rankedKeys(index, wanted, limit, known), (key) => ({
    profile: profileOfKey(index, key),
    score: scoreOfKey(index, key),
  }))
}

export const profileOfKey = ({ size }: ProfileIndex, key: number): number => key % size
export const scoreOfKey = ({ size }: ProfileIndex, key: number): number => 100 - Math.floor(key / size)

/** The same as numbers: `(100 - score) * size + profile`, rising. */
export function rankedKeys(
  index: ProfileIndex,
  { vacancy, at }: IndexedVacancy,
  limit: number,
  known?: (profile: number) => Acquaintance | undefined,
): Float64Array {
  const { config, size, availableFrom, availableTo, minutesMin, minutesMax, hoursSaid } = index
  const { maxTravel, reach, placeOf, hope, skillStart, skills, places } = index
  const { sphere } = places
  const { numbers } = index
  const cells = index.cells.count
  const { weights } = config
  // room for no more than there are, however many are asked for
  const best = bestFew(Math.max(0, Math.min(limit, size)))
  const able = satisfying(index.demands, vacancy.requirements)
  if (able === 'nobody' || limit <= 0) return takeSorted(best)

  const from = dayNumber(vacancy.period.from)
  const to = dayNumber(vacancy.period.to)
  const days = Math.ceil((to - from + 1) * config.periodShare)
  const { weeklyMinutesMin: least, weeklyMinutesMax: most } = vacancy
  const ways = at && waysTo(places, at)
  const work = at && onLand(at)
  const [x, y, z] = at ? onSphere(at) : [0, 0, 0]
  const wantedSkills = new Set(vacancy.skills.map(skillKey))
  const isWanted = new Uint8Array(index.skillNumbers.size)
  for (const key of wantedSkills) {
    const number = index.skillNumbers.get(key)
    if (number !== undefined) isWanted[number] = 1
  }
  const { perspective } = vacancy
  const hopeScores =
    perspective === undefined || perspective === 'unknown'
      ? undefined
      : hopes.map((one) => config.hope[one][perspective])

  const around = cellsAround(index.cells, at)
  const order = kinOrderFor(index, vacancy.occupationCode)
  const beside = partsBesideTravel(index, vacancy, known !== undefined)
  const possible = at === undefined ? beside : [{ weight: weights.travel, most: 100 }, ...beside]
  for (const { kin, bound } of classesByBound(index, possible)) {
    if (isFull(best) && (100 - bound) * size > worstKey(best)) break
    const experience = experienceOfClass(kin)
    let kinPoints = weights.occupation * config.kinship[kinshipOfClass(kin)]
    let kinWeight = weights.occupation
    if (experience !== undefined) {
      kinPoints += weights.experience * config.experience[experience]
      kinWeight += weights.experience
    }
    for (let c = 0; c < around.cells.length; c++) {
      const bucket = kin * cells + around.cells[c]!
      const start = order.start[bucket]!
      const end = order.start[bucket + 1]!
      if (start === end) continue
      if (isFull(best)) {
        const travelMost = around.travelMost[c]!
        const mean = mostMeanWithTravel(kinPoints, kinWeight, beside, weights.travel, travelMost)
        if ((100 - Math.round(mean + ROUNDING)) * size > worstKey(best)) continue
      }
      for (let i = start; i < end; i++) {
        const p = order.profiles[i]!
        if (able !== undefined && (able[p >>> 5]! & (1 << (p & 31))) === 0) continue
        if (minutesMin[p]! > most || minutesMax[p]! < least) continue
        const shared = Math.min(availableTo[p]!, to) - Math.max(availableFrom[p]!, from) + 1
        if ((shared > 0 ? shared : 0) < days) continue
        let skillPoints = 0
        let skillWeight = 0
        if (wantedSkills.size > 0 && skillStart[p + 1]! > skillStart[p]!) {
          let held = 0
          for (let s = skillStart[p]!; s < skillStart[p + 1]!; s++) held += isWanted[skills[s]!]!
          skillPoints = weights.skills * Math.round((100 * held) / wantedSkills.size)
          skillWeight = weights.skills
        }
        let hourPoints = 0
        let hourWeight = 0
        if (hoursSaid[p] === 1) {
          const low = Math.max(minutesMin[p]!, least)
          const high = Math.min(minutesMax[p]!, most)
          hourPoints = weights.hours * (low > high ? 0 : low === least && high === most ? 100 : 75)
          hourWeight = weights.hours
        }
        let hopePoints = 0
        let hopeWeight = 0
        if (hopeScores !== undefined && hope[p]! >= 0) {
          hopePoints = weights.hope * hopeScores[hope[p]!]!
          hopeWeight = weights.hope
        }
        let knownPoints = 0
        let knownWeight = 0
        const acquaintance = known?.(numbers[p]!)
        if (acquaintance !== undefined) {
          knownPoints = weights.known * config.known[acquaintance]
          knownWeight = weights.known
        }
        let travelPoints = 0
        let travelWeight = 0
        const place = placeOf[p]!
        if (ways !== undefined && work !== undefined && place >= 0 && maxTravel[p]! >= 0) {
          let minutes = ways[place]!
          if (minutes === NOT_YET) {
            const dx = sphere[place * 3]! - x
            const dy = sphere[place * 3 + 1]! - y
            const dz = sphere[place * 3 + 2]! - z
            if (dx * dx + dy * dy + dz * dz > reach[p]!) continue
            if (isFull(best)) {
              // next door they would have this; the way is only worked out where it can matter
              const sum =
                kinPoints + skillPoints + 100 * weights.travel + hourPoints + hopePoints + knownPoints
              const total = kinWeight + skillWeight + weights.travel + hourWeight + hopeWeight + knownWeight
              const most = total === 0 ? 0 : Math.round(sum / total + ROUNDING)
              if ((100 - most) * size + numbers[p]! >= worstKey(best)) continue
            }
            minutes = minutesTo(places.points[place]!, work)
            ways[place] = minutes
          }
          if (minutes === FERRY || minutes > maxTravel[p]!) continue
          travelPoints = weights.travel * Math.round(100 - 60 * (minutes / maxTravel[p]!))
          travelWeight = weights.travel
        }
        const points = kinPoints + skillPoints + travelPoints + hourPoints + hopePoints + knownPoints
        const weight = kinWeight + skillWeight + travelWeight + hourWeight + hopeWeight + knownWeight
        const score = weight === 0 ? 0 : Math.round(points / weight)
        keep(best, (100 - score) * size + numbers[p]!)
      }
    }
  }
  return takeSorted(best)
}

/**
 * The parts that can count beside occupation, experience and travel, those that can score most first: what the vikariat does
 * not say counts for nobody.
 */
function partsBesideTravel(
  { config: { weights, hope, known } }: ProfileIndex,
  { skills, perspective }: FitVacancy,
  maybeKnown: boolean,
): readonly PossiblePart[] {
  const parts: PossiblePart[] = [{ weight: weights.hours, most: 100 }]
  if (skills.length > 0) parts.push({ weight: weights.skills, most: 100 })
  if (perspective !== undefined && perspective !== 'unknown') {
    parts.push({ weight: weights.hope, most: Math.max(...hopes.map((one) => hope[one][perspective])) })
  }
  if (maybeKnown) parts.push({ weight: weights.known, most: Math.max(...Object.values(known)) })
  return parts.sort((a, b) => b.most - a.most)
}

/** The classes, those that can hold the best first, each with the best score somebody in it can have. */
function classesByBound(
  { config: { weights, kinship, experience } }: ProfileIndex,
  possible: readonly PossiblePart[],
): readonly { readonly kin: number; readonly bound: number }[] {
  const classes = Array.from({ length: KIN_CLASSES }, (_, kin) => {
    const level = experienceOfClass(kin)
    const points = weights.occupation * kinship[kinshipOfClass(kin)]
    const mean =
      level === undefined
        ? mostMean(points, weights.occupation, possible)
        : mostMean(
            points + weights.experience * experience[level],
            weights.occupation + weights.experience,
            possible,
          )
    return { kin, bound: Math.round(mean + ROUNDING) }
  })
  return classes.sort((a, b) => b.bound - a.bound || a.kin - b.kin)
}
