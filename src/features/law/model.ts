import type { Facts } from '#core/law/receipt.ts'

/** How a person says how long they have been unemployed. */
export const TIME_UNITS = ['uger', 'maaneder'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** The longest time anybody is unemployed, in weeks: 50 years. */
export const MOST_WEEKS = 2600

/** Whole weeks of so many months, as the sources count: 3 months are 13 weeks, 6 are 26, 9 are 39, 12 are 52. */
export const weeksFromMonths = (months: number): number => Math.floor((months * 52) / 12)

/**
 * The facts that follow from one figure: those on dagpenge count all their unemployment, everybody else the present
 * stretch. Where it is not known which, nothing follows.
 */
export function unemploymentFacts(weeks: number, benefitGroup: string | undefined): Facts {
  if (benefitGroup === undefined) return {}
  return benefitGroup === 'dagpenge'
    ? { 'prior-unemployment-weeks-aggregated': weeks }
    : { 'prior-unemployment-weeks-continuous': weeks }
}
