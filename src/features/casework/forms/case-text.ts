import type { z } from 'zod'
import { findContactDetails } from '#core/exchange/contact-details.ts'
import { optionalText, text } from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'

type Rules = { min?: number; max?: number }

const noCpr = (value: string, ctx: z.RefinementCtx) => {
  if (findContactDetails(value).some(({ kind }) => kind === 'cpr')) ctx.addIssue(problem('cprInText'))
}

/** A text for the record: lines are kept, and a CPR number does not slip into it. */
export const caseText = (rules: Rules) => text({ ...rules, lines: true }).superRefine(noCpr)
export const optionalCaseText = (rules: Rules) => optionalText({ ...rules, lines: true }).superRefine(noCpr)
