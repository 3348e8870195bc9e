import { caseText } from '#features/casework/index.ts'
import { choice, choices, form, optionalChoice, optionalInteger } from '#platform/form/fields.ts'
import { goalOrderNames } from './model.ts'

export const principles = ['best', 'stable'] as const
export const keeps = ['free', 'gentle', 'firm'] as const

const SEED = { min: 0, max: 999_999 } as const

export const startForm = form({
  principle: choice(principles),
  order: choice(goalOrderNames),
  keep: optionalChoice(keeps),
  seed: optionalInteger(SEED),
})

export const stopForm = form({ do: choice(['stop'] as const) })

export const refuseForm = form({ do: choice(['refuse'] as const), reason: caseText({ min: 5, max: 500 }) })
export const decideForm = form({ do: choice(['lock', 'open', 'send'] as const) })

/** The ticked proposals of a list, and what to do with them. */
export const bulkForm = (ids: readonly string[]) =>
  form({ do: choice(['lock', 'open', 'send'] as const), chosen: choices(ids) })
