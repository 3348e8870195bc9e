import type { Condition } from './fit-conditions.ts'
import type { FitBetween, FitProfile, FitVacancy } from './fit-model.ts'

/** What one demand of a vikariat is about. */
export type CheckedDemand =
  | { readonly key: 'period' | 'hours' | 'travel' }
  | { readonly key: 'certificate'; readonly certificate: string }
  | { readonly key: 'driving-licence'; readonly licence: FitProfile['drivingLicences'][number] }
  | { readonly key: 'language'; readonly language: FitProfile['languages'][number] }

export type FitCheck = {
  readonly demand: CheckedDemand
  /** What nobody has said is not held against anybody. */
  readonly state: 'met' | 'unsaid' | 'missing'
  /** What is missing, where it is. */
  readonly condition: Condition | undefined
}

/** Everything that was checked, one by one, also what is in order: `missing` is what `fitOf` found for the same. */
export function fitChecks(
  profile: FitProfile,
  vacancy: FitVacancy,
  between: Pick<FitBetween, 'journey'>,
  missing: readonly Condition[],
): readonly FitCheck[] {
  const { certificates, drivingLicences, languages } = vacancy.requirements
  const demands: readonly CheckedDemand[] = [
    { key: 'period' },
    { key: 'hours' },
    { key: 'travel' },
    ...certificates.map((certificate) => ({ key: 'certificate', certificate }) as const),
    ...drivingLicences.map((licence) => ({ key: 'driving-licence', licence }) as const),
    ...languages.map((language) => ({ key: 'language', language }) as const),
  ]
  return demands.map((demand) => {
    const condition = missing.find((one) => isAbout(one, demand))
    if (condition !== undefined) return { demand, state: 'missing', condition }
    return { demand, state: isUnsaid(demand, profile, between) ? 'unsaid' : 'met', condition: undefined }
  })
}

function isAbout(condition: Condition, demand: CheckedDemand): boolean {
  switch (demand.key) {
    case 'hours':
      return condition.key === 'too-few-hours' || condition.key === 'too-many-hours'
    case 'travel':
      return condition.key === 'travel' || condition.key === 'ferry'
    case 'certificate':
      return condition.key === 'certificate' && condition.certificate === demand.certificate
    case 'driving-licence':
      return condition.key === 'driving-licence' && condition.licence === demand.licence
    case 'language':
      return condition.key === 'language' && condition.language === demand.language
    case 'period':
      return condition.key === 'period'
  }
}

function isUnsaid(
  demand: CheckedDemand,
  profile: FitProfile,
  { journey }: Pick<FitBetween, 'journey'>,
): boolean {
  switch (demand.key) {
    case 'period':
      return profile.availableFrom === undefined && profile.availableTo === undefined
    case 'hours':
      return profile.weeklyMinutesMin === undefined && profile.weeklyMinutesMax === undefined
    case 'travel':
      return journey === undefined || profile.maxTravelMinutes === undefined
    default:
      return false
  }
}
