import { day, isDay } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Feature } from '#platform/feature.ts'
import type { MailTemplates } from '#platform/mail/index.ts'
import { NEWS, NEWS_MAIL } from './tell.ts'
import { newsTexts } from './texts/news.ts'

/** A notice of this feature in words. */
export const sayNotice: NonNullable<Feature['notices']> = (kind, data, lang) => {
  const t = newsTexts(lang)
  const title = typeof data.title === 'string' ? data.title : ''
  const dayOf = (value: unknown) =>
    typeof value === 'string' && isDay(value) ? formatDay(day(value), lang) : ''
  const on = dayOf(data.day)
  const count = (value: unknown) => (typeof value === 'number' ? value : 1)
  switch (kind) {
    case NEWS.seatFromQueue:
      return t.seatFromQueue(title, on, count(data.seats))
    case NEWS.changed:
      return data.kind === 'place' || data.kind === 'capacity'
        ? t.changed[data.kind](title, on)
        : t.changed.moved(title, on, dayOf(data.to))
    case NEWS.cancelled:
      return t.cancelled(title, on)
    case NEWS.confirmed:
      return t.confirmed(title, on)
    case NEWS.opened:
      return t.opened(title, on)
    case NEWS.reserved:
      return t.reserved(title, on, count(data.people))
    case NEWS.givenUp:
      return t.givenUp(title, on, count(data.people))
    case NEWS.minimum:
      return t.minimum(title, on)
    case NEWS.ownChanged:
      return t.ownChanged(title, on)
    default:
      return undefined
  }
}

/** A mail says that there is news; what it is stands behind login. */
export const trainingMails: MailTemplates = {
  [NEWS_MAIL]: (_data, lang) => ({ subject: newsTexts(lang).mailSubject, text: newsTexts(lang).mailText }),
}
