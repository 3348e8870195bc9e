import type { PlanFacts } from './plan-facts.ts'

/**
 * Whether what a plan was made from still stands: conditions, people, their seats, vikarer. Classes that came, filled up or
 * moved are not the case's own change: they show when the plan's seats are asked for.
 */
export const isSameCase = (made: PlanFacts, now: PlanFacts): boolean => ownFacts(made) === ownFacts(now)

const ownFacts = (facts: PlanFacts): string =>
  JSON.stringify([
    facts.to,
    facts.shortestBlock,
    facts.courses.map(({ key }) => key),
    facts.functions.map((one) => [
      one.workplaceId,
      one.functionTitle,
      one.staff,
      one.minimum,
      one.exceptions.map(({ week, minimum }) => [week, minimum]),
      one.mostTemps,
      one.weeklyMinutes,
      // those who have left since matter to no week to come
      one.temps.map((temp) => [temp.from, temp.to, temp.weeklyMinutes]),
    ]),
    facts.people.map((person) => [
      person.id,
      person.place,
      person.mostWeeks ?? null,
      person.wishes.map(({ course, kind }) => [course, kind]),
      person.blocked.map((span) => [span.from, span.to, span.away]),
      person.held.map((seat) => [seat.reservationId, seat.sessionId, seat.seated, seat.movable]),
    ]),
  ])

/** Classes of a plan that are not held on the days or at the price it was made for any more, or not at all. */
export function sessionsChanged(made: PlanFacts, now: PlanFacts, sessionIds: readonly string[]): string[] {
  const terms = (facts: PlanFacts, id: string): string | undefined => {
    const found = facts.courses.flatMap(({ sessions }) => sessions).find((session) => session.id === id)
    return found && `${found.from} ${found.to} ${found.priceOre}`
  }
  return sessionIds.filter((id) => terms(now, id) === undefined || terms(now, id) !== terms(made, id))
}
