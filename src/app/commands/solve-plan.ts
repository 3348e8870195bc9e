import type { PlanCondition } from '#core/rotation-plan/explain-conflict.ts'
import { planFigures } from '#core/rotation-plan/plan-figures.ts'
import type { PlanGoal } from '#core/rotation-plan/plan-goal.ts'
import type { PlanProblem, RotationPlan } from '#core/rotation-plan/plan-problem.ts'
import { readPlanFile } from '#core/rotation-plan/read-plan-file.ts'
import { type PlanSolved, solvePlan } from '#core/rotation-plan/solve-plan.ts'
import { inSeconds, rounded } from '../solve/answer-text.ts'
import { searchSettings, withSolver } from '../solve/search-settings.ts'
import { readOrRefuse, type SolveKind } from '../solve/solve-kind.ts'

/** Seconds for each goal when nothing is said. */
const USUAL_SECONDS = 60

/** Who takes which session of which course, and which vikar stands where. See docs/engines.md. */
export const plan: SolveKind = {
  formats: [{ name: 'json', endings: [/\.json$/i] }],
  answer(source, run) {
    const began = run.now()
    const { problem, goals } = readOrRefuse(source, readPlanFile(source.json()))
    return withSolver(async (solver) => {
      const answers = []
      for (const [i, goal] of goals.entries()) {
        // each goal gets an even part of what is left
        const left = (run.timeLimit ?? USUAL_SECONDS * goals.length) - (run.now() - began) / 1000
        const settings = searchSettings(solver, run, left / (goals.length - i))
        const solved = await solvePlan(problem, { ...settings, goal })
        // whether there is a plan at all does not hang on what it is to be best at
        answers.push(answerFor(problem, goal, solved))
        if (solved.status === 'infeasible') break
      }
      const [first, ...more] = answers
      const seconds = { solve: inSeconds(run.now() - began) }
      return { ...first, ...(more.length === 0 ? {} : { alternatives: more }), seconds }
    })
  },
}

function answerFor(problem: PlanProblem, goal: PlanGoal, solved: PlanSolved) {
  const { status, conflict } = solved
  const shared = { status, goal }
  if (status === 'infeasible' || status === 'unknown') {
    return {
      ...shared,
      ...(conflict && {
        conflict: conflict.conditions.map((condition) => namedCondition(problem, condition)),
        conflictIsMinimal: conflict.minimal,
      }),
    }
  }
  const figures = Object.entries(planFigures(problem, solved.plan)).map(([name, value]) => [
    name,
    rounded(value, 6),
  ])
  return {
    ...shared,
    objective: rounded(solved.objective, 6),
    bound: rounded(solved.bound, 6),
    figures: Object.fromEntries(figures),
    sessions: sessionsOf(problem, solved.plan),
    cover: coverOf(problem, solved.plan),
  }
}

function sessionsOf(problem: PlanProblem, { sessions }: RotationPlan) {
  return sessions.flatMap((seats, e) =>
    seats.map(({ course, session }) => ({
      employee: problem.employees[e]!.id,
      course: problem.courses[course]!.id,
      session,
      start: problem.courses[course]!.sessions[session]!.start,
      weeks: problem.courses[course]!.weeks,
    })),
  )
}

function coverOf(problem: PlanProblem, { blocks }: RotationPlan) {
  return blocks.flatMap((block, t) =>
    block
      ? [
          {
            temp: problem.temps[t]!.id,
            from: block.from,
            functions: block.functions.map((place) => problem.functions[place]!.id),
          },
        ]
      : [],
  )
}

function namedCondition(problem: PlanProblem, condition: PlanCondition) {
  switch (condition.kind) {
    case 'staffing': {
      const { id, minimum } = problem.functions[condition.function]!
      return { kind: condition.kind, function: id, week: condition.week, minimum: minimum[condition.week] }
    }
    case 'required':
      return {
        kind: condition.kind,
        employee: problem.employees[condition.employee]!.id,
        course: problem.courses[condition.course]!.id,
      }
    case 'seats': {
      const { id, sessions } = problem.courses[condition.course]!
      const { session } = condition
      return { kind: condition.kind, course: id, session, seats: sessions[session]!.seats }
    }
  }
}
