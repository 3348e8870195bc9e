import MailComposer from 'nodemailer/lib/mail-composer'
import { type Lang, texts } from '../text/texts.ts'
import type { MailTemplates } from './template.ts'

const t = texts({
  da: {
    greeting: 'Hej',
    logIn: (url: string) => `Log ind på Jobkreds her:\n${url}`,
    farewell: 'Venlig hilsen\nJobkreds',
    stopAccount: (url: string) =>
      `Du får mailen, fordi din mailadresse står på din konto. Vil du ikke have flere mails, kan du fjerne adressen her:\n${url}`,
    stopStranger:
      'Du får mailen, fordi nogen har skrevet din mailadresse på Jobkreds. Er det ikke noget, du kender til, kan du bare slette mailen.',
  },
  en: {
    greeting: 'Hello',
    logIn: (url) => `Log in to Jobkreds here:\n${url}`,
    farewell: 'Kind regards\nJobkreds',
    stopAccount: (url) =>
      `You receive this mail because your address is on your account. If you want no more mails, you can remove the address here:\n${url}`,
    stopStranger:
      'You receive this mail because somebody typed your address on Jobkreds. If you know nothing about it, you can simply delete the mail.',
  },
})

const LOG_IN = '/log-ind'
const ACCOUNT = '/min-konto'
const MAX_SUBJECT = 200

/** What a mail row says about its words. */
export type MailRow = {
  id: string
  account_id: string | null
  to_address: string
  lang: string
  template: string
  data: unknown
}

/** A mail ready to be handed over: what the mail server is told, and the message itself. */
export type ComposedMail = { envelope: { from: string; to: string[] }; message: Buffer }

/** Subject and whole text of a mail, frame included. Throws when no template has the name. */
export function writeMail(
  mail: Omit<MailRow, 'to_address'>,
  templates: MailTemplates,
  baseUrl: string,
): { subject: string; text: string } {
  const template = Object.hasOwn(templates, mail.template) ? templates[mail.template] : undefined
  if (!template) throw new Error(`There is no mail template ${mail.template}.`)
  const lang: Lang = mail.lang === 'en' ? 'en' : 'da'
  const link = (path: string) => baseUrl + (lang === 'en' ? '/en' : '') + path
  const words = template((mail.data ?? {}) as Record<string, unknown>, lang, link)
  const frame = t(lang)
  const stop = words.stop ?? (mail.account_id ? frame.stopAccount(link(ACCOUNT)) : frame.stopStranger)
  const parts = [
    frame.greeting,
    words.text.trim(),
    ...(mail.account_id ? [frame.logIn(link(LOG_IN))] : []),
    frame.farewell,
    `-- \n${stop}`,
  ]
  return { subject: oneLine(words.subject), text: `${parts.map(plain).join('\n\n')}\n` }
}

/** The message as it goes to the mail server. Its Message-ID follows from the mail's id, so receivers know a repetition. */
export async function composeMail(
  mail: MailRow,
  templates: MailTemplates,
  settings: { baseUrl: string; mailFrom: string },
): Promise<ComposedMail> {
  const { subject, text } = writeMail(mail, templates, settings.baseUrl)
  const node = new MailComposer({
    from: oneLine(settings.mailFrom),
    to: { name: '', address: oneLine(mail.to_address) },
    subject,
    text,
    messageId: `<${mail.id}@${new URL(settings.baseUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const { from } = node.getEnvelope()
  return { envelope: { from: from || '', to: [mail.to_address] }, message: await node.build() }
}

/** Control characters and line separators would begin a header of their own. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, MAX_SUBJECT)

/** Line ends of one kind, and no other control characters than tabs. */
const plain = (text: string): string =>
  text.replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n').replace(/(?![\n\t])\p{Cc}/gu, '')
