import { z } from 'zod'
import { parseGrantHours } from '#core/rotation/grant-hours.ts'
import { choice, day, flag, form, optionalText, text, version } from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'

/** Hours of a whole grant: more than a week has. */
const grantHours = () =>
  text({ max: 20 }).transform((typed, ctx): number => {
    const minutes = typed === '' ? 0 : parseGrantHours(typed)
    if (minutes !== undefined) return minutes
    ctx.addIssue(problem('notHours'))
    return z.NEVER
  })

export const applyFields = form({
  do: choice(['apply']),
  from: day(),
  to: day(),
  hours: grantHours(),
  usualPay: flag(),
  paysCourse: flag(),
  noOtherSupport: flag(),
  coverHours: flag(),
})

export const prepareFields = form({
  do: choice(['prepare']),
  version: version(),
  recommendation: text({ min: 5, max: 1000, lines: true }),
})

export const decideFields = form({
  do: choice(['decide']),
  version: version(),
  decision: choice(['granted', 'refused']),
  reason: optionalText({ max: 1000, lines: true }),
  overBudget: optionalText({ max: 500, lines: true }),
})

export const withdrawFields = form({ do: choice(['withdraw']), version: version() })

export const endFields = form({
  do: choice(['end']),
  version: version(),
  endReason: text({ max: 500, lines: true }),
})
