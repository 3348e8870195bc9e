import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { type FunctionPlace, mondayBefore } from '../rotation/absence.ts'

/** How much somebody's course is wished for: the plan must have it, should have it, or may. */
export const wishKinds = ['must', 'should', 'may', 'no'] as const
export type WishKind = (typeof wishKinds)[number]

/** Everything a plan of a case is made from. Days are first and last, both included; people are places in the case. */
export type PlanFacts = {
  readonly from: Day
  readonly to: Day
  /** A vikariat lasts at least so many weeks. */
  readonly shortestBlock: number
  readonly functions: readonly PlanPlace[]
  readonly courses: readonly FactCourse[]
  readonly people: readonly FactPerson[]
}

/** A function at a workplace: how many there are, the case's own among them, and how many must be at work each week. */
export type PlanPlace = FunctionPlace & {
  readonly staff: number
  readonly minimum: number
  /** Weeks with another minimum, by their Mondays. */
  readonly exceptions: readonly WeekMinimum[]
  readonly mostTemps: number
  /** Usual hours of a week, for a vikar who stands in. */
  readonly weeklyMinutes: number
  /** Vikarer there already. */
  readonly temps: readonly (Span & { readonly weeklyMinutes: number })[]
}

export type WeekMinimum = { readonly week: Day; readonly minimum: number }

export type Span = { readonly from: Day; readonly to: Day }

/** One course, whoever holds it: classes with the same AMU number are classes of the same course. */
export type FactCourse = {
  readonly key: string
  readonly title: string
  readonly sessions: readonly FactSession[]
}

export type FactSession = Span & {
  readonly id: string
  /** Seats nobody has, at this moment. */
  readonly free: number
  readonly priceOre: number
}

export type FactPerson = {
  readonly id: string
  /** Index in `functions`. */
  readonly place: number
  readonly wishes: readonly { readonly course: number; readonly kind: Exclude<WishKind, 'no'> }[]
  readonly blocked: readonly Blocked[]
  readonly mostWeeks?: number
  /** Seats and places in a queue that stand; `movable` ones may be exchanged for another class of the course. */
  readonly held: readonly HeldSeat[]
}

/** Days on which somebody goes on no course: on holiday (`away`), or because he is needed at work. */
export type Blocked = Span & { readonly away: boolean }

export type HeldSeat = Span & {
  readonly reservationId: string
  readonly sessionId: string
  readonly seated: boolean
  /** The case's own course this is a class of. */
  readonly course?: number
  readonly movable: boolean
}

/** The Mondays of the weeks planned. */
export function weeksOf(facts: Pick<PlanFacts, 'from' | 'to'>): Day[] {
  const first = mondayBefore(facts.from)
  return Array.from({ length: weekIn(facts, facts.to) + 1 }, (_, i) => addDays(first, 7 * i))
}

/** Which week of the plan a day lies in, from 0; negative before it. */
export const weekIn = (facts: Pick<PlanFacts, 'from'>, day: Day): number =>
  daysBetween(mondayBefore(facts.from), mondayBefore(day)) / 7

/** How many must be at work in the week of a Monday. */
export const minimumIn = (place: Pick<PlanPlace, 'minimum' | 'exceptions'>, monday: Day): number =>
  place.exceptions.find(({ week }) => week === monday)?.minimum ?? place.minimum

export const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

/** Classes a person stays in, whatever the plan: they take time, and nothing is decided about them. */
export const standing = (facts: Pick<PlanFacts, 'courses'>, person: FactPerson): readonly HeldSeat[] =>
  person.held.filter((seat) => !mayMove(facts, person, seat))

/** A seat may be exchanged when its course is wished for here and the class is one the plan can choose. */
export const mayMove = (facts: Pick<PlanFacts, 'courses'>, person: FactPerson, seat: HeldSeat): boolean =>
  seat.movable &&
  seat.course !== undefined &&
  person.wishes.some(({ course }) => course === seat.course) &&
  (!seat.seated || facts.courses[seat.course]!.sessions.some(({ id }) => id === seat.sessionId))
