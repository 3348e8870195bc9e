import type { FitConfig } from '#core/exchange/fit-config.ts'
import type { FitPartKey } from '#core/exchange/fit-parts.ts'

/** The parts of a fit in the order of the page: what counts most by default first. */
export const partKeys = ['occupation', 'skills', 'travel', 'experience', 'hours', 'hope', 'known'] as const

export type Weights = FitConfig['weights']

/** A change as the history shows it. */
export type WeightsChange = {
  readonly version: number
  readonly weights: Weights
  readonly reason: string
  readonly by: string | null
  readonly at: Date
}

/** Every part has its weight, and every weight its part. */
export const weightsFrom = (of: (key: FitPartKey) => number): Weights => ({
  occupation: of('occupation'),
  experience: of('experience'),
  skills: of('skills'),
  travel: of('travel'),
  hours: of('hours'),
  hope: of('hope'),
  known: of('known'),
})
