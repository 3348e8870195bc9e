/**
 * Short absences packed into few vikariater. Days are whole numbers counted from a Monday,
 * work is done Monday to Friday, hours are minutes.
 */
export type CoverProblem = {
  readonly absences: readonly Absence[]
  /** Firms whose absences one vikar can take: within reach of each other. A firm may be in several. */
  readonly areas: readonly { readonly id: string; readonly firms: readonly number[] }[]
  readonly firms: readonly { readonly id: string }[]
  readonly rules: CoverRules
}

export type Absence = {
  readonly id: string
  readonly firm: number
  /** Only absences of the same occupation go together. */
  readonly occupation: string
  /** First and last day away. */
  readonly from: number
  readonly to: number
  /** Minutes a week in the absent person's place; at most the rules' most. */
  readonly minutesPerWeek: number
  /** How many of the days are worked. */
  readonly workdays: number
}

export type CoverRules = {
  /** On average over a vikariat from its first to its last day. */
  readonly leastMinutesPerWeek: number
  /** The longest a vikariat may last by the scheme of the day, in days. */
  readonly longestDays: number
  /** Shorter is not worth taking. */
  readonly shortestDays: number
  /** The longest time without work between two absences, in days. */
  readonly longestGapDays: number
  /** Workdays beside the person to be away, at the beginning and whenever the firm is another than the last. */
  readonly introductionDays: number
  /** What one more vikariat must be worth, in minutes covered: the higher, the fewer vikariater. */
  readonly minutesPerVikariat: number
}

/** A vikariat: absences one after the other, none overlapping, all firms in one area. */
export type Vikariat = { readonly area: number; readonly absences: readonly number[] }

/** Workdays from `from` to `to`, both included, when day 0 is a Monday. */
export function workdaysBetween(from: number, to: number): number {
  if (to < from) return 0
  return workdaysBefore(to + 1) - workdaysBefore(from)
}

/** The latest day that leaves `many` workdays before `day`. */
export function daysBefore(day: number, many: number): number {
  let left = many
  let at = day
  while (left > 0) {
    at--
    if (isWorkday(at)) left--
  }
  return at
}

function isWorkday(day: number): boolean {
  return weekday(day) < 5
}

/** 0 is Monday. */
function weekday(day: number): number {
  return ((day % 7) + 7) % 7
}

/** Workdays in days 0 … `day − 1`; negative before day 0. */
function workdaysBefore(day: number): number {
  const weeks = Math.floor(day / 7)
  return weeks * 5 + Math.min(5, day - weeks * 7)
}
