import { addDays, type Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import { after, ahead, type StepOf, type StepState, stateOf } from './step.ts'

const WEEK = 7

/** Nothing to do just now: over when the time for it is, otherwise it comes back. */
const recurring = (open: number, over: boolean, seen: boolean): StepState =>
  open > 0 ? 'now' : over && seen ? 'done' : 'later'

/** The vikar is found, welcomed, talked with, and confirms the hours. */
export function tempSteps(f: CaseFacts, today: Day) {
  const { covers, temps, confirmations } = f
  const over = temps.last !== null && temps.last < today && covers.open === 0
  const phase = 'running-temp'
  const none = covers.all === 0 && temps.all === 0
  const gone = f.ended !== null
  const skip = (state: StepState): StepState => (none && gone ? 'skipped' : state)
  return [
    {
      id: 'hire',
      phase,
      place: 'cover',
      state: skip(stateOf(temps.all > 0 && covers.open === 0, covers.open > 0)),
      who: 'company',
      due: ahead(covers.firstOpen, 2 * WEEK, f.accepted),
      done: { done: Math.max(0, covers.all - covers.open), of: covers.all },
    },
    {
      id: 'introduction',
      phase,
      place: 'people',
      state: skip(stateOf(temps.all > 0 && temps.unprepared === 0, temps.unprepared > 0)),
      who: 'company',
      due: temps.first === null ? undefined : ahead(temps.first, 2, null),
      done: { done: temps.all - temps.unprepared, of: temps.all },
    },
    {
      id: 'half-way',
      phase,
      place: 'people',
      state: skip(
        stateOf(
          temps.all > 0 && temps.halfWayOpen === 0,
          temps.halfWayOn !== null && addDays(temps.halfWayOn, -WEEK) <= today,
        ),
      ),
      who: ['company', 'temp'],
      due: temps.halfWayOn,
      done: { done: temps.all - temps.halfWayOpen, of: temps.all },
    },
    {
      id: 'confirm-hours',
      phase,
      place: 'hours',
      state: skip(recurring(confirmations.missing, over, f.hours.any)),
      who: 'temp',
      due: after(confirmations.since, 2 * WEEK),
    },
    {
      id: 'disputed-hours',
      phase,
      place: 'hours',
      state: confirmations.disputed > 0 ? 'now' : 'skipped',
      who: ['company', 'unit'],
      due: after(confirmations.since, 2 * WEEK),
    },
    {
      id: 'perspective',
      phase,
      place: 'people',
      state: skip(
        stateOf(
          temps.all > 0 && temps.withoutPerspective === 0,
          temps.last !== null && addDays(temps.last, -4 * WEEK) <= today,
        ),
      ),
      who: ['company', 'temp', 'unit'],
      due: temps.last,
      done: { done: temps.all - temps.withoutPerspective, of: temps.all },
    },
  ] as const satisfies readonly StepOf[]
}

/** Training takes place; hours and money follow it. */
export function employeeSteps(f: CaseFacts, today: Day) {
  const { training, changes, hours, claims } = f
  const over = training.last !== null && training.last < today
  const phase = 'running-employee'
  const money = f.funding === 'scheme' && f.grants.granted > 0
  return [
    {
      id: 'changed-session',
      phase,
      place: 'training',
      state: changes.open > 0 ? 'now' : 'skipped',
      who: 'company',
      due: after(changes.since, WEEK),
      done: { done: 0, of: changes.open },
    },
    {
      id: 'attendance',
      phase,
      place: 'training',
      state: recurring(training.daysUnregistered, over, training.seats > 0),
      who: 'provider',
      due: after(training.unregisteredSince, WEEK),
    },
    {
      id: 'hours',
      phase,
      place: 'hours',
      state: recurring(hours.weeksMissing, over, hours.any),
      who: 'company',
      due: after(hours.since, 2 * WEEK),
    },
    {
      id: 'claim',
      phase,
      place: 'claims',
      state: money ? recurring(claims.monthsOpen, over, claims.paid + claims.open > 0) : 'skipped',
      who: 'company',
      due: after(claims.firstMonthEnd, 2 * WEEK),
    },
    {
      id: 'decide-claim',
      phase,
      place: 'claims',
      state: claims.toDecide > 0 ? 'now' : 'skipped',
      who: 'unit',
      due: after(claims.toDecideSince, 2 * WEEK),
    },
    {
      id: 'pay-claim',
      phase,
      place: 'claims',
      state: claims.toPay > 0 ? 'now' : 'skipped',
      who: 'unit',
      due: after(claims.toPaySince, 2 * WEEK),
    },
  ] as const satisfies readonly StepOf[]
}
