import type { Perspective } from './fit-model.ts'
import type { Requirements } from './requirements.ts'
import type { Wording } from './wording.ts'

export type VacancyCategory = 'jobrotation' | 'ordinary'
export type VacancyStatus = 'draft' | 'published' | 'closed'

/** How a vikariat ended, as the company says or as time did. */
export const outcomes = [
  'filled_here',
  'filled_elsewhere',
  'training_cancelled',
  'not_filled',
  'other',
] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Readonly<Record<Outcome, Wording>> = {
  filled_here: { da: 'Besat gennem Jobkreds', en: 'Filled through Jobkreds' },
  filled_elsewhere: { da: 'Besat på anden måde', en: 'Filled in another way' },
  training_cancelled: { da: 'Uddannelsen blev aflyst', en: 'The training was cancelled' },
  not_filled: { da: 'Ikke besat', en: 'Not filled' },
  other: { da: 'Andet', en: 'Other' },
}

/**
 * What a company writes about a vikariat, as the form's fields: days are ISO text, hours are minutes a week, and a
 * draft may lack anything.
 */
export type VacancyContent = {
  readonly category: VacancyCategory
  readonly title: string
  readonly occupation: string | null
  readonly description: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly weeklyHoursMin: number | null
  readonly weeklyHoursMax: number | null
  readonly schedule: string
  readonly openings: number
  readonly street: string | null
  readonly place: string | null
  /** What the vikar should be able to do, or will learn: wanted, never a condition. */
  readonly skills: readonly string[]
  readonly requirements: Requirements
  readonly payAgreement: string
  readonly training: string
  readonly introduction: string
  readonly perspective: Perspective | null
  readonly perspectiveNote: string
  readonly contactName: string
  readonly contactPhone: string | null
  readonly contactEmail: string | null
  readonly applyBy: string | null
}

export type VacancyContentField = keyof VacancyContent
