import { type FitConfig, fitConfig } from '#core/exchange/fit-config.ts'
import type { FitPartKey } from '#core/exchange/fit-parts.ts'

/** The parts of a fit in the order of the page: what counts most by default first. */
export const partKeys = ['occupation', 'skills', 'travel', 'experience', 'hours', 'hope', 'known'] as const

export type Weights = FitConfig['weights']

/** How near two occupations can be where the points are a choice: the same gives 100 and another one 0. */
export const nearKeys = ['neighbour', 'related', 'isco4', 'isco3', 'isco2'] as const
export type NearKey = (typeof nearKeys)[number]
/** The column and the field of these points. */
export const nearColumn = <K extends NearKey>(key: K) => `near_${key}` as const
export type NearPoints = Readonly<Record<NearKey, number>>

/** All that the secretariat decides about the fit. */
export type Setting = { readonly weights: Weights; readonly near: NearPoints }

export const nearFrom = (of: (key: NearKey) => number): NearPoints => ({
  neighbour: of('neighbour'),
  related: of('related'),
  isco4: of('isco4'),
  isco3: of('isco3'),
  isco2: of('isco2'),
})

export const standard: Setting = {
  weights: fitConfig.weights,
  near: nearFrom((key) => fitConfig.kinship[key]),
}

/** A change as the history shows it. */
export type WeightsChange = {
  readonly version: number
  readonly weights: Weights
  readonly near: NearPoints
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
