import type { Day } from '../calendar/day.ts'
import { intersection, lengthInDays } from '../calendar/period.ts'
import { holdsCertificate } from './certificates.ts'
import { type DrivingLicence, holdsDrivingLicence } from './driving-licences.ts'
import type { FitConfig } from './fit-config.ts'
import type { FitBetween, FitProfile, FitVacancy } from './fit-model.ts'
import { type LanguageSkill, speaks } from './languages.ts'

/**
 * Something the vikariat demands and the profile does not have. `near` can be talked about or obtained; its text
 * says what would help.
 */
export type Condition =
  | {
      readonly key: 'period'
      readonly near: boolean
      readonly from: Day | undefined
      readonly to: Day | undefined
    }
  | { readonly key: 'too-few-hours' | 'too-many-hours'; readonly near: boolean; readonly minutes: number }
  | { readonly key: 'travel'; readonly near: boolean; readonly minutes: number; readonly max: number }
  | { readonly key: 'ferry'; readonly near: true }
  | { readonly key: 'certificate'; readonly near: true; readonly certificate: string }
  | { readonly key: 'driving-licence'; readonly near: boolean; readonly licence: DrivingLicence }
  | { readonly key: 'language'; readonly near: boolean; readonly language: LanguageSkill }

/** Licences that take weeks rather than a career: worth naming as what would help. */
const QUICK_LICENCES: readonly DrivingLicence[] = ['AM', 'BE']

/**
 * Everything that is missing, in the order one would ask. A børneattest is not among them: the employer obtains it
 * for the one who is hired, and nobody is asked beforehand.
 */
export function hardConditions(
  profile: FitProfile,
  vacancy: FitVacancy,
  between: FitBetween,
  config: FitConfig,
): readonly Condition[] {
  const { certificates, drivingLicences, languages } = vacancy.requirements
  return [
    ...period(profile, vacancy, config),
    ...hours(profile, vacancy, config),
    ...travel(profile, between, config),
    ...certificates
      .filter((wanted) => !holdsCertificate(profile.certificates, wanted))
      .map((certificate) => ({ key: 'certificate', near: true, certificate }) as const),
    ...drivingLicences
      .filter((wanted) => !holdsDrivingLicence(profile.drivingLicences, wanted))
      .map(
        (licence) => ({ key: 'driving-licence', near: QUICK_LICENCES.includes(licence), licence }) as const,
      ),
    ...languages
      .filter((wanted) => !speaks(profile.languages, wanted))
      .map((language) => ({ key: 'language', near: isOneStepBelow(profile, language), language }) as const),
  ]
}

function period(profile: FitProfile, { period }: FitVacancy, config: FitConfig): readonly Condition[] {
  const { availableFrom, availableTo } = profile
  const free = { from: availableFrom ?? period.from, to: availableTo ?? period.to }
  const shared = free.from <= free.to ? intersection(free, period) : undefined
  const wanted = Math.ceil(lengthInDays(period) * config.periodShare)
  const lacking = wanted - (shared === undefined ? 0 : lengthInDays(shared))
  if (lacking <= 0) return []
  return [
    {
      key: 'period',
      near: shared !== undefined && lacking <= config.nearDays,
      from: availableFrom !== undefined && availableFrom > period.from ? availableFrom : undefined,
      to: availableTo !== undefined && availableTo < period.to ? availableTo : undefined,
    },
  ]
}

function hours(profile: FitProfile, vacancy: FitVacancy, config: FitConfig): readonly Condition[] {
  const { weeklyMinutesMin, weeklyMinutesMax } = profile
  if (weeklyMinutesMin !== undefined && weeklyMinutesMin > vacancy.weeklyMinutesMax) {
    const minutes = weeklyMinutesMin - vacancy.weeklyMinutesMax
    return [{ key: 'too-few-hours', near: minutes <= config.nearMinutes, minutes }]
  }
  if (weeklyMinutesMax !== undefined && weeklyMinutesMax < vacancy.weeklyMinutesMin) {
    const minutes = vacancy.weeklyMinutesMin - weeklyMinutesMax
    return [{ key: 'too-many-hours', near: minutes <= config.nearMinutes, minutes }]
  }
  return []
}

function travel(profile: FitProfile, { journey }: FitBetween, config: FitConfig): readonly Condition[] {
  const max = profile.maxTravelMinutes
  if (journey === undefined || max === undefined) return []
  if (journey.ferry) return [{ key: 'ferry', near: true }]
  if (journey.minutes <= max) return []
  const near = journey.minutes <= max * (1 + config.nearTravelShare)
  return [{ key: 'travel', near, minutes: journey.minutes, max }]
}

/** Speaks the language, only not yet as well as wanted. */
function isOneStepBelow(profile: FitProfile, wanted: LanguageSkill): boolean {
  const below = wanted.level === 'fluent' ? 'good' : 'some'
  return wanted.level !== 'some' && speaks(profile.languages, { code: wanted.code, level: below })
}
