import type { Selectable } from 'kysely'
import { day } from '#core/calendar/day.ts'
import type { OfferedVacancy } from '#core/exchange/hire-rules.ts'
import type { VacancyCategory, VacancyStatus } from '#core/exchange/vacancy-model.ts'
import type { Vacancy } from '#platform/db/schema.generated.ts'

/** What the rules on offers look at, or undefined for a draft that still lacks days or hours. */
export function offeredVacancy(v: Selectable<Vacancy>): OfferedVacancy | undefined {
  if (!v.starts_on || !v.ends_on || !v.weekly_minutes_min || !v.weekly_minutes_max) return undefined
  return {
    status: v.status as VacancyStatus,
    category: v.category as VacancyCategory,
    period: { from: day(v.starts_on), to: day(v.ends_on) },
    weeklyMinutesMin: v.weekly_minutes_min,
    weeklyMinutesMax: v.weekly_minutes_max,
  }
}
