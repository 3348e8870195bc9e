import {
  type FollowUpMonths,
  followUpMonths,
  inTraining,
  inWork,
  isUsed,
  type Purpose,
  purposes,
  readEmployeeAnswer,
  readTempAnswer,
} from './follow-up.ts'

/** Hours of a full-time vikariat that lasts a year: 52 weeks of 37 hours. */
export const HOURS_OF_YEAR = 1924

/** Fewest answers of people that a workplace is shown in one figure, so that nobody is read out of it. */
export const FEWEST_ANSWERS = 3

/** So many of so many. */
export type Part = { readonly part: number; readonly of: number }

/** Whole percent, rounded half up; undefined of nothing. */
export const percent = ({ part, of }: Part): number | undefined =>
  of === 0 ? undefined : Math.floor((200 * part + of) / (2 * of))

/** What a case's figures are counted from. Minutes and øre are whole numbers. */
export type OutcomeFacts = {
  readonly employees: readonly { agreed: boolean; seats: number; completed: number; talkHeld: boolean }[]
  readonly temps: readonly {
    introduced: boolean
    halfWayHeld: boolean
    perspective: 'job' | 'training' | 'apprenticeship' | 'unsure' | null
  }[]
  readonly educationMinutes: number
  readonly tempMinutes: number
  readonly grantedOre: number
  readonly paidOre: number
  readonly gates: readonly ('held' | 'partly' | 'not_held' | null)[]
  readonly followUps: readonly {
    subject: 'temp' | 'employee'
    months: number
    due: boolean
    answer: unknown
  }[]
}

export type AfterMonths = {
  readonly months: FollowUpMonths
  readonly temps: { answered: Part; inWork: Part; inTraining: Part }
  readonly employees: { answered: Part; uses: Part }
}

export type Outcome = {
  readonly employees: { count: number; agreed: Part; finished: Part; talks: Part }
  readonly temps: { count: number; introduced: Part; halfWay: Part; perspective: Part }
  readonly educationMinutes: number
  readonly tempMinutes: number
  /** Hundredths of a year's full-time vikariat, rounded half up. */
  readonly yearHundredths: number
  readonly grantedOre: number
  readonly paidOre: number
  readonly gatesHeld: Part
  readonly after: readonly AfterMonths[]
  /** Of all employees' answers: how many name each use. */
  readonly usedFor: { answers: number; counts: Readonly<Record<Purpose, number>> }
}

const partOf = <T>(all: readonly T[], is: (one: T) => boolean): Part => ({
  part: all.filter(is).length,
  of: all.length,
})

/** The figures of one case, each counted from rows that exist. An apprentice counts both as in work and in training. */
export function outcomeOf(facts: OutcomeFacts): Outcome {
  const trained = facts.employees.filter((e) => e.seats > 0)
  const looked = facts.gates.filter((g) => g !== null)
  const used = facts.followUps
    .filter((f) => f.subject === 'employee')
    .flatMap((f) => readEmployeeAnswer(f.answer) ?? [])
  return {
    employees: {
      count: facts.employees.length,
      agreed: partOf(facts.employees, (e) => e.agreed),
      finished: partOf(trained, (e) => e.completed === e.seats),
      talks: partOf(facts.employees, (e) => e.talkHeld),
    },
    temps: {
      count: facts.temps.length,
      introduced: partOf(facts.temps, (t) => t.introduced),
      halfWay: partOf(facts.temps, (t) => t.halfWayHeld),
      perspective: partOf(facts.temps, (t) => t.perspective !== null && t.perspective !== 'unsure'),
    },
    educationMinutes: facts.educationMinutes,
    tempMinutes: facts.tempMinutes,
    yearHundredths: Math.floor((200 * facts.tempMinutes + HOURS_OF_YEAR * 60) / (2 * HOURS_OF_YEAR * 60)),
    grantedOre: facts.grantedOre,
    paidOre: facts.paidOre,
    gatesHeld: partOf(looked, (g) => g === 'held'),
    after: followUpMonths.map((months) => afterMonths(facts, months)),
    usedFor: {
      answers: used.length,
      counts: Object.fromEntries(
        purposes.map((p) => [p, used.filter((a) => a.usedFor.includes(p)).length]),
      ) as Record<Purpose, number>,
    },
  }
}

function afterMonths(facts: OutcomeFacts, months: FollowUpMonths): AfterMonths {
  const asked = facts.followUps.filter((f) => f.months === months && (f.due || f.answer !== null))
  const temps = asked.filter((f) => f.subject === 'temp')
  const employees = asked.filter((f) => f.subject === 'employee')
  const tempAnswers = temps.flatMap((f) => readTempAnswer(f.answer) ?? [])
  const employeeAnswers = employees.flatMap((f) => readEmployeeAnswer(f.answer) ?? [])
  return {
    months,
    temps: {
      answered: { part: tempAnswers.length, of: temps.length },
      inWork: partOf(tempAnswers, (a) => inWork(a.situation)),
      inTraining: partOf(tempAnswers, (a) => inTraining(a.situation)),
    },
    employees: {
      answered: { part: employeeAnswers.length, of: employees.length },
      uses: partOf(employeeAnswers, (a) => isUsed(a.used)),
    },
  }
}
