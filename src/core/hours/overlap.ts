import { overlaps, type Period } from '../calendar/period.ts'
import type { PersonHours } from './counted.ts'
import type { Exclusions } from './not-payable.ts'

export type Overlapping = {
  readonly employees: readonly PersonHours[]
  readonly temps: readonly PersonHours[]
}

/**
 * A certain coincidence is required (Odense, FOA Nordjylland, STAR's pool notice), a complete one is not, and pauses
 * between blocks of a course are fine (Albertslund). So whole stretches are compared, from a person's first to last
 * counted day: a vikar must have been there while somebody was between first and last day of education, and an
 * employee in education between the first and last day of those vikarer. The others replaced nobody.
 */
export function keepOverlapping(
  employees: readonly PersonHours[],
  temps: readonly PersonHours[],
  education: Exclusions,
  work: Exclusions,
): Overlapping {
  const meeting = keep(temps, hull(employees), work)
  return { temps: meeting, employees: keep(employees, hull(meeting), education) }
}

function keep(
  people: readonly PersonHours[],
  others: Period | undefined,
  exclusions: Exclusions,
): readonly PersonHours[] {
  // nobody on the other side: their hours are too few, which is said when hours are matched
  if (others === undefined) return people
  return people.filter((person) => {
    if (overlaps(stretch(person), others)) return true
    person.days.forEach((day, i) => {
      exclusions.add('no-overlap', person.id, day, person.minutes[i]!)
    })
    return false
  })
}

function stretch({ days }: PersonHours): Period {
  return { from: days[0]!, to: days.at(-1)! }
}

function hull(people: readonly PersonHours[]): Period | undefined {
  if (people.length === 0) return undefined
  let { from, to } = stretch(people[0]!)
  for (const person of people) {
    const period = stretch(person)
    if (period.from < from) from = period.from
    if (period.to > to) to = period.to
  }
  return { from, to }
}
