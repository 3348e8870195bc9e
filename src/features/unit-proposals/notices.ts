import type { MailTemplates } from '#platform/mail/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { noticeTexts } from './texts/notices.ts'

export const NOTICE_TO_PERSON = 'unit-proposals.sent'
export const NOTICE_READY = 'unit-proposals.ready'
/** The mail that says a proposal waits; what it is stands behind login. */
export const PERSON_MAIL = 'unit-proposals.person'

export const unitProposalMails: MailTemplates = {
  [PERSON_MAIL]: (_data, lang) => {
    const t = noticeTexts(lang)
    return { subject: t.mailSubject, text: t.mailText }
  },
}

/** A notice in words, or undefined for one of another feature. */
export function sayNotice(kind: string, lang: Lang): string | undefined {
  if (kind === NOTICE_TO_PERSON) return noticeTexts(lang).toPerson
  return kind === NOTICE_READY ? noticeTexts(lang).ready : undefined
}
