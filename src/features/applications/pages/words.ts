import { danishDayAt, formatTime, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { payAgreementName } from '#core/exchange/pay-agreements.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { TimelineEvent } from '#platform/ui/index.ts'
import { applicationTexts } from '../texts/application.ts'

/** A moment in Copenhagen as people and machines read it: `8. april 2014 kl. 14.05`. */
export function momentOf(at: Date, lang: Lang): Pick<TimelineEvent, 'when' | 'at'> {
  const instant = at.getTime()
  const time = formatTime(localTimeAt(instant).minutes)
  const day = formatDay(danishDayAt(instant), lang)
  return {
    when: lang === 'da' ? `${day} kl. ${time.replace(':', '.')}` : `${day} at ${time}`,
    at: at.toISOString(),
  }
}

/** What the vikar is paid by: one of the known agreements, or the company's own words. */
export const payText = (agreement: string, lang: Lang): string =>
  agreement === '' ? applicationTexts(lang).payUnknown : payAgreementName(agreement)[lang]
