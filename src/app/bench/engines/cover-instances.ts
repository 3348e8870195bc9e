import { type CoverProblem, workdaysBetween } from '#core/cover/cover-problem.ts'
import { pick, seeded } from '#core/solver/seeded.ts'

const OCCUPATIONS = ['pædagogmedhjælper', 'social- og sundhedshjælper', 'kok', 'lagermedarbejder'].concat([
  'kontorassistent',
  'chauffør',
  'rengøringsassistent',
  'smed',
])
const TOWN_SIZE = 20
const DAYS = 364

/** 2,000 absences of 200 firms in a year, and the same at a tenth and a hundredth of that. */
export const COVER_INSTANCES = {
  c20: { firms: 2, absences: 20, seed: 1 },
  c200: { firms: 20, absences: 200, seed: 1 },
  c2000: { firms: 200, absences: 2000, seed: 1 },
} as const

/**
 * Courses of two days to three weeks in firms that lie in towns; a vikar covers within a town or between two neighbours.
 * The rules are those of 2014: at least 10 hours a week on average, 26 weeks at most.
 */
export function coverInstance(size: { firms: number; absences: number; seed: number }): CoverProblem {
  const random = seeded(size.seed)
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  const towns = Math.max(1, Math.round(size.firms / TOWN_SIZE))
  const firms = Array.from({ length: size.firms }, (_, i) => ({ id: `firma ${i + 1}` }))
  const occupationsOf = firms.map(() => [pick(random, OCCUPATIONS), pick(random, OCCUPATIONS)])
  const absences = Array.from({ length: size.absences }, (_, i) => {
    const firm = between(0, size.firms - 1)
    const weeks = between(0, 9)
    const days = weeks < 4 ? between(2, 3) : weeks < 7 ? 5 : weeks < 9 ? 12 : 19
    const from = between(0, DAYS / 7 - 4) * 7 + (days < 5 ? between(0, 5 - days) : 0) + 7
    const to = from + days - 1
    return {
      id: `fravær ${i + 1}`,
      firm,
      occupation: pick(random, occupationsOf[firm]!),
      from,
      to,
      minutesPerWeek: pick(random, [37, 37, 37, 32, 30]) * 60,
      workdays: workdaysBetween(from, to),
    }
  })
  const inTown = (town: number): number[] => firms.flatMap((_, f) => (f % towns === town ? f : []))
  const areas = Array.from({ length: towns }, (_, town) => ({
    id: `by ${town + 1}`,
    firms: town + 1 < towns ? [...inTown(town), ...inTown(town + 1)] : inTown(town),
  }))
  const rules = {
    leastMinutesPerWeek: 600,
    longestDays: 182,
    shortestDays: 28,
    longestGapDays: 30,
    introductionDays: 1,
    minutesPerVikariat: 1800,
  }
  return { absences, areas, firms, rules }
}
