import type { MailTemplates } from '#platform/mail/index.ts'
import { CITIZEN_MAIL, STAFF_MAIL } from './tell.ts'
import { noticeTexts } from './texts/notices.ts'

/** Two mails, and neither says what the news is. */
export const caseworkMails: MailTemplates = {
  [STAFF_MAIL]: (_data, lang) => {
    const t = noticeTexts(lang)
    return { subject: t.staffSubject, text: t.staffText }
  },
  [CITIZEN_MAIL]: (_data, lang) => {
    const t = noticeTexts(lang)
    return { subject: t.citizenSubject, text: t.citizenText }
  },
}
