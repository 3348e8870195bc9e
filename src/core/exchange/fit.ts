import { type Condition, hardConditions } from './fit-conditions.ts'
import { type FitConfig, fitConfig } from './fit-config.ts'
import type { FitBetween, FitProfile, FitVacancy } from './fit-model.ts'
import { type FitPart, softParts } from './fit-parts.ts'

export type Fit = {
  /** Nothing that the vikariat demands is missing. */
  readonly eligible: boolean
  /** Not eligible, and what is missing is one thing that can be talked about or obtained. */
  readonly nearMiss: boolean
  /** 0 to 100: the weighted mean of the parts that are known, rounded. */
  readonly score: number
  readonly parts: readonly FitPart[]
  readonly missing: readonly Condition[]
}

/**
 * Whether a profile fits a vikariat, how well, and why. The score sorts a list that shows its reasons; it decides
 * nothing about anybody. Being new to a company is no minus, and neither is what nobody has said.
 */
export function fitOf(
  profile: FitProfile,
  vacancy: FitVacancy,
  between: FitBetween,
  config: FitConfig = fitConfig,
): Fit {
  const missing = hardConditions(profile, vacancy, between, config)
  const parts = softParts(profile, vacancy, between, config)
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const points = parts.reduce((sum, part) => sum + part.weight * part.score, 0)
  return {
    eligible: missing.length === 0,
    nearMiss: missing.length === 1 && missing.every((one) => one.near),
    score: weight === 0 ? 0 : Math.round(points / weight),
    parts,
    missing,
  }
}

/** For a list: those who can take the vikariat first, then near misses, then by score; equal ones keep their order. */
export function compareFits(a: Fit, b: Fit): number {
  const rank = (fit: Fit) => (fit.eligible ? 0 : fit.nearMiss ? 1 : 2)
  return rank(a) - rank(b) || b.score - a.score
}
