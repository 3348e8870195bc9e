import type { VacancyContentField } from '#core/exchange/vacancy-model.ts'
import type { Feature } from '#platform/feature.ts'
import type { MailTemplates } from '#platform/mail/index.ts'
import { MAILS } from './tell.ts'
import { fieldTexts } from './texts/fields.ts'
import { noticeTexts } from './texts/notices.ts'

/** A notice of this feature in words. */
export const sayNotice: NonNullable<Feature['notices']> = (kind, data, lang) => {
  const t = noticeTexts(lang).notices
  if (kind === MAILS.postedForYou) return t.postedForYou
  if (kind === MAILS.closedByItself) {
    const told = Object.entries(t.closedByItself).find(([reason]) => reason === data.reason)
    return told?.[1] ?? t.closedByItself.period_over
  }
  if (kind !== MAILS.changed) return undefined
  const { names } = fieldTexts(lang)
  const changed = (Array.isArray(data.fields) ? data.fields : []).flatMap((field) =>
    typeof field === 'string' && Object.hasOwn(names, field)
      ? [names[field as VacancyContentField].toLowerCase()]
      : [],
  )
  return changed.length > 0 ? t.changed(changed.join(', ')) : t.changedPlain
}

/** Mails say that there is news; what it is stands behind login or in the public post. */
export const vacancyMails: MailTemplates = {
  [MAILS.changed]: (data, lang, link) => worded(noticeTexts(lang).mails.changed, data, link),
  [MAILS.closedByItself]: (data, lang, link) => worded(noticeTexts(lang).mails.closedByItself, data, link),
  [MAILS.postedForYou]: (data, lang, link) => worded(noticeTexts(lang).mails.postedForYou, data, link),
}

const worded = (
  mail: { subject: string; text: (link: string) => string },
  data: Record<string, unknown>,
  link: (path: string) => string,
) => ({ subject: mail.subject, text: mail.text(link(String(data.link ?? '/'))) })
