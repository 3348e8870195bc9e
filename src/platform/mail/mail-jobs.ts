import type { JobHandler } from '../jobs/job.ts'
import { sendMail } from './send-mail.ts'
import { sweepMail } from './sweep-mail.ts'
import type { MailTemplates } from './template.ts'

/** Every feature's templates together. Throws when two have one name. */
export function mergeTemplates(features: readonly (MailTemplates | undefined)[]): MailTemplates {
  const all: MailTemplates = {}
  for (const [name, template] of features.flatMap((templates) => Object.entries(templates ?? {}))) {
    if (Object.hasOwn(all, name)) throw new Error(`Two mail templates are called ${name}.`)
    all[name] = template
  }
  return all
}

/** The background work of outgoing mail. */
export const mailJobs = (templates: MailTemplates): JobHandler[] => [sendMail(templates), sweepMail]
