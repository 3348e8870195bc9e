import { day } from '../calendar/day.ts'
import { jobCentreOf } from '../place/job-centres.ts'
import { municipality } from '../place/municipalities.ts'
import type { GeoPoint } from '../place/point.ts'

/**
 * The setting of the memo that founded the project: "Hovedstadens Jobrotationsservice", a secretariat that
 * 15 job centres of the capital area share since 1 December 2012, housed by Jobcenter København, with a
 * satellite in each job centre that takes part.
 */
export type DemonstrationUnit = {
  /** For keys and addresses: never changes. */
  readonly slug: string
  readonly name: string
  readonly kind: 'secretariat' | 'job-centre'
  /** The municipalities it serves. The secretariat serves all of them. */
  readonly municipalities: readonly string[]
  readonly town: string
  readonly at: GeoPoint
  /** A satellite of the secretariat sits here. København houses the secretariat itself. */
  readonly satellite: boolean
}

export const SECRETARIAT_NAME = 'Hovedstadens Jobrotationsservice'

/** The day the secretariat began (the founding memo). */
export const SECRETARIAT_FROM = day('2012-12-01')

/**
 * ASSUMED. The memo says "15 job centres of the capital area" and does not name them. The 17 municipalities of
 * Statistics Denmark's two provinces Byen København and Københavns omegn had exactly 15 job centres then,
 * since Dragør shared Tårnby's and Ishøj shared Vallensbæk's; these are taken. To be corrected by anyone who
 * knows better: nothing else depends on the list.
 */
const SERVED = [
  '0101',
  '0147',
  '0151',
  '0153',
  '0157',
  '0159',
  '0161',
  '0163',
  '0165',
  '0167',
  '0169',
  '0173',
  '0175',
  '0185',
  '0187',
]

const MEMO_DAY = day('2013-03-01')

/** The 15 job centres, in the order of their municipalities' codes. */
export const DEMONSTRATION_JOB_CENTRES: readonly DemonstrationUnit[] = SERVED.map((code) => {
  const centre = jobCentreOf(code, MEMO_DAY)
  const place = municipality(code)
  if (centre === undefined || place === undefined) throw new Error(`No job centre for municipality ${code}`)
  return {
    slug: centre.slug,
    name: centre.name,
    kind: 'job-centre',
    municipalities: centre.municipalities,
    town: place.town,
    at: place.at,
    satellite: code !== '0101',
  }
})

export const DEMONSTRATION_SECRETARIAT: DemonstrationUnit = {
  slug: 'hovedstadens-jobrotationsservice',
  name: SECRETARIAT_NAME,
  kind: 'secretariat',
  municipalities: DEMONSTRATION_JOB_CENTRES.flatMap((unit) => unit.municipalities),
  town: 'København',
  at: { lat: 55.676, lon: 12.566 },
  satellite: false,
}

/** The secretariat first, then the 15 job centres. */
export const DEMONSTRATION_UNITS: readonly DemonstrationUnit[] = [
  DEMONSTRATION_SECRETARIAT,
  ...DEMONSTRATION_JOB_CENTRES,
]

/** The unit that serves a municipality in the demonstration, or undefined outside the capital area. */
export function demonstrationUnitOf(municipalityCode: string): DemonstrationUnit | undefined {
  return DEMONSTRATION_JOB_CENTRES.find((unit) => unit.municipalities.includes(municipalityCode))
}
