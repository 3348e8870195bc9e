import type { Feature } from '#platform/feature.ts'
import type { MailTemplates } from '#platform/mail/index.ts'
import { paths } from './paths.ts'
import { type CaseNotice, NOTICES } from './tell.ts'
import { noticeTexts } from './texts/notices.ts'

/** A notice of a case in words. */
export const sayNotice: NonNullable<Feature['notices']> = (kind, data, lang) => {
  const known = NOTICES.find((one) => one === kind)
  return known && noticeTexts(lang).notices[known](Number(data.number ?? 0))
}

const template =
  (kind: CaseNotice): MailTemplates[string] =>
  (data, lang, link) => {
    const t = noticeTexts(lang)
    return {
      subject: t.notices[kind](Number(data.number ?? 0)),
      text: t.mail(link(String(data.link ?? paths.list))),
    }
  }

/** Mails say which case has news; what it is stands behind login. */
export const caseMails: MailTemplates = Object.fromEntries(NOTICES.map((kind) => [kind, template(kind)]))
