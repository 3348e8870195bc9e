import { addDays, type Day } from '../calendar/day.ts'
import type { RotationPlan } from '../rotation-plan/plan-problem.ts'
import { mayMove, overlaps, type PlanFacts, type Span, weeksOf } from './plan-facts.ts'
import type { CaseProblem } from './plan-problem-of.ts'

/** What applying a plan does to the case. */
export type PlanChanges = {
  readonly reserve: readonly { readonly sessionId: string; readonly who: readonly string[] }[]
  readonly giveUp: readonly { readonly sessionId: string; readonly reservations: readonly string[] }[]
  readonly cover: readonly NewVikariat[]
  /** Seats that stay as they are, of those the plan could have moved. */
  readonly kept: number
}

export type NewVikariat = Span & {
  readonly place: number
  readonly weeklyMinutes: number
  /** Those who are away meanwhile; everybody of the function when it is only other absence. */
  readonly who: readonly string[]
}

/** A class somebody is to take by a plan. */
export type PlannedSeat = Span & {
  readonly person: string
  readonly course: number
  readonly sessionId: string
}

/** Who takes which class, new and moved and kept alike. */
export const seatsOfPlan = (facts: PlanFacts, plan: RotationPlan): PlannedSeat[] =>
  facts.people.flatMap((person, e) =>
    (plan.sessions[e] ?? []).map(({ course, session }) => {
      const { id, from, to } = facts.courses[course]!.sessions[session]!
      return { person: person.id, course, sessionId: id, from, to }
    }),
  )

/** Deterministic: classes and vikariater in the order of the facts. */
export function changesOf(facts: PlanFacts, { tempPlace }: CaseProblem, plan: RotationPlan): PlanChanges {
  const seats = seatsOfPlan(facts, plan)
  const reserve = new Map<string, string[]>()
  const giveUp = new Map<string, string[]>()
  let kept = 0
  for (const person of facts.people) {
    const mine = seats.filter((seat) => seat.person === person.id)
    for (const held of person.held.filter((seat) => mayMove(facts, person, seat))) {
      const stays = mine.some((seat) => seat.sessionId === held.sessionId && held.seated)
      if (stays) kept += 1
      // a place in a queue ends only when the plan has something for it, or needs the days
      else if (held.seated || mine.some((seat) => seat.course === held.course || overlaps(seat, held)))
        giveUp.set(held.sessionId, [...(giveUp.get(held.sessionId) ?? []), held.reservationId])
    }
    for (const seat of mine) {
      if (person.held.some((held) => held.seated && held.sessionId === seat.sessionId)) continue
      reserve.set(seat.sessionId, [...(reserve.get(seat.sessionId) ?? []), person.id])
    }
  }
  return {
    reserve: [...reserve].map(([sessionId, who]) => ({ sessionId, who })),
    giveUp: [...giveUp].map(([sessionId, reservations]) => ({ sessionId, reservations })),
    cover: plan.blocks.flatMap((block, t) =>
      block ? [vikariat(facts, seats, tempPlace[t]!, block.from, block.functions.length)] : [],
    ),
    kept,
  }
}

/** Monday of the first week to Friday of the last. */
function vikariat(
  facts: PlanFacts,
  seats: readonly PlannedSeat[],
  place: number,
  week: number,
  weeks: number,
): NewVikariat {
  const from = mondayOfWeek(facts, week)
  const to = addDays(mondayOfWeek(facts, week + weeks - 1), 4)
  const own = facts.people.filter((person) => person.place === place)
  const away = own.filter((person) =>
    [...seats.filter((seat) => seat.person === person.id), ...person.held].some((span) =>
      overlaps(span, { from, to }),
    ),
  )
  const who = (away.length > 0 ? away : own).map(({ id }) => id)
  return { place, from, to, weeklyMinutes: facts.functions[place]!.weeklyMinutes, who }
}

export const mondayOfWeek = (facts: PlanFacts, week: number): Day => addDays(weeksOf(facts)[0]!, 7 * week)
