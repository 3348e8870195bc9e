import { limits } from '#core/exchange/limits.ts'
import { choice, flag, form, integer, needs, optionalText } from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { onBehalfFields, reasonIsSaid, reasonNeeds } from './on-behalf-fields.ts'

/** What the person lets the company read, as `ReleaseChoice`; the CV is not among it: only the person can share that. */
export const applyForm = form({
  vacancy: integer({ min: 1 }),
  whyIFit: optionalText({ max: limits.whyIFitLength, lines: true }),
  name: choice(['given', 'full'] as const),
  contact: choice(['phone', 'email'] as const),
  about: flag(),
  employers: flag(),
  agreed: flag(),
  ...onBehalfFields,
})
  .superRefine(reasonIsSaid, reasonNeeds)
  .superRefine((v, ctx) => {
    if (!v.agreed) ctx.addIssue({ ...problem('required'), path: ['agreed'] })
  }, needs('agreed'))
