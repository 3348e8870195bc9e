import { addDays, addMonths, type Day, daysBetween } from '#core/calendar/day.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { decide } from '#core/law/decide.ts'
import { monthsBetween } from '#core/law/months-between.ts'
import type { Facts, FactValue, Receipt } from '#core/law/receipt.ts'

/** What a job centre knows of somebody it may certify as a jobrotation vikar, before it is asked anything. */
export type KnownOfTemp = {
  /** The job centre's own word for what they live on. */
  readonly benefitGroup: string | null
  readonly unemployedSince: Day | null
  readonly today: Day
  /** The job centre's decision, undefined while there is none; left out where the decision is being made: a certificate is the approval. */
  readonly approved?: boolean | undefined
  /** The vikariat they are offered, when there is one. */
  readonly terms?: TempTerms | undefined
}

export type TempTerms = {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly weeklyMinutes: number
  readonly sector: 'private' | 'public'
  readonly municipalityCode: string
  /** The first day of the training that is covered, where a case says so. */
  readonly courseStartsOn?: Day | undefined
}

/** The law's names for the job centres' words; a group that is none of them is no target group of the scheme. */
const LAW_GROUP: Readonly<Record<string, string>> = {
  dagpenge: 'dagpenge',
  kontanthjaelp: 'kontanthjaelp-job',
  kontanthjaelp_aktivitet: 'kontanthjaelp-aktivitet',
  uddannelseshjaelp: 'uddannelseshjaelp',
  overgangsydelse: 'overgangsydelse',
  sygedagpenge: 'sygedagpenge',
  jobafklaring: 'jobafklaring',
  ressourceforloebsydelse: 'ressourceforloeb',
  revalidering: 'revalidering',
  ledighedsydelse: 'ledighedsydelse',
  arbejdsmarkedsydelse: 'midlertidig-arbejdsmarkedsydelse',
  saerlig_uddannelsesydelse: 'saerlig-uddannelsesydelse',
  selvforsoergende: 'selvforsoergende',
}

const AGGREGATED = 'prior-unemployment-weeks-aggregated'
/** Municipalities with rules of their own in a trial. */
const TRIAL_MUNICIPALITIES = ['0813', '0825', '0849', '0851']

/** The law counts in months, the scheme in weeks: 3, 6, 9 and 12 months are 13, 26, 39 and 52. */
const weeksIn = (months: number): number => (months * 13) / 3

/** Whole weeks; half a year is 26 of them, also the half that has only 181 days. */
function weeksUnemployed(since: Day, until: Day): number {
  const whole = Math.floor(daysBetween(since, until) / 7)
  return Math.max(0, whole, Math.floor(weeksIn(monthsBetween(since, until))))
}

/** Weeks begun, but no more than the months begun: a calendar year is 52, not 53. */
function weeksOfJob(from: Day, to: Day): number {
  const after = addDays(to, 1)
  const months = monthsBetween(from, after)
  const begun = addMonths(from, months) < after ? months + 1 : months
  return Math.min(Math.ceil(daysBetween(from, after) / 7), Math.ceil(weeksIn(begun)))
}

/** The facts that follow from what is known. */
export function knownFacts(known: KnownOfTemp): Facts {
  const { benefitGroup, unemployedSince, today, terms } = known
  const facts: Record<string, FactValue> = {}
  const approved = 'approved' in known ? known.approved : true
  if (approved !== undefined) facts['temp-approved-by-job-centre'] = approved
  const group = benefitGroup === null ? undefined : LAW_GROUP[benefitGroup]
  if (group !== undefined) facts['benefit-group'] = group
  if (unemployedSince !== null) {
    const weeks = weeksUnemployed(unemployedSince, terms?.startsOn ?? today)
    facts['prior-unemployment-weeks-continuous'] = weeks
    // earlier periods may come on top: only a lower bound, see decideTemp
    facts[AGGREGATED] = weeks
  }
  if (terms === undefined) return facts
  const { startsOn, endsOn, weeklyMinutes, sector, municipalityCode, courseStartsOn } = terms
  return {
    ...facts,
    ...(courseStartsOn && { 'course-start-day': courseStartsOn }),
    'temp-start-day': startsOn,
    'temp-duration-weeks': weeksOfJob(startsOn, endsOn),
    'temp-weekly-minutes': weeklyMinutes,
    sector,
    'municipality-code': TRIAL_MUNICIPALITIES.includes(municipalityCode) ? municipalityCode : 'other',
  }
}

/**
 * Whether the law of the day lets them be a vikar, from what is known and what the caseworker has stated, which
 * counts before it. Unemployment in all is at least the present stretch: where that is not enough it is unknown, not
 * too little, until somebody has stated it; and what was stated a while ago grows with the stretch.
 */
export function decideTemp(scheme: CompiledScheme, known: KnownOfTemp, stated: Facts): Receipt {
  const day = known.terms?.startsOn ?? known.today
  const facts = together(knownFacts(known), stated)
  const asked = { asks: ['temp'] as const, day }
  const receipt = decide(scheme, { ...asked, facts })
  if (AGGREGATED in stated || receipt.outcome !== 'not-met') return receipt
  const { [AGGREGATED]: _bound, ...without } = facts
  const open = decide(scheme, { ...asked, facts: without })
  const changed = receipt.findings.some((finding, i) => finding.outcome !== open.findings[i]?.outcome)
  return changed ? open : receipt
}

/** What is stated counts before what is known, but nobody has been unemployed for less in all than at a stretch. */
function together(known: Facts, stated: Facts): Facts {
  const facts = { ...known, ...stated }
  const [least, all] = [known[AGGREGATED], stated[AGGREGATED]]
  if (typeof least !== 'number' || typeof all !== 'number') return facts
  return { ...facts, [AGGREGATED]: Math.max(least, all) }
}
