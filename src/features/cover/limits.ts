import type { Day } from '#core/calendar/day.ts'
import { HOURS_VALUES } from '#core/hours/scheme-terms.ts'
import { valueOn } from '#core/law/value-on.ts'
import type { CaseRow } from '#features/cases/index.ts'
import { knownScheme } from '#features/law/index.ts'

/** What the scheme of the case asks of a vikariat that begins on a day; nothing where the case runs without one. */
export type Limits = { leastWeeklyMinutes?: number; mostWeeks?: number }

export function limitsOn(row: Pick<CaseRow, 'scheme'>, day: Day): Limits {
  if (!row.scheme) return {}
  const scheme = knownScheme(row.scheme)
  const number = (id: string) => {
    const v = valueOn(scheme, id, day, { 'temp-start-day': day, 'course-start-day': day, 'grant-day': day })
    return v.state === 'known' && typeof v.value === 'number' ? v.value : undefined
  }
  const least = number(HOURS_VALUES.leastWeekly)
  const weeks = number(HOURS_VALUES.mostWeeks)
  return {
    ...(least === undefined ? {} : { leastWeeklyMinutes: least }),
    ...(weeks === undefined ? {} : { mostWeeks: weeks }),
  }
}
