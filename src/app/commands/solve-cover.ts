import { dayFromNumber } from '#core/calendar/day.ts'
import type { CoverProblem, Vikariat } from '#core/cover/cover-problem.ts'
import { calendarDayNumber, readCoverFile } from '#core/cover/read-cover-file.ts'
import { solveCover } from '#core/cover/solve-cover.ts'
import { vikariatFacts } from '#core/cover/vikariat-facts.ts'
import { inSeconds, rounded } from '../solve/answer-text.ts'
import { searchSettings, withSolver } from '../solve/search-settings.ts'
import { readOrRefuse, type SolveKind } from '../solve/solve-kind.ts'

const USUAL_SECONDS = 10

/** Short absences packed into few legal vikariater. See docs/engines.md. */
export const cover: SolveKind = {
  formats: [{ name: 'json', endings: [/\.json$/i] }],
  async answer(source, run) {
    const began = run.now()
    const problem = readOrRefuse(source, readCoverFile(source.json()))
    const solved = await withSolver((solver) => {
      const left = (run.timeLimit ?? USUAL_SECONDS) - (run.now() - began) / 1000
      return solveCover(problem, searchSettings(solver, run, left))
    })
    const covered = new Set(solved.vikariater.flatMap(({ absences }) => absences))
    return {
      status: solved.status,
      objective: inHours(solved.objective),
      bound: inHours(solved.bound),
      covered: covered.size,
      vikariater: solved.vikariater.map((vikariat) => told(problem, vikariat)),
      uncovered: problem.absences.flatMap(({ id }, index) => (covered.has(index) ? [] : id)),
      seconds: { solve: inSeconds(run.now() - began) },
    }
  },
}

function told(problem: CoverProblem, vikariat: Vikariat) {
  const facts = vikariatFacts(problem, vikariat)
  const first = problem.absences[vikariat.absences[0]!]!
  return {
    area: problem.areas[vikariat.area]!.id,
    occupation: first.occupation,
    from: inCalendar(facts.from),
    to: inCalendar(facts.to),
    hoursPerWeek: inHours(facts.minutesPerWeek),
    hoursCovered: inHours(facts.coveredMinutes),
    hoursOfIntroduction: inHours(facts.introductionMinutes),
    gapDays: facts.gapDays,
    stages: facts.stages.map((stage) => ({
      absence: problem.absences[stage.absence]!.id,
      firm: problem.firms[problem.absences[stage.absence]!.firm]!.id,
      ...(stage.introductionFrom < stage.from
        ? { introductionFrom: inCalendar(stage.introductionFrom) }
        : {}),
      from: inCalendar(stage.from),
      to: inCalendar(stage.to),
    })),
  }
}

const inCalendar = (day: number): string => dayFromNumber(calendarDayNumber(day))

const inHours = (minutes: number): number => rounded(minutes / 60, 2)
