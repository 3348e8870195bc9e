import { choice, form, needs, text } from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { caseText, optionalCaseText } from './case-text.ts'

/** Proposing that another unit takes over. */
export const proposeForm = form({
  toUnit: text({ max: 40 }),
  reason: caseText({ min: 5, max: 500 }),
})

/** Answering a proposal; a no says why. */
export const decideForm = form({
  answer: choice(['accept', 'decline', 'withdraw'] as const),
  note: optionalCaseText({ max: 500 }),
}).superRefine(
  (v, ctx) => {
    if (v.answer === 'decline' && v.note.length < 5)
      ctx.addIssue({ ...problem('tooShort', 5), path: ['note'] })
  },
  needs('answer', 'note'),
)
