import type { Day } from '#core/calendar/day.ts'
import { changesOf, type PlanChanges, type PlannedSeat, seatsOfPlan } from '#core/case-plan/plan-changes.ts'
import { type CaseProblem, planProblemOf } from '#core/case-plan/plan-problem-of.ts'
import { type Absence, mondayBefore } from '#core/rotation/absence.ts'
import { type CoverLine, type CoverSource, coverLines } from '#core/rotation/cover-lines.ts'
import { planFigures } from '#core/rotation-plan/plan-figures.ts'
import type { SessionDay } from '#core/training/session-days.ts'
import type { Cover } from '#features/cover/index.ts'
import { type GoalResult, hasPlan, type RunRow } from './model.ts'

/** One plan of a run with what people compare by. */
export type Alternative = {
  readonly result: GoalResult
  readonly made: CaseProblem
  readonly seats: readonly PlannedSeat[]
  readonly changes: PlanChanges
  readonly taken: number
  readonly wished: number
  readonly trainingWeeks: number
  readonly vikarer: number
  readonly vikarWeeks: number
  /** The last day of the last class. */
  readonly lastDay: Day | undefined
  readonly moved: number
  readonly fresh: number
  /** What providers ask for the new seats. */
  readonly priceOre: number
}

/** Undefined where no plan was found by that goal. */
export function alternativeOf(
  run: Pick<RunRow, 'facts'>,
  result: GoalResult | undefined,
): Alternative | undefined {
  if (!hasPlan(result)) return undefined
  const { facts } = run
  const made = planProblemOf(facts)
  const figures = planFigures(made.problem, result.plan)
  const changes = changesOf(facts, made, result.plan)
  const seats = seatsOfPlan(facts, result.plan)
  const prices = new Map(
    facts.courses.flatMap(({ sessions }) => sessions).map((session) => [session.id, session.priceOre]),
  )
  return {
    result,
    made,
    seats,
    changes,
    taken: figures.coursesTaken,
    wished: figures.coursesWished,
    trainingWeeks: figures.weeksOfTraining,
    vikarer: figures.vikarer,
    vikarWeeks: figures.weeksOfCover,
    lastDay: seats
      .map(({ to }) => to)
      .sort()
      .at(-1),
    moved: changes.giveUp.reduce((sum, { reservations }) => sum + reservations.length, 0),
    fresh: changes.reserve.reduce((sum, { who }) => sum + who.length, 0),
    priceOre: changes.reserve.reduce(
      (sum, { sessionId, who }) => sum + who.length * (prices.get(sessionId) ?? 0),
      0,
    ),
  }
}

/** How much better another plan could be at most, in percent; undefined when that is not known. */
export function couldBeBetter({ status, objective, bound }: GoalResult): number | undefined {
  if (status === 'optimal') return 0
  if (bound === null) return undefined
  return Math.max(0, ((bound - objective) / Math.max(1, Math.abs(objective))) * 100)
}

/** Absence and cover as they would be with the plan, over the case as it is now. */
export function withPlan(
  run: Pick<RunRow, 'facts'>,
  one: Alternative,
  cover: Pick<Cover, 'absences' | 'sources' | 'people'>,
  days: ReadonlyMap<string, readonly SessionDay[]>,
): { absences: Absence[]; sources: CoverSource[] } {
  const fresh = one.changes.cover.map((vikariat, i): CoverSource => {
    const { functionTitle, workplaceId } = run.facts.functions[vikariat.place]!
    return { ...vikariat, id: `ny${i}`, kind: 'open', functionTitle, workplaceId }
  })
  return { absences: absencesWith(run, one, cover, days), sources: [...cover.sources, ...fresh] }
}

const minutesOf = (one: SessionDay): number => one.to - one.from - one.pause

function absencesWith(
  run: Pick<RunRow, 'facts'>,
  one: Alternative,
  cover: Pick<Cover, 'absences' | 'people'>,
  days: ReadonlyMap<string, readonly SessionDay[]>,
): Absence[] {
  const byWeek = new Map<string, Absence>()
  const put = (absence: Absence): void => {
    const key = `${absence.caseEmployeeId} ${absence.day}`
    const known = byWeek.get(key)
    byWeek.set(key, known ? { ...known, minutes: known.minutes + absence.minutes } : absence)
  }
  for (const absence of cover.absences) put(absence)
  const change = (who: string, sessionId: string, sign: 1 | -1): void => {
    const person = cover.people.find(({ id }) => id === who)
    if (!person) return
    const { functionTitle, workplaceId } = person
    for (const day of days.get(sessionId) ?? [])
      put({
        caseEmployeeId: who,
        functionTitle,
        workplaceId,
        day: mondayBefore(day.day),
        minutes: sign * minutesOf(day),
      })
  }
  for (const { sessionId, who } of one.changes.reserve) for (const id of who) change(id, sessionId, 1)
  for (const { sessionId, reservations } of one.changes.giveUp)
    for (const person of run.facts.people)
      if (person.held.some((seat) => seat.seated && reservations.includes(seat.reservationId)))
        change(person.id, sessionId, -1)
  return [...byWeek.values()].filter(({ minutes }) => minutes > 0)
}

const EVERYWHERE = { functionTitle: '', workplaceId: '' }

/** All functions as one line, for looking at plans side by side; undefined when nobody is away and nobody comes. */
export const totalLine = (of: ReturnType<typeof withPlan>): CoverLine | undefined =>
  coverLines(
    of.absences.map((absence) => ({ ...absence, ...EVERYWHERE })),
    of.sources.map((source) => ({ ...source, ...EVERYWHERE })),
  )[0]
