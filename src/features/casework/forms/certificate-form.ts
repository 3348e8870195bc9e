import { choice, day, flag, form, optionalText } from '#platform/form/fields.ts'
import { decisions } from '../store/certificates.ts'
import { caseText } from './case-text.ts'

/** The decision on whether a citizen may be a jobrotation vikar. `former` is the decision it replaces, `despite` answers for what the rules leave open. The facts have fields of their own. */
export const certificateForm = form({
  decision: choice(decisions),
  reason: caseText({ min: 5, max: 1000 }),
  from: day(),
  to: day(),
  despite: flag(),
  former: optionalText({ max: 40 }),
})
