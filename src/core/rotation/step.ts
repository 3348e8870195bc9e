import { addDays, type Day } from '../calendar/day.ts'
import { nextWorkingDay } from '../calendar/working-days.ts'
import type { CaseFacts } from './case-facts.ts'
import type { CaseSide } from './side.ts'

/** The six phases of a jobrotation as practice knows them. */
export const phases = [
  'establishing',
  'starting-up',
  'planning',
  'running-temp',
  'running-employee',
  'closing',
] as const
export type Phase = (typeof phases)[number]

/** The parts of a case in which a step is done; the feature knows their addresses. */
export type StepPlace =
  | 'case'
  | 'wish'
  | 'gates'
  | 'people'
  | 'training'
  | 'cover'
  | 'agreement'
  | 'grant'
  | 'hours'
  | 'claims'
  | 'followUp'
  | 'course'

/** `skipped`: not needed in this case. `later`: its time has not come, or another step comes first. */
export type StepState = 'done' | 'now' | 'later' | 'skipped'

export type Step<Id extends string = string> = {
  readonly id: Id
  readonly phase: Phase
  readonly place: StepPlace
  readonly state: StepState
  /** Who can do it, the one most expected to first. */
  readonly who: readonly CaseSide[]
  /** The last good day; undefined where no day follows from the facts. */
  readonly due: Day | undefined
  readonly late: boolean
  /** How much of it is done, where it is more than one thing. */
  readonly done?: { readonly done: number; readonly of: number }
}

export type StepOf<Id extends string = string> = Omit<Step<Id>, 'late' | 'due' | 'who'> & {
  readonly who: CaseSide | readonly CaseSide[]
  readonly due?: Day | null | undefined
}

/** So many days after a day, moved to a working day. */
export const after = (day: Day | null, days: number): Day | undefined =>
  day === null ? undefined : nextWorkingDay(addDays(day, days))

/** So many days before a day, but never before those concerned have had a week from `notBefore`. */
export function ahead(day: Day | null, days: number, notBefore: Day | null): Day | undefined {
  if (day === null) return after(notBefore, 14)
  const wanted = addDays(day, -days)
  const least = notBefore === null ? wanted : addDays(notBefore, 7)
  return nextWorkingDay(wanted > least ? wanted : least)
}

/** The first day of training, as far as it is known. */
export const firstDay = (f: CaseFacts): Day | null => f.training.first ?? f.wantedFrom

/** The last day anybody is on training or a vikar is in the job. */
export function lastDay(f: CaseFacts): Day | null {
  const { last } = f.training
  if (last === null) return f.temps.last ?? f.wantedTo
  return f.temps.last !== null && f.temps.last > last ? f.temps.last : last
}

/** A step with its deadline judged. */
export function step<Id extends string>(of: StepOf<Id>, today: Day): Step<Id> {
  const { who, due, ...rest } = of
  const last = due ?? undefined
  return {
    ...rest,
    who: typeof who === 'string' ? [who] : who,
    due: last,
    late: of.state === 'now' && last !== undefined && last < today,
  }
}

/** `done` when it is, `now` when its time has come, else `later`. */
export const stateOf = (done: boolean, now: boolean): StepState => (done ? 'done' : now ? 'now' : 'later')
