import { addDays } from '../calendar/day.ts'
import { minutesInWeek } from '../rotation/cover-lines.ts'
import type { PlanEmployee, PlanProblem, PlanTemp, PlanWish } from '../rotation-plan/plan-problem.ts'
import {
  type FactPerson,
  mayMove,
  minimumIn,
  type PlanFacts,
  type PlanPlace,
  type Span,
  standing,
  weekIn,
  weeksOf,
} from './plan-facts.ts'

/** What a week of a course is worth by how much it is wished for; a `must` is required besides. */
export const WISH_VALUE = { must: 120, should: 120, may: 40 } as const
/** What a vikar's week costs beside that, and taking one on: by these a vikar pays when some weeks of training follow. */
export const TEMP_WEEK = 10
export const TEMP_START = 20

/** A problem and what its indexes mean: those of functions, courses, sessions and people are those of the facts. */
export type CaseProblem = {
  readonly problem: PlanProblem
  /** The function of each vikar that can be had. */
  readonly tempPlace: readonly number[]
}

/**
 * The case in whole weeks. What the plan cannot change is put aside: vikarer there already and colleagues outside the case lower
 * the minimum, classes that stand are weeks away. Never too little is asked: a plan of the problem keeps the facts
 * (`check-changes.ts`).
 */
export function planProblemOf(facts: PlanFacts): CaseProblem {
  const courses = facts.courses.map(({ key, sessions }, course) => ({
    id: key,
    weeks: Math.max(1, ...sessions.map((one) => weekIn(facts, one.to) - weekIn(facts, one.from) + 1)),
    sessions: sessions.map((one) => ({
      start: weekIn(facts, one.from),
      seats: one.free + ownSeats(facts, course, one.id),
    })),
  }))
  const weeks = Math.max(
    weeksOf(facts).length,
    ...courses.flatMap((course) => course.sessions.map(({ start }) => start + course.weeks)),
  )
  const temps: PlanTemp[] = []
  const tempPlace: number[] = []
  facts.functions.forEach(({ mostTemps }, place) => {
    for (let i = 0; i < mostTemps; i++) {
      tempPlace.push(place)
      const terms = { costPerWeek: TEMP_WEEK, costOfStart: TEMP_START, functions: [place] }
      temps.push({ id: `${place}.${i}`, from: 0, to: weeks - 1, ...terms })
    }
  })
  return {
    tempPlace,
    problem: {
      weeks,
      shortestBlock: Math.min(facts.shortestBlock, weeks),
      functions: facts.functions.map((one, place) => ({
        id: String(place),
        minimum: Array.from({ length: weeks }, (_, week) => asked(facts, one, place, week)),
      })),
      courses,
      employees: facts.people.map((person) => employeeOf(facts, person, weeks, courses)),
      temps,
    },
  }
}

/** How many of the case's own must be at work, when colleagues and vikarer there already are counted off. */
function asked(facts: PlanFacts, one: PlanPlace, place: number, week: number): number {
  const own = facts.people.filter((person) => person.place === place)
  const others = Math.max(0, one.staff - own.length)
  // whoever is kept at work is on holiday for the engine, and here after all
  const keptAtWork = own.filter((person) => {
    const isIn = (span: Span): boolean => weekIn(facts, span.from) <= week && week <= weekIn(facts, span.to)
    const away = [...person.blocked.filter((span) => span.away), ...standing(facts, person)].some(isIn)
    return !away && person.blocked.some(isIn)
  }).length
  const minimum = minimumIn(one, addDays(weeksOf(facts)[0]!, 7 * week))
  return Math.max(0, minimum - others - keptAtWork - tempsInWeek(facts, one, week))
}

/** Vikarer there already in a week, as whole people: two of half the hours are one. */
export function tempsInWeek(facts: Pick<PlanFacts, 'from' | 'to'>, one: PlanPlace, week: number): number {
  const monday = addDays(weeksOf(facts)[0]!, 7 * week)
  let minutes = 0
  for (const temp of one.temps)
    minutes += minutesInWeek({ ...temp, id: '', functionTitle: '', workplaceId: '', kind: 'open' }, monday)
  return Math.floor(minutes / one.weeklyMinutes)
}

const ownSeats = (facts: PlanFacts, course: number, sessionId: string): number =>
  facts.people.flatMap((person) =>
    person.held.filter(
      (seat) =>
        seat.seated && seat.course === course && seat.sessionId === sessionId && mayMove(facts, person, seat),
    ),
  ).length

function employeeOf(
  facts: PlanFacts,
  person: FactPerson,
  weeks: number,
  courses: PlanProblem['courses'],
): PlanEmployee {
  const fixed = standing(facts, person)
  const away = [...person.blocked, ...fixed].flatMap((span) => weekSpan(facts, span, weeks))
  const heldWeeks = new Set(fixed.flatMap((span) => weekSpan(facts, span, weeks)).flatMap(eachWeek)).size
  return {
    id: person.id,
    function: person.place,
    holidays: away,
    mostWeeksAway: Math.max(0, Math.min(weeks, person.mostWeeks ?? weeks) - heldWeeks),
    wishes: wishesOf(facts, person).map(({ course, kind }): PlanWish => {
      const held = person.held.find((seat) => seat.movable && seat.course === course && seat.seated)
      const agreed = held ? facts.courses[course]!.sessions.findIndex(({ id }) => id === held.sessionId) : -1
      return {
        course,
        value: WISH_VALUE[kind] * courses[course]!.weeks,
        // whoever has a seat may be moved, not left out
        ...(kind === 'must' || agreed >= 0 ? { required: true } : {}),
        ...(agreed >= 0 ? { agreed } : {}),
      }
    }),
  }
}

/** Courses the plan decides about: not those in which the person stays where he is. */
export const wishesOf = (facts: PlanFacts, person: FactPerson): FactPerson['wishes'] =>
  person.wishes.filter(({ course }) => !standing(facts, person).some((seat) => seat.course === course))

/** First week and number of weeks, as far as they lie in the plan. */
function weekSpan(facts: PlanFacts, span: Span, weeks: number): [number, number][] {
  const from = Math.max(0, weekIn(facts, span.from))
  const to = Math.min(weeks - 1, weekIn(facts, span.to))
  return to < from ? [] : [[from, to - from + 1]]
}

const eachWeek = ([start, length]: readonly [number, number]): number[] =>
  Array.from({ length }, (_, i) => start + i)
