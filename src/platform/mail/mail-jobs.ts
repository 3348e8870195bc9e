import type { JobHandler } from '../jobs/job.ts'
import { sendMail } from './send-mail.ts'
import { sweepMail } from './sweep-mail.ts'
import type { MailTemplates } from './template.ts'

/** The background work of outgoing mail, given every feature's templates. Throws when two have one name. */
export function mailJobs(features: readonly (MailTemplates | undefined)[]): JobHandler[] {
  const all: MailTemplates = {}
  for (const [name, template] of features.flatMap((templates) => Object.entries(templates ?? {}))) {
    if (Object.hasOwn(all, name)) throw new Error(`Two mail templates are called ${name}.`)
    all[name] = template
  }
  return [sendMail(all), sweepMail]
}
