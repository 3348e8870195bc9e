export { type Notice, notify } from './notify.ts'
export { type OutgoingMail, queueMail, SEND_MAIL } from './queue-mail.ts'
export type { MailTemplate, MailTemplates, MailText } from './template.ts'
