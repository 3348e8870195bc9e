import { type ExperienceLevel, experienceLevels } from './card.ts'
import type { FitConfig } from './fit-config.ts'
import type { Acquaintance, FitBetween, FitProfile, FitVacancy, Hope, Perspective } from './fit-model.ts'
import { type Kinship, kinships } from './occupation-similarity.ts'
import { skillKey } from './skill-key.ts'

type Weighed = {
  /** 0 to 100. */
  readonly score: number
  readonly weight: number
}

/** One reason for the score, with what its text needs. */
export type FitPart = Weighed &
  (
    | { readonly key: 'occupation'; readonly kinship: Kinship; readonly own: string | undefined }
    | { readonly key: 'experience'; readonly experience: ExperienceLevel }
    | { readonly key: 'skills'; readonly shared: readonly string[]; readonly others: readonly string[] }
    | { readonly key: 'travel'; readonly minutes: number }
    | { readonly key: 'hours'; readonly whole: boolean }
    | { readonly key: 'hope'; readonly hope: Hope; readonly perspective: Perspective }
    | { readonly key: 'known'; readonly known: Acquaintance }
  )

export type FitPartKey = FitPart['key']

/** The parts that can be known, in the order of their texts. What nobody has said is left out, not counted as bad. */
export function softParts(
  profile: FitProfile,
  vacancy: FitVacancy,
  between: FitBetween,
  config: FitConfig,
): readonly FitPart[] {
  const { weights } = config
  const nearest = nearestOccupation(profile, vacancy, between)
  const kinship = nearest?.kinship ?? 'none'
  const parts: FitPart[] = [
    {
      key: 'occupation',
      score: config.kinship[kinship],
      weight: weights.occupation,
      kinship,
      own: kinship === 'none' ? undefined : nearest?.code,
    },
  ]
  // experience of something else says nothing about this
  if (nearest !== undefined && kinship !== 'none') {
    const { experience } = nearest
    parts.push({
      key: 'experience',
      score: config.experience[experience],
      weight: weights.experience,
      experience,
    })
  }
  parts.push(...skills(profile, vacancy, weights.skills))
  parts.push(...travel(profile, between, weights.travel))
  parts.push(...hours(profile, vacancy, weights.hours))
  parts.push(...hope(profile, vacancy, config))
  if (between.known !== undefined) {
    const { known } = between
    parts.push({ key: 'known', score: config.known[known], weight: weights.known, known })
  }
  return parts
}

/** The person's occupation nearest to the vikariat's; of equally near ones, the one they know best. */
function nearestOccupation(
  profile: FitProfile,
  vacancy: FitVacancy,
  { kinship }: FitBetween,
): { readonly code: string; readonly experience: ExperienceLevel; readonly kinship: Kinship } | undefined {
  const ranked = profile.occupations.map((one) => ({
    ...one,
    kinship: kinship(one.code, vacancy.occupationCode),
  }))
  ranked.sort(
    (a, b) =>
      kinships.indexOf(a.kinship) - kinships.indexOf(b.kinship) ||
      experienceLevels.indexOf(a.experience) - experienceLevels.indexOf(b.experience),
  )
  return ranked[0]
}

/** The share of the wanted skills; spelling and small words of a skill do not matter (`skillKey`). */
function skills(profile: FitProfile, vacancy: FitVacancy, weight: number): readonly FitPart[] {
  if (vacancy.skills.length === 0 || profile.skills.length === 0) return []
  const held = new Set(profile.skills.map(skillKey))
  const wanted = new Map(vacancy.skills.map((skill) => [skillKey(skill), skill]))
  const shared = [...wanted].filter(([key]) => held.has(key)).map(([, skill]) => skill)
  const others = [...wanted].filter(([key]) => !held.has(key)).map(([, skill]) => skill)
  return [
    {
      key: 'skills',
      score: Math.round((100 * shared.length) / wanted.size),
      weight,
      shared,
      others,
    },
  ]
}

/** Next door is 100, as far as somebody will go is 40: still within what they asked for. */
function travel(profile: FitProfile, { journey }: FitBetween, weight: number): readonly FitPart[] {
  const max = profile.maxTravelMinutes
  if (journey === undefined || journey.ferry || max === undefined) return []
  const share = journey.minutes / max
  const score = share > 1 ? 0 : Math.round(100 - 60 * share)
  return [{ key: 'travel', score, weight, minutes: journey.minutes }]
}

/** How much of what the vikariat offers suits: all of it, or only some hours of its range. */
function hours(profile: FitProfile, vacancy: FitVacancy, weight: number): readonly FitPart[] {
  if (profile.weeklyMinutesMin === undefined || profile.weeklyMinutesMax === undefined) return []
  const least = Math.max(profile.weeklyMinutesMin, vacancy.weeklyMinutesMin)
  const most = Math.min(profile.weeklyMinutesMax, vacancy.weeklyMinutesMax)
  if (least > most) return [{ key: 'hours', score: 0, weight, whole: false }]
  const whole = least === vacancy.weeklyMinutesMin && most === vacancy.weeklyMinutesMax
  return [{ key: 'hours', score: whole ? 100 : 75, weight, whole }]
}

function hope({ hope }: FitProfile, { perspective }: FitVacancy, config: FitConfig): readonly FitPart[] {
  if (hope === undefined || hope === 'unsure') return []
  if (perspective === undefined || perspective === 'unknown') return []
  return [
    { key: 'hope', score: config.hope[hope][perspective], weight: config.weights.hope, hope, perspective },
  ]
}
