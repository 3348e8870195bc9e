import { addDays, type Day } from '../calendar/day.ts'
import type { InForce } from './scheme.ts'

/** The last day on which each version is in force; undefined where nothing ends it. Same order as the versions. */
export function lastDays(versions: readonly InForce[]): readonly (Day | undefined)[] {
  return versions.map((version) => version.until ?? dayBefore(nextRule(version, versions)))
}

/** The days on which any of the versions begins or has just ended. In order. */
export function turningDays(versions: readonly InForce[]): readonly Day[] {
  const last = lastDays(versions)
  const days = versions.flatMap(({ from }, index) => {
    const until = last[index]
    return until === undefined || until === LAST_DAY_THERE_IS ? [from] : [from, addDays(until, 1)]
  })
  return [...new Set(days)].sort()
}

/** Whether a version goes by this day and is in force on it; `last` as `lastDays` has it. */
export function isInForce(version: InForce, last: Day | undefined, day: Day): boolean {
  return version.from <= day && (last === undefined || day <= last)
}

const LAST_DAY_THERE_IS = '9999-12-31'

/** A rule without a `when` ends all earlier ones that go by the same day, exceptions too. */
function nextRule(version: InForce, versions: readonly InForce[]): Day | undefined {
  const later = versions
    .filter(
      ({ from, when, keyedBy }) => when === undefined && keyedBy === version.keyedBy && from > version.from,
    )
    .map(({ from }) => from)
    .sort()
  return later[0]
}

function dayBefore(day: Day | undefined): Day | undefined {
  return day === undefined ? undefined : addDays(day, -1)
}
