/** What can be meant. Above it a number is a slip of the finger, and sums stay exact far below what a number holds. */
export const LIMITS = {
  employees: { least: 1, most: 10_000 },
  /** Two working years. */
  educationMinutes: { least: 1, most: 2 * 1924 * 60 },
  employeeWageOre: { least: 1, most: 500_000 },
  tempWageOre: { least: 1, most: 500_000 },
  courseFeeOre: { least: 0, most: 100_000_000 },
  temps: { least: 1, most: 10_000 },
  tempMinutes: { least: 0, most: 2_000_000_000 },
} as const
