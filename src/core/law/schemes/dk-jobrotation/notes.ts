import type { Sentence } from '../../scheme.ts'

/** The sources say months; one of them says that 6 months are 26 weeks, and the others follow from it. */
export function weeksFromMonths(months: number, weeks: number): Sentence {
  return {
    da: `Kilden skriver ${months} måneder. Her regnes i uger: ${weeks}.`,
    en: `The source says ${months} months. Here we count in weeks: ${weeks}.`,
  }
}
