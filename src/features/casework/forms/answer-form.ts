import { choice, flag, form, needs, optionalChoice, optionalText, version } from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { onBehalfFields, reasonIsSaid, reasonNeeds } from './on-behalf-fields.ts'

/** An answer given for somebody: yes to what was asked, or no to it. What may be shown is asked when a company is let in. */
export const answerForm = form({
  version: version(),
  answer: choice(['yes', 'no'] as const),
  name: optionalChoice(['given', 'full'] as const),
  contact: optionalChoice(['phone', 'email'] as const),
  about: flag(),
  employers: flag(),
  reason: optionalText({ max: 40 }),
  agreed: flag(),
  ...onBehalfFields,
})
  .superRefine(reasonIsSaid, reasonNeeds)
  .superRefine((v, ctx) => {
    if (!v.agreed) ctx.addIssue({ ...problem('required'), path: ['agreed'] })
  }, needs('agreed'))
