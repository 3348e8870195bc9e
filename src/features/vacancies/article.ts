import type { Selectable } from 'kysely'
import { type Day, day } from '#core/calendar/day.ts'
import type { Perspective } from '#core/exchange/fit-model.ts'
import { type Requirements, readRequirements } from '#core/exchange/requirements.ts'
import type { VacancyCategory } from '#core/exchange/vacancy-model.ts'
import type { VacancyListing } from '#platform/db/schema.generated.ts'
import type { VacancyRow } from './model.ts'

/** A vikariat as everybody reads it. What a draft lacks is null or empty; contact persons are not part of it. */
export type ArticleVacancy = {
  number: number
  companyName: string
  category: VacancyCategory
  title: string
  occupationCode: string | null
  description: string
  startsOn: Day | null
  endsOn: Day | null
  weeklyMinutesMin: number | null
  weeklyMinutesMax: number | null
  schedule: string
  openings: number
  openingsLeft: number
  street: string | null
  postcode: string | null
  town: string | null
  skills: readonly string[]
  requirements: Requirements
  payAgreement: string
  training: string
  introduction: string
  perspective: Perspective | null
  perspectiveNote: string
  applyBy: Day | null
  publishedAt: Date | null
}

type Source = Pick<
  VacancyRow,
  | 'number'
  | 'category'
  | 'title'
  | 'occupation_code'
  | 'description'
  | 'starts_on'
  | 'ends_on'
  | 'weekly_minutes_min'
  | 'weekly_minutes_max'
  | 'schedule'
  | 'openings'
  | 'street'
  | 'postcode'
  | 'town'
  | 'skills'
  | 'requirements'
  | 'pay_agreement'
  | 'training'
  | 'introduction'
  | 'perspective'
  | 'perspective_note'
  | 'apply_by'
  | 'published_at'
>

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text))

/** From a stored vikariat in any state; how many of its openings are left is the caller's to know. */
export const articleOf = (v: Source, companyName: string, openingsLeft: number): ArticleVacancy => ({
  number: v.number,
  companyName,
  category: v.category as VacancyCategory,
  title: v.title,
  occupationCode: v.occupation_code,
  description: v.description,
  startsOn: dayOrNull(v.starts_on),
  endsOn: dayOrNull(v.ends_on),
  weeklyMinutesMin: v.weekly_minutes_min,
  weeklyMinutesMax: v.weekly_minutes_max,
  schedule: v.schedule,
  openings: v.openings,
  openingsLeft,
  street: v.street,
  postcode: v.postcode,
  town: v.town,
  skills: v.skills,
  requirements: readRequirements(v.requirements),
  payAgreement: v.pay_agreement,
  training: v.training,
  introduction: v.introduction,
  perspective: v.perspective as Perspective | null,
  perspectiveNote: v.perspective_note,
  applyBy: dayOrNull(v.apply_by),
  publishedAt: v.published_at,
})

/** From the public listing. */
export const articleOfListing = (l: Selectable<VacancyListing>): ArticleVacancy =>
  articleOf(l, l.company_name, l.openings_left)
