export { mailJobs, mergeTemplates } from './mail-jobs.ts'
export {
  giveUpMail,
  MAIL_STATUSES,
  type MailLine,
  type MailOverview,
  type MailStatus,
  mailOverview,
  readMail,
  resendMail,
} from './mail-overview.ts'
export { type Notice, notify, notifyAll } from './notify.ts'
export { type OutgoingMail, queueMail, SEND_MAIL } from './queue-mail.ts'
export type { MailTemplate, MailTemplates, MailText } from './template.ts'
