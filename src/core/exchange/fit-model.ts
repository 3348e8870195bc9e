import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Journey } from '../place/distance.ts'
import type { Card, ExperienceLevel } from './card.ts'
import type { DrivingLicence } from './driving-licences.ts'
import type { LanguageSkill } from './languages.ts'
import type { KinshipOf } from './occupation-similarity.ts'
import type { Requirements } from './requirements.ts'

/** What a person hopes for afterwards. */
export type Hope = 'job' | 'training' | 'apprenticeship' | 'unsure'

/** What a vikariat may lead to. */
export type Perspective = 'possible_job' | 'training' | 'reference' | 'unknown'

export type Acquaintance = 'hired_here' | 'company_pool' | 'unit_pool'

/** Undefined is "not said", never "no": what nobody said neither excludes nor counts. */
export type FitProfile = {
  readonly occupations: ReadonlyArray<{ readonly code: string; readonly experience: ExperienceLevel }>
  readonly skills: readonly string[]
  readonly languages: readonly LanguageSkill[]
  readonly drivingLicences: readonly DrivingLicence[]
  readonly certificates: readonly string[]
  readonly availableFrom: Day | undefined
  readonly availableTo: Day | undefined
  readonly weeklyMinutesMin: number | undefined
  readonly weeklyMinutesMax: number | undefined
  readonly maxTravelMinutes: number | undefined
  readonly hope: Hope | undefined
}

export type FitVacancy = {
  readonly occupationCode: string
  readonly period: Period
  readonly weeklyMinutesMin: number
  readonly weeklyMinutesMax: number
  readonly requirements: Requirements
  /** Skills the vikariat names or its occupation usually takes; none known: skills do not count. */
  readonly skills: readonly string[]
  readonly perspective: Perspective | undefined
}

/** What lies between the two. */
export type FitBetween = {
  /**
   * From home to work (`journey` in core/place), or undefined where either place is unknown. What a company reads is
   * counted from the card's area: from the home itself, three vikariater would find it.
   */
  readonly journey: Journey | undefined
  readonly known: Acquaintance | undefined
  readonly kinship: KinshipOf
}

/** What is matched on and never shown: the part of a profile that a card does not carry. */
export type MatchedOnly = Pick<
  FitProfile,
  'availableFrom' | 'availableTo' | 'weeklyMinutesMin' | 'weeklyMinutesMax' | 'maxTravelMinutes'
>

/** The profile as a company's list may know it: the card's own words, and no hopes. */
export function fitProfileOfCard(card: Card, matched: MatchedOnly): FitProfile {
  return {
    occupations: card.occupations,
    skills: card.skills,
    languages: card.languages,
    drivingLicences: card.drivingLicences,
    certificates: card.certificates,
    ...matched,
    hope: undefined,
  }
}
