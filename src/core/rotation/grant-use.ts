import type { Day } from '../calendar/day.ts'
import type { Minutes } from '../text/hours.ts'

/** The planned education of one employee on one day. */
export type PlannedHours = { readonly day: Day; readonly minutes: Minutes }

export type GrantUse = {
  /** Planned within the grant's days. */
  readonly plannedMinutes: Minutes
  /** Planned on days the grant does not cover. */
  readonly outsideMinutes: Minutes
  /** What the grant has left when all that is planned is held; negative when it is too small. */
  readonly leftMinutes: Minutes
  /** Changed hours need no new grant as long as this is so. */
  readonly inside: boolean
}

/** How what is planned now stands to what was granted. */
export function grantUse(
  grant: { readonly from: Day; readonly to: Day; readonly minutes: Minutes },
  planned: readonly PlannedHours[],
): GrantUse {
  let plannedMinutes = 0
  let outsideMinutes = 0
  for (const { day, minutes } of planned) {
    if (day < grant.from || day > grant.to) outsideMinutes += minutes
    else plannedMinutes += minutes
  }
  const leftMinutes = grant.minutes - plannedMinutes
  return { plannedMinutes, outsideMinutes, leftMinutes, inside: leftMinutes >= 0 && outsideMinutes === 0 }
}
