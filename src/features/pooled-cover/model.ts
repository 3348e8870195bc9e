import type { Day } from '#core/calendar/day.ts'
import type { CoverRules } from '#core/cover/cover-problem.ts'
import { HOURS_VALUES } from '#core/hours/scheme-terms.ts'
import { valueOn } from '#core/law/value-on.ts'
import type { PoolLimits } from '#core/pooled-cover/stays.ts'
import { jobrotation } from '#features/law/index.ts'
import type { Actor } from '#platform/auth/actor.ts'

/** Who runs a pool: a unit for the cases it carries, or a consultant of the secretariat for those she leads. */
export type Owner =
  | { readonly unit_id: string; readonly lead_id: null }
  | { readonly unit_id: null; readonly lead_id: string }

export function ownerOf(actor: Actor): Owner | undefined {
  if (actor.role === 'caseworker' && actor.unitId) return { unit_id: actor.unitId, lead_id: null }
  if (actor.role === 'secretariat' && actor.accountId) return { unit_id: null, lead_id: actor.accountId }
  return undefined
}

/** Somebody must be found, hired and told: a vikariat that begins sooner is made by hand. Days. */
export const NOTICE_DAYS = 14
/** How far ahead is looked when nobody says. Days. */
export const USUAL_DAYS = 270
export const USUAL_KM = 25
export const USUAL_INTRODUCTION = 1
/** Days a company has to answer when nobody says; and how long before the end it is reminded. */
export const ANSWER_DAYS = 10
export const REMIND_DAYS = 3
/** Days an agreed set waits to be posted; then it lapses and its absences are free. */
export const AGREED_DAYS = 21
/** Seconds a computation takes at most. */
export const LONGEST_SECONDS = 60

const WEEK = 7
/** Full time; the law of the years before 2015 names no most. */
const MOST_MINUTES = 37 * 60
/** What is known of the years the scheme's file says nothing of. */
const LEAST_MINUTES = 600
const LONGEST_WEEKS = 26
/** Shorter than four weeks nobody gives up another job for; a wait of three weeks is the longest one may ask. */
const SHORTEST_DAYS = 28
const LONGEST_GAP = 21
/** One more vikariat is somebody more to find, hire and teach: it must cover at least a full week. */
const MINUTES_PER_VIKARIAT = 37 * 60

/** The rules a computation packs by, as the scheme has them on the first day looked at. */
export function rulesOn(from: Day, introductionDays: number): CoverRules {
  const number = (id: string) => {
    const facts = { 'temp-start-day': from, 'course-start-day': from, 'grant-day': from }
    const v = valueOn(jobrotation(), id, from, facts)
    return v.state === 'known' && typeof v.value === 'number' ? v.value : undefined
  }
  return {
    leastMinutesPerWeek: number(HOURS_VALUES.leastWeekly) ?? LEAST_MINUTES,
    longestDays: (number(HOURS_VALUES.mostWeeks) ?? LONGEST_WEEKS) * WEEK,
    shortestDays: SHORTEST_DAYS,
    longestGapDays: LONGEST_GAP,
    introductionDays,
    minutesPerVikariat: MINUTES_PER_VIKARIAT,
  }
}

export const limitsOf = (rules: CoverRules): PoolLimits => ({
  leastMinutesPerWeek: rules.leastMinutesPerWeek,
  mostMinutesPerWeek: MOST_MINUTES,
  longestDays: rules.longestDays,
})

/** The feature's own rules of style. */
export const STYLES = ['pooled-cover.css']
