import type { Ore } from '../text/money.ts'

/** What a unit has set aside for a scheme in a year, and what of it is promised. */
export type BudgetState = {
  /** Undefined when nobody has set an amount. */
  readonly amountOre: Ore | undefined
  /** Grants of the year that stand. */
  readonly grantedOre: Ore
}

export type BudgetAfter = {
  readonly state: 'within' | 'over' | 'not-set'
  /** What is left when this is granted too; negative when it is over. */
  readonly leftOre: Ore | undefined
}

/** Whether one more grant stays within the budget. Without an amount nothing is within. */
export function budgetAfter({ amountOre, grantedOre }: BudgetState, nextOre: Ore): BudgetAfter {
  if (amountOre === undefined) return { state: 'not-set', leftOre: undefined }
  const leftOre = amountOre - grantedOre - nextOre
  return { state: leftOre < 0 ? 'over' : 'within', leftOre }
}
