import type { Lang } from '../text/texts.ts'

/** A mail's words. Mails carry no personal data: they say that there is news and where to log in. */
export type MailText = { subject: string; text: string }
export type MailTemplate = (
  data: Record<string, unknown>,
  lang: Lang,
  link: (path: string) => string,
) => MailText
export type MailTemplates = Record<string, MailTemplate>
