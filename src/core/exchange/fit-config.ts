import type { RelatedPairs } from '../occupation/official-kin.ts'
import type { ExperienceLevel } from './card.ts'
import type { Acquaintance, Hope, Perspective } from './fit-model.ts'
import type { Kinship } from './occupation-similarity.ts'

export type FitConfig = {
  /** How much each part counts. They need not add up to 100. */
  readonly weights: Readonly<
    Record<'occupation' | 'experience' | 'skills' | 'travel' | 'hours' | 'hope' | 'known', number>
  >
  readonly kinship: Readonly<Record<Kinship, number>>
  /** What the official lists say is related; none while they are not loaded. */
  readonly related: RelatedPairs
  readonly experience: Readonly<Record<ExperienceLevel, number>>
  readonly hope: Readonly<
    Record<Exclude<Hope, 'unsure'>, Readonly<Record<Exclude<Perspective, 'unknown'>, number>>>
  >
  readonly known: Readonly<Record<Acquaintance, number>>
  /** The share of the vikariat that somebody has to be free for. */
  readonly periodShare: number
  /** Free so many days short of that, and it is worth asking whether the dates can move. */
  readonly nearDays: number
  /** So many minutes a week apart, and it is worth asking whether the hours can move. */
  readonly nearMinutes: number
  /** So much longer than somebody wants to travel, and it is worth asking: estimates are off by that much. */
  readonly nearTravelShare: number
}

/**
 * The numbers the exchange uses. Occupation counts most, since a vikar starts from one day to the next; then what
 * makes somebody stay: the journey, the hours, and what comes afterwards.
 */
export const fitConfig: FitConfig = {
  weights: { occupation: 40, experience: 10, skills: 15, travel: 15, hours: 10, hope: 10, known: 10 },
  // two digits of ISCO still share a way of working, one digit only the level of schooling
  kinship: { same: 100, neighbour: 80, related: 75, isco4: 70, isco3: 50, isco2: 20, none: 0 },
  related: [],
  experience: { trained: 100, experienced: 100, some: 60, wish: 25 },
  hope: {
    job: { possible_job: 100, training: 50, reference: 40 },
    training: { possible_job: 50, training: 100, reference: 40 },
    apprenticeship: { possible_job: 60, training: 100, reference: 40 },
  },
  known: { hired_here: 100, company_pool: 90, unit_pool: 70 },
  periodShare: 0.75,
  nearDays: 14,
  nearMinutes: 5 * 60,
  nearTravelShare: 0.25,
}
