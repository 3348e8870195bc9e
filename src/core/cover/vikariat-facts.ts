import { type CoverProblem, daysBefore, type Vikariat } from './cover-problem.ts'

/** What a vikariat is, counted straight from the problem. */
export type VikariatFacts = {
  /** First day (of the first introduction) and last. */
  readonly from: number
  readonly to: number
  /** Minutes in place of somebody, and beside somebody. */
  readonly coveredMinutes: number
  readonly introductionMinutes: number
  readonly stages: readonly Stage[]
  /** Days on which nothing is done, weekends included. */
  readonly gapDays: number
  /** Worked and introduced, per week from first to last day. */
  readonly minutesPerWeek: number
}

/** `introductionFrom` is the first day of the introduction, `from` when there is none. */
export type Stage = {
  readonly absence: number
  readonly introductionFrom: number
  readonly from: number
  readonly to: number
}

export type VikariatBreach =
  | 'empty'
  | 'overlap'
  | 'no-time-for-introduction'
  | 'other-occupation'
  | 'out-of-area'
  | 'gap-too-long'
  | 'too-long'
  | 'too-short'
  | 'too-few-hours'

export function vikariatFacts(problem: CoverProblem, { absences }: Vikariat): VikariatFacts {
  const { introductionDays } = problem.rules
  let coveredMinutes = 0
  let introductionMinutes = 0
  let gapDays = 0
  const stages: Stage[] = []
  absences.forEach((index, k) => {
    const absence = problem.absences[index]!
    const arrives = k === 0 || problem.absences[absences[k - 1]!]!.firm !== absence.firm
    const introductionFrom = arrives ? daysBefore(absence.from, introductionDays) : absence.from
    coveredMinutes += (absence.minutesPerWeek * absence.workdays) / 5
    if (arrives) introductionMinutes += (absence.minutesPerWeek * introductionDays) / 5
    const before = stages.at(-1)
    if (before !== undefined) gapDays += Math.max(0, introductionFrom - before.to - 1)
    stages.push({ absence: index, introductionFrom, from: absence.from, to: absence.to })
  })
  const from = stages[0]?.introductionFrom ?? 0
  const to = stages.at(-1)?.to ?? 0
  const weeks = (to - from + 1) / 7
  const minutesPerWeek = (coveredMinutes + introductionMinutes) / weeks
  return { from, to, coveredMinutes, introductionMinutes, stages, gapDays, minutesPerWeek }
}

/** Everything a vikariat breaks; nothing here is shared with the code that makes vikariater. */
export function breachesOf(problem: CoverProblem, vikariat: Vikariat): VikariatBreach[] {
  const { rules } = problem
  const absences = vikariat.absences.map((index) => problem.absences[index]!)
  if (absences.length === 0) return ['empty']
  const facts = vikariatFacts(problem, vikariat)
  const days = facts.to - facts.from + 1
  const firms = problem.areas[vikariat.area]?.firms ?? []
  const breaches = new Set<VikariatBreach>()
  if (absences.some(({ firm }) => !firms.includes(firm))) breaches.add('out-of-area')
  if (absences.some(({ occupation }) => occupation !== absences[0]!.occupation))
    breaches.add('other-occupation')
  facts.stages.slice(1).forEach((stage, k) => {
    const before = facts.stages[k]!
    if (stage.from <= before.to) breaches.add('overlap')
    else if (stage.introductionFrom <= before.to) breaches.add('no-time-for-introduction')
    if (stage.introductionFrom - before.to - 1 > rules.longestGapDays) breaches.add('gap-too-long')
  })
  if (days > rules.longestDays) breaches.add('too-long')
  if (days < rules.shortestDays) breaches.add('too-short')
  if (facts.minutesPerWeek < rules.leastMinutesPerWeek - 1e-9) breaches.add('too-few-hours')
  return [...breaches]
}

/** Minutes covered, less minutes of introduction and what each vikariat must be worth: what is maximised. */
export function coverValue(problem: CoverProblem, vikariater: readonly Vikariat[]): number {
  return vikariater.reduce((sum, vikariat) => {
    const { coveredMinutes, introductionMinutes } = vikariatFacts(problem, vikariat)
    return sum + coveredMinutes - introductionMinutes - problem.rules.minutesPerVikariat
  }, 0)
}
