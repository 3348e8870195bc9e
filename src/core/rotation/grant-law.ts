import type { Day } from '../calendar/day.ts'
import type { CompiledScheme } from '../law/compiled.ts'
import { decide } from '../law/decide.ts'
import { explain } from '../law/explain.ts'
import { monthsBetween } from '../law/months-between.ts'
import type { Facts, FactValue, Outcome, Receipt } from '../law/receipt.ts'

/** What is known of an employee who goes on a course under a grant. */
export type GrantEmployee = {
  readonly id: string
  readonly educationLevel: string
  readonly educationUnusedFiveYears: boolean | null
  readonly employedSince: Day | null
  readonly weeklyMinutes: number | null
  readonly apprentice: boolean
  readonly otherSubsidy: boolean
}

/** What is known of a grant before anybody decides. Undefined is not known. */
export type GrantCase = {
  readonly courseStart: Day
  readonly appliedOn: Day
  /** The day on which it is, or would be, given. */
  readonly givenOn: Day
  readonly sector: string
  readonly municipalityCode: string
  /** There are as many paid hours of vikarer as of education in the plan. */
  readonly hoursOverlap: boolean | undefined
  readonly stewardHeard: boolean | undefined
  /** What the company has declared in the application. */
  readonly declared: {
    readonly usualPay: boolean
    readonly paysCourse: boolean
    readonly noOtherSupport: boolean
  }
}

/** The law's names for the levels that an employee's row knows; "unknown" states nothing. */
const LEVELS: Readonly<Record<string, string>> = {
  none: 'none',
  skilled: 'eud',
  short: 'kvu',
  medium: 'mvu',
  long: 'lvu',
}

const TRIAL_MUNICIPALITIES = ['0813', '0825', '0849', '0851']

/** Only what is declared is a fact: a box that is not ticked states nothing. */
export function factsOfGrant(g: GrantCase): Facts {
  return known({
    'course-start-day': g.courseStart,
    'grant-application-day': g.appliedOn,
    'grant-day': g.givenOn,
    sector: g.sector === 'private' ? 'private' : 'public',
    'municipality-code': TRIAL_MUNICIPALITIES.includes(g.municipalityCode) ? g.municipalityCode : 'other',
    'hours-overlap': g.hoursOverlap,
    'employee-representative-heard': g.stewardHeard,
    'special-pool-commitment': false,
    'employee-usual-pay': g.declared.usualPay || undefined,
    'training-paid-by-employer': g.declared.paysCourse || undefined,
  })
}

export function factsOfEmployee(e: GrantEmployee, g: Pick<GrantCase, 'courseStart' | 'declared'>): Facts {
  const support = e.otherSubsidy ? true : g.declared.noOtherSupport ? false : undefined
  return known({
    'employee-education-level': LEVELS[e.educationLevel],
    'employee-education-unused-five-years': e.educationUnusedFiveYears ?? undefined,
    'employee-employment-months':
      e.employedSince === null ? undefined : Math.max(0, monthsBetween(e.employedSince, g.courseStart)),
    'employee-weekly-minutes': e.weeklyMinutes ?? undefined,
    'employee-apprentice': e.apprentice,
    'employee-self-employed': false,
    'employee-other-support': support,
    'employee-other-public-support': support,
    'employee-aub-support': support,
  })
}

function known(facts: Readonly<Record<string, FactValue | undefined>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter((one): one is [string, FactValue] => one[1] !== undefined),
  )
}

export type EmployeeAnswer = {
  readonly id: string
  readonly outcome: Outcome
  /** Required conditions that are not met, by their ids. */
  readonly notMet: readonly string[]
}

export type GrantAnswer = {
  readonly receipt: Receipt
  readonly employees: readonly EmployeeAnswer[]
  /** Those whose hours the grant can be about: nothing stands against them. */
  readonly included: readonly string[]
}

const WEAKEST_FIRST: readonly Outcome[] = ['unknown', 'not-in-force', 'met']

/**
 * What the law of the day says to a grant. Each employee is asked about alone: whom a rule says no to is left out with
 * the rule's name, and the receipt is about the weakest of the others, so that it is a yes only when it is one for all.
 */
export function decideGrant(
  scheme: CompiledScheme,
  grant: GrantCase,
  employees: readonly GrantEmployee[],
): GrantAnswer {
  const asked = { day: grant.courseStart }
  const own = employees.map((employee) => {
    const facts = { ...factsOfGrant(grant), ...factsOfEmployee(employee, grant) }
    return { employee, facts, receipt: decide(scheme, { ...asked, asks: ['employee'], facts }) }
  })
  const included = own.filter(({ receipt }) => receipt.outcome !== 'not-met')
  const ranked = included.length > 0 ? included : own
  const weakest = [...ranked].sort(
    (a, b) => WEAKEST_FIRST.indexOf(a.receipt.outcome) - WEAKEST_FIRST.indexOf(b.receipt.outcome),
  )[0]
  const receipt = decide(scheme, {
    ...asked,
    asks: ['employee', 'training', 'grant'],
    facts: weakest?.facts ?? factsOfGrant(grant),
  })
  return {
    receipt,
    employees: own.map(({ employee, receipt: r }) => ({
      id: employee.id,
      outcome: r.outcome,
      notMet: requiredNotMet(scheme, r),
    })),
    included: included.map(({ employee }) => employee.id),
  }
}

const requiredNotMet = (scheme: CompiledScheme, receipt: Receipt): readonly string[] =>
  receipt.outcome !== 'not-met'
    ? []
    : explain(scheme, receipt).explained.flatMap((f) =>
        f.weight === 'required' && f.outcome === 'not-met' ? [f.condition] : [],
      )
