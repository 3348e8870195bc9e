import type { Sentence } from '../law/scheme.ts'
import type { GainCase, GainForm, Party } from './model.ts'
import { dividedBy, figure, type Polynomial, plus, times, whole } from './polynomial.ts'

/** One cost or gain as a formula in øre. */
export type LineFormula = {
  readonly party: Party
  readonly id: string
  readonly label: Sentence
  readonly how: Sentence
  readonly amount: Polynomial
}

/** What the parties' lines are made of. */
export type Ground = {
  readonly project: GainCase
  readonly form: GainForm
  /** Paid hours with both a course and a vikar, within what the scheme allows each vikar. */
  readonly payableMinutes: number
}

const MINUTES_A_WEEK = 37 * 60

/** A share in thousandths. */
export const share = (id: string): Polynomial => dividedBy(figure(id), 1000)

/** What is left of the whole after some shares. */
export const lessShares = (...ids: readonly string[]): Polynomial =>
  plus(whole(1), ...ids.map((id) => dividedBy(times(whole(-1), figure(id)), 1000)))

/** Minutes at an amount per hour. */
export const atHourly = (minutes: Polynomial, orePerHour: Polynomial): Polynomial =>
  dividedBy(times(minutes, orePerHour), 60)

/** Paid hours of education of all employees, in minutes. */
export const educationMinutes = ({ project }: Ground): Polynomial =>
  whole(project.employees * project.educationMinutes)

/** What the vikarer work, introduction included, in minutes. */
export const tempMinutes = ({ project }: Ground): Polynomial =>
  plus(whole(project.tempMinutes), introductionMinutes(project))

export const introductionMinutes = (project: GainCase): Polynomial =>
  times(whole(project.temps), figure('introduction'))

/** Whether the vikarer come from benefit: by the rules of the two supported forms always, otherwise by chance. */
const fromBenefit = ({ form }: Ground): Polynomial =>
  form === 'self-financed' ? share('from-benefit') : whole(1)

const SOONER: Readonly<Record<GainForm, string>> = {
  'dk-jobrotation': 'sooner-after-jobrotation',
  'dk-veu-wage-subsidy': 'sooner-after-wage-subsidy',
  'self-financed': 'sooner-after-own',
}

/** Minutes of the vikariat in which the vikarer would otherwise have been on benefit. */
export const gainedMinutes = (ground: Ground): Polynomial =>
  times(fromBenefit(ground), share('still-unemployed'), tempMinutes(ground))

/** Minutes of work that come sooner afterwards, all vikarer together. */
export const soonerMinutes = (ground: Ground): Polynomial =>
  times(
    fromBenefit(ground),
    dividedBy(times(whole(ground.project.temps), figure(SOONER[ground.form])), 10),
    whole(MINUTES_A_WEEK),
  )

/** The vikar's pay before tax for so many minutes. */
export const payBeforeTax = ({ project }: Ground, minutes: Polynomial): Polynomial =>
  times(atHourly(minutes, whole(project.tempWageOre)), share('pay-of-cost'))

/** The benefit before tax for as long as so many minutes of full-time work take. */
export const benefitFor = (minutes: Polynomial): Polynomial =>
  dividedBy(times(minutes, figure('benefit')), MINUTES_A_WEEK)

/** What the employees' work is worth more, over the time what they learned is of use. */
export const learningValue = (ground: Ground): Polynomial =>
  times(
    atHourly(educationMinutes(ground), whole(ground.project.employeeWageOre)),
    share('learning'),
    figure('learning-years'),
  )

/** The part of it that becomes higher pay, before tax and as money in hand. */
export const payRise = (ground: Ground): Polynomial =>
  times(learningValue(ground), share('learning-as-pay'), share('pay-of-cost'))
