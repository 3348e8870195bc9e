/** One in so many can be missed without a vikar, when nothing else has been said. */
export const MISSED_OF = 5
const MOST_TEMPS = 5

/** How many of a function must be at work: all but one in five, and one can always be missed. */
export const defaultMinimum = (staff: number): number =>
  Math.max(0, staff - Math.max(1, Math.floor(staff / MISSED_OF)))

/** How many vikarer may be taken on: no more than are to be trained. */
export const defaultTemps = (people: number): number => Math.min(MOST_TEMPS, people)

/** Weeks a vikariat lasts at least: shorter ones are hard to fill. */
export const DEFAULT_BLOCK = 4
/** Weeks looked ahead where the case has no last day, and at most. */
export const DEFAULT_WEEKS = 26
export const MOST_WEEKS = 60
