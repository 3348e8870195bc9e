import type { Acquaintance } from './fit-model.ts'

/** What a company's list knows about how well a person is known, and how well they fit. */
export type Acquainted = {
  /** The company's own alias of the person: decides between equals, and tells nothing. */
  readonly alias: string
  readonly known: Acquaintance | undefined
  /** 0 to 100 (`fitOf`). */
  readonly score: number
}

/** The nearest acquaintance first; strangers last. */
const order: readonly (Acquaintance | undefined)[] = ['hired_here', 'company_pool', 'unit_pool', undefined]

/**
 * Known vikars first: those who have worked here, the company's own pool, the job centre's pool, all others; within
 * each the better fit. The same people always come in the same order. Compares for sorting.
 */
export function compareAcquainted(a: Acquainted, b: Acquainted): number {
  return (
    order.indexOf(a.known) - order.indexOf(b.known) ||
    b.score - a.score ||
    (a.alias < b.alias ? -1 : a.alias > b.alias ? 1 : 0)
  )
}

/** How well a person is known, by the nearest of what holds; a pool counts once the person has accepted it. */
export function acquaintanceOf(facts: {
  readonly hiredHere: boolean
  readonly companyPool: boolean
  readonly unitPool: boolean
}): Acquaintance | undefined {
  if (facts.hiredHere) return 'hired_here'
  if (facts.companyPool) return 'company_pool'
  return facts.unitPool ? 'unit_pool' : undefined
}
