/** Figures about fewer people than this are not shown: somebody could be recognised in them. */
export const SMALLEST_SHOWN = 5

/** How many people: a number, or only that they are few. */
export type PersonCount = number | 'few'

/** One to four people become "few". Nobody at all is nobody's data. */
export const guarded = (count: number): PersonCount => (count > 0 && count < SMALLEST_SHOWN ? 'few' : count)

/** A total beside its parts: exact only where no part is hidden, otherwise "at least" what is shown. */
export type GuardedTotal = { count: PersonCount; atLeast: boolean }

/**
 * The sum of what is shown. The real sum less the parts that are shown would give the hidden ones back, so it is not
 * given when any is hidden.
 */
export function guardedTotal(parts: readonly PersonCount[]): GuardedTotal {
  const shown = parts.reduce<number>((sum, part) => sum + (part === 'few' ? 0 : part), 0)
  const hides = parts.includes('few')
  return { count: hides && shown === 0 ? 'few' : shown, atLeast: hides && shown > 0 }
}
