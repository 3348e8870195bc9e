import type { Lang } from '../text/texts.ts'

/**
 * A mail's words. Mails carry no personal data: they say that there is news and where to log in. Greeting, the
 * address to log in at and the way to stop mails are added around `text`.
 */
export type MailText = {
  subject: string
  text: string
  /** Replaces the frame's closing paragraph on how to stop these mails, e.g. an address that ends a saved search. */
  stop?: string
}
export type MailTemplate = (
  data: Record<string, unknown>,
  lang: Lang,
  link: (path: string) => string,
) => MailText
export type MailTemplates = Record<string, MailTemplate>
