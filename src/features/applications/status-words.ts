import type { Day } from '#core/calendar/day.ts'
import { formatDayWithWeekday } from '#core/calendar/format-day.ts'
import { type ApplicationStatus, isLive, waiting } from '#core/exchange/application-status.ts'
import { expiredSentences, statusSentences } from '#core/exchange/application-texts.ts'
import type { CompanyReason, VacancyReason, WithdrawalReason } from '#core/exchange/refusal-reasons.ts'
import { companyReasonTexts, personReasonTexts, vacancyReasonTexts } from '#core/exchange/refusal-texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { Tone } from '#platform/ui/index.ts'
import { applicationTexts } from './texts/application.ts'

export type Standing = {
  status: ApplicationStatus
  refusalReason: string | null
  /** The status an expired application stood at. */
  expiredFrom: ApplicationStatus | null
  deadline: Day | null
}

/** Where an application stands, as one of its two reads it: with the other's reason in kind words. */
export function standingText(s: Standing, reader: 'person' | 'company', lang: Lang): string {
  if (s.status === 'expired' && s.expiredFrom && isLive(s.expiredFrom))
    return expiredSentences[s.expiredFrom][reader][lang]
  if (s.refusalReason) {
    if (s.status === 'declined_by_company' && reader === 'person')
      return companyReasonTexts[s.refusalReason as CompanyReason].told[lang]
    if (s.status === 'vacancy_closed' && reader === 'person')
      return vacancyReasonTexts[s.refusalReason as VacancyReason][lang]
    if ((s.status === 'declined_by_person' || s.status === 'withdrawn') && reader === 'company')
      return personReasonTexts[s.refusalReason as WithdrawalReason].told[lang]
  }
  return statusSentences[s.status][reader][lang]
}

export const statusTones: Readonly<Record<ApplicationStatus, Tone>> = {
  interest: 'info',
  sent: 'info',
  talking: 'brand',
  offered: 'warning',
  awaiting_certificate: 'warning',
  hired: 'success',
  declined_by_company: 'neutral',
  declined_by_person: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
  hired_elsewhere: 'neutral',
  vacancy_closed: 'neutral',
  not_certified: 'neutral',
}

/** Whether it is the reader who must act now. */
export const isYours = (status: ApplicationStatus, reader: 'person' | 'company'): boolean =>
  isLive(status) && waiting[status].nextActor === reader

export type NextProps = {
  who: 'you' | 'none' | { name: string }
  what?: string
  deadline?: string
  overdue?: boolean
}

/** Who acts next, on what and until when. `names` says what the others are called here. */
export function whoActsNext(
  s: Standing,
  reader: 'person' | 'company',
  names: { company?: string; person?: string },
  today: Day,
  lang: Lang,
): NextProps {
  if (!isLive(s.status)) return { who: 'none' }
  const t = applicationTexts(lang)
  const next = waiting[s.status].nextActor
  const deadline = s.deadline
    ? { deadline: formatDayWithWeekday(s.deadline, lang), overdue: s.deadline < today }
    : {}
  if (next === reader) {
    const what = (t.next[reader] as Partial<Record<ApplicationStatus, string>>)[s.status]
    return { who: 'you', ...(what ? { what } : {}), ...deadline }
  }
  const name = (next === 'unit' ? undefined : names[next]) ?? t.names[next]
  return { who: { name }, what: t.waits[s.status], ...deadline }
}
