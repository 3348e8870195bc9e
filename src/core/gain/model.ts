import type { Day } from '../calendar/day.ts'
import type { Mark, Sentence, Source } from '../law/scheme.ts'
import type { Minutes } from '../text/hours.ts'
import type { Ore } from '../text/money.ts'
import type { Range } from './corners.ts'
import type { Values } from './polynomial.ts'

/** Ways to pay for education with a vikar in the chair, by the id of the law room's scheme. */
export const GAIN_FORMS = ['dk-jobrotation', 'dk-veu-wage-subsidy', 'self-financed'] as const
export type GainForm = (typeof GAIN_FORMS)[number]

/** Those who pay and gain. Municipalities are taken together: workplace, vikar and employee may each have their own. */
export const PARTIES = ['company', 'employee', 'temp', 'municipality', 'state'] as const
export type Party = (typeof PARTIES)[number]

export const SECTORS = ['private', 'public'] as const
export type Sector = (typeof SECTORS)[number]

/** What the employee's course gives right to outside jobrotation: VEU-godtgørelse, or SVU at one of its three levels. */
export const EMPLOYEE_SUPPORTS = ['veu', 'svu-basic', 'svu-school', 'svu-higher', 'none'] as const
export type EmployeeSupport = (typeof EMPLOYEE_SUPPORTS)[number]

/** Which study the expected employment afterwards is taken from. */
export const EFFECT_STUDIES = ['kora', 'cowi'] as const
export type EffectStudy = (typeof EFFECT_STUDIES)[number]

/** A project as it is planned: what the one who asks knows. All pay is per hour and with everything the employer pays. */
export type GainCase = {
  /** The first day of the course of events: it decides rates and rules. */
  readonly day: Day
  readonly sector: Sector
  readonly employees: number
  /** Paid hours of education for each employee. */
  readonly educationMinutes: Minutes
  readonly employeeWageOre: Ore
  readonly tempWageOre: Ore
  /** For each employee. */
  readonly courseFeeOre: Ore
  readonly temps: number
  /** What all vikarer together work in the employees' place, without the introduction. */
  readonly tempMinutes: Minutes
  readonly employeeSupport: EmployeeSupport
  readonly effect: EffectStudy
}

export type FigureUnit =
  | 'ore'
  | 'ore-per-hour'
  | 'ore-per-week'
  | 'per-mille'
  | 'minutes'
  | 'tenth-weeks'
  | 'years'

/** Where a figure comes from: a source of some strength, or the one who asks. */
export type FigureMark = Mark | 'own'

/** Something the calculation rests on that is not given by the project itself: a rate, a share, an assumption. */
export type Figure = Range & {
  readonly id: string
  readonly about: FigureGroup
  readonly label: Sentence
  readonly unit: FigureUnit
  readonly mark: FigureMark
  readonly sources: readonly Source[]
  readonly note?: Sentence
}

export const FIGURE_GROUPS = ['law', 'company', 'temp', 'after', 'public'] as const
export type FigureGroup = (typeof FIGURE_GROUPS)[number]

/** One cost (below zero) or gain of one party. */
export type GainLine = {
  readonly id: string
  readonly label: Sentence
  /** How it is worked out. */
  readonly how: Sentence
  /** Its own lowest, likely and highest amount in øre. */
  readonly range: Range
  /** What it is where the party's sum is lowest and highest: these add up to the sum, column by column. */
  readonly inSum: { readonly low: Ore; readonly high: Ore }
  /** The weakest mark of the figures it rests on; `own` when it rests on the project alone. */
  readonly mark: FigureMark
  /** Ids of those figures. */
  readonly figures: readonly string[]
}

/** How far one figure alone moves a sum, the others being as likely. */
export type Swing = {
  readonly figure: string
  /** The sum with the figure at its low and at its high end. */
  readonly atLow: Ore
  readonly atHigh: Ore
}

export type PartyGain = {
  readonly party: Party
  readonly lines: readonly GainLine[]
  readonly sum: Range
  /** What the figures are where the sum is lowest and highest. */
  readonly at: { readonly low: Values; readonly high: Values }
  /** The largest first; figures that move nothing are left out. */
  readonly tornado: readonly Swing[]
}

export type FormGain =
  | {
      readonly form: GainForm
      readonly name: Sentence
      readonly status: 'counted'
      readonly parties: readonly PartyGain[]
      /** All five together: what one pays another cancels out. */
      readonly together: Pick<PartyGain, 'sum' | 'tornado'>
      /** Paid hours for which jobrotationsydelse is given. */
      readonly payableMinutes?: Minutes
      readonly notices: readonly Sentence[]
    }
  | {
      readonly form: GainForm
      readonly name: Sentence
      /** `closed`: no new grants on the day. `unknown`: a rate it rests on is not known for the day. */
      readonly status: 'closed' | 'unknown'
      /** The last day with new grants. */
      readonly lastDay?: Day
      readonly notices: readonly Sentence[]
    }

export type GainReport = {
  readonly project: GainCase
  readonly forms: readonly FormGain[]
  /** Every figure that a line of the report rests on. */
  readonly figures: readonly Figure[]
}
