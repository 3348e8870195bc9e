import type { MailTemplates } from '#platform/mail/index.ts'
import { INVITATION_MAIL } from './actions/invite-colleague.ts'
import { EMPLOYEE_MAIL } from './actions/invite-employee.ts'
import { colleagueTexts } from './texts/colleagues.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Invitations: they name the company and nobody. */
export const accountMails: MailTemplates = {
  [INVITATION_MAIL]: (data, lang, link) => {
    const t = colleagueTexts(lang)
    return { subject: t.mailSubject, text: t.mailText(text(data.company), link(text(data.link))) }
  },
  [EMPLOYEE_MAIL]: (data, lang, link) => {
    const t = colleagueTexts(lang)
    return {
      subject: t.employeeMailSubject,
      text: t.employeeMailText(text(data.company), link(text(data.link))),
    }
  },
}
