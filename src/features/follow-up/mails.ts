import type { MailTemplates } from '#platform/mail/index.ts'
import { paths } from './paths.ts'
import { followUpTexts } from './texts/follow-up.ts'

export const FOLLOW_UP_MAIL = 'follow-up.ask'

/** The mail that asks how it goes: it names neither the person, the workplace nor the case. */
export const followUpMails: MailTemplates = {
  [FOLLOW_UP_MAIL]: (data, lang, link) => {
    const t = followUpTexts(lang)
    const subject = data.subject === 'employee' ? 'employee' : 'temp'
    const url = link(paths.link(String(data.token)))
    return {
      subject: t.mailSubject[subject],
      text: t.mailText[subject](Number(data.months), url),
      stop: t.mailStop(url),
    }
  },
}
