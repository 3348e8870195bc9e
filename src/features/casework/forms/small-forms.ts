import { form, optionalText } from '#platform/form/fields.ts'
import { caseText } from './case-text.ts'

/** Who has the case: '' for nobody. */
export const caseworkerForm = form({ caseworker: optionalText({ max: 40 }) })

/** Why a CPR number is needed. */
export const cprForm = form({ reason: caseText({ min: 5, max: 200 }) })

/** One field for a name or a CPR number; it is called `cpr` so that a kept draft leaves it out. */
export const searchForm = form({ cpr: optionalText({ max: 100 }) })
