import type { MailTemplates } from '#platform/mail/index.ts'
import { INVITATION_MAIL } from './actions/invite-colleague.ts'
import { colleagueTexts } from './texts/colleagues.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The one mail of this feature: an invitation, which names the company and nobody. */
export const accountMails: MailTemplates = {
  [INVITATION_MAIL]: (data, lang, link) => {
    const t = colleagueTexts(lang)
    return { subject: t.mailSubject, text: t.mailText(text(data.company), link(text(data.link))) }
  },
}
