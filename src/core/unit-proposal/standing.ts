import { overlaps } from '../calendar/period.ts'
import { type Fit, fitOf } from '../exchange/fit.ts'
import type { Condition } from '../exchange/fit-conditions.ts'
import type { FitConfig } from '../exchange/fit-config.ts'
import type { FitPart } from '../exchange/fit-parts.ts'
import { kinshipIn } from '../exchange/occupation-similarity.ts'
import { journey } from '../place/distance.ts'
import type { MarketOpening, MarketPerson } from './market.ts'

/** What can stand between a person and an opening. `occupation`: another kind of work than any the person has named. */
export const obstacles = [
  'occupation',
  'hired',
  'applied',
  'not-certified',
  'period',
  'too-few-hours',
  'too-many-hours',
  'travel',
  'ferry',
  'certificate',
  'driving-licence',
  'language',
] as const satisfies readonly ('occupation' | 'hired' | 'applied' | 'not-certified' | Condition['key'])[]
export type Obstacle = (typeof obstacles)[number]

export type Standing = {
  readonly fit: Fit
  /** All that stands in the way; nothing: the pair is possible. */
  readonly inTheWay: readonly Obstacle[]
}

/** Whether two occupations are near enough to propose one to somebody of the other: three digits of ISCO-08 or nearer. */
export function isRelated(own: string, wanted: string, { related }: FitConfig): boolean {
  const kinship = kinshipIn(related)(own, wanted)
  return kinship !== 'none' && kinship !== 'isco2'
}

/** How a person stands to an opening, and everything that stands in the way. */
export function standingOf(
  person: MarketPerson,
  opening: MarketOpening,
  number: number,
  config: FitConfig,
): Standing {
  const { vacancy } = opening
  const fit = fitOf(
    person.profile,
    vacancy,
    {
      journey: person.at && journey(person.at, opening.at),
      known: person.known.get(opening.company),
      kinship: kinshipIn(config.related),
    },
    config,
  )
  const inTheWay = new Set<Obstacle>()
  if (!person.profile.occupations.some(({ code }) => isRelated(code, vacancy.occupationCode, config)))
    inTheWay.add('occupation')
  if (person.hired.some((period) => overlaps(period, vacancy.period))) inTheWay.add('hired')
  if (person.applied.includes(number)) inTheWay.add('applied')
  if (person.isRefusedCertificate && opening.isJobrotation) inTheWay.add('not-certified')
  for (const { key } of fit.missing) inTheWay.add(key)
  return { fit, inTheWay: [...inTheWay] }
}

/** What a company looks at, and what a person does; the occupation matters to both. */
const SIDES: Readonly<Record<'opening' | 'person', readonly FitPart['key'][]>> = {
  opening: ['occupation', 'experience', 'skills', 'known'],
  person: ['occupation', 'travel', 'hours', 'hope'],
}

/** A fit as one side ranks it: the weighted mean of that side's parts, 1 to 100. */
export function scoreForSide({ parts, score }: Fit, side: keyof typeof SIDES): number {
  const own = parts.filter(({ key }) => SIDES[side].includes(key))
  const weight = own.reduce((sum, part) => sum + part.weight, 0)
  const points = own.reduce((sum, part) => sum + part.weight * part.score, 0)
  return Math.max(1, weight === 0 ? score : Math.round(points / weight))
}
