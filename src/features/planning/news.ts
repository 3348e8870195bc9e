import type { Feature } from '#platform/feature.ts'
import type { MailTemplates } from '#platform/mail/index.ts'
import { NEWS } from './tell.ts'
import { newsTexts } from './texts/news.ts'

/** A notice of this feature in words. */
export const sayNotice: NonNullable<Feature['notices']> = (kind, data, lang) => {
  const t = newsTexts(lang)
  if (kind === NEWS.proposed) return t.proposed(Number(data.number ?? 0))
  return kind === NEWS.applied ? t.applied(Number(data.number ?? 0)) : undefined
}

const template =
  (kind: string): MailTemplates[string] =>
  (data, lang, link) => ({
    subject: sayNotice(kind, data, lang) ?? '',
    text: newsTexts(lang).mail(link(String(data.link ?? '/sager'))),
  })

/** Mails say which case has news; what it is stands behind login. */
export const planningMails: MailTemplates = {
  [NEWS.proposed]: template(NEWS.proposed),
  [NEWS.applied]: template(NEWS.applied),
}
