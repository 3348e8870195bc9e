import {
  choice,
  cvr,
  form,
  integer,
  needs,
  optionalPhone,
  optionalText,
  postcode,
  text,
} from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { optionalCaseText } from './case-text.ts'
import { NOTE_MAX } from './on-behalf-fields.ts'

export const sectors = ['private', 'public'] as const

/** Why a company did not register itself. */
export const companyReasons = ['phone', 'visit', 'event', 'other'] as const

/** Registering a company that somebody in the unit talks with. */
export const newCompanyForm = form({
  cvr: cvr(),
  name: text({ max: 200 }),
  street: optionalText({ max: 120 }),
  postcode: postcode(),
  employees: integer({ min: 0, max: 200_000 }),
  sector: choice(sectors),
  phone: optionalPhone(),
  behalf: choice(companyReasons),
  behalfNote: optionalCaseText({ max: NOTE_MAX }),
}).superRefine(
  (v, ctx) => {
    if (v.behalf === 'other' && v.behalfNote === '')
      ctx.addIssue({ ...problem('required'), path: ['behalfNote'] })
  },
  needs('behalf', 'behalfNote'),
)
