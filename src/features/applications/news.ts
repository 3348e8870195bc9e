import type { Feature } from '#platform/feature.ts'
import type { MailTemplates } from '#platform/mail/index.ts'
import { POOL_MAIL } from './actions/pool.ts'
import { NEWS_MAIL, REMINDER_MAIL } from './tell.ts'
import { newsTexts } from './texts/news.ts'

/** The feature's notices in words. */
export const sayNotice: NonNullable<Feature['notices']> = (kind, data, lang) => {
  const t = newsTexts(lang)
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
  if (kind === 'pool.asked')
    return data.by === 'company' ? t.poolAskedCompany(text('name')) : t.poolAskedUnit(text('name'))
  if (kind === 'pool.accepted') return t.poolAccepted
  if (kind === 'candidates.cap') return t.capReached(text('name'))
  if (!kind.startsWith('application.')) return undefined
  const news = kind.slice('application.'.length)
  if (data.side === 'unit') {
    if (news === 'awaiting_certificate') return t.unitWaiting(text('title'))
    return news === 'reminder' ? t.unitReminder(text('title')) : t.unit(text('title'))
  }
  const words = data.side === 'company' ? t.company : t.person
  return (words as Record<string, (title: string) => string>)[news]?.(text('title'))
}

/** Mails say that there is news and nothing of what it is. */
export const mails: MailTemplates = {
  [NEWS_MAIL]: (_data, lang) => ({ subject: newsTexts(lang).mailSubject, text: newsTexts(lang).mailText }),
  [REMINDER_MAIL]: (_data, lang) => ({
    subject: newsTexts(lang).reminderSubject,
    text: newsTexts(lang).reminderText,
  }),
  [POOL_MAIL]: (_data, lang) => ({ subject: newsTexts(lang).poolSubject, text: newsTexts(lang).poolText }),
}
