import { addDays, type Day } from '../calendar/day.ts'
import { nextWorkingDay } from '../calendar/working-days.ts'
import { ok, type Result, refuse } from '../result.ts'
import {
  companyReasons,
  personReasons,
  type RefusalReason,
  vacancyReasons,
  withdrawalReasons,
} from './refusal-reasons.ts'

/** Somebody still has something to do. */
export const liveStatuses = ['interest', 'sent', 'talking', 'offered', 'awaiting_certificate'] as const

/** Nothing more happens to the application: a hire has a life of its own. */
export const endStatuses = [
  'hired',
  'declined_by_company',
  'declined_by_person',
  'withdrawn',
  'expired',
  'hired_elsewhere',
  'vacancy_closed',
  'not_certified',
] as const

export type LiveStatus = (typeof liveStatuses)[number]
export type EndStatus = (typeof endStatuses)[number]
export type ApplicationStatus = LiveStatus | EndStatus

export const applicationStatuses: readonly ApplicationStatus[] = [...liveStatuses, ...endStatuses]

/**
 * Who moves an application. A caseworker who acts on a person's behalf is the side `person` (and is recorded
 * as who did it); `unit` is the job centre as itself, and the only thing it decides here is the certificate.
 */
export const sides = ['person', 'company', 'unit', 'system'] as const
export type Side = (typeof sides)[number]

/** `new`: there is no application yet. */
export type Origin = 'new' | ApplicationStatus

export type ReasonRule = 'required' | 'optional' | 'none'

type Move = {
  readonly from: readonly ('new' | LiveStatus)[]
  readonly by: Side
  readonly reason: ReasonRule
  readonly reasons: readonly RefusalReason[]
}

const plain = (from: Move['from'], by: Side): Move => ({ from, by, reason: 'none', reasons: [] })

/**
 * Every way an application can move: by target, from where, by whom, and whether a reason goes with it.
 * What is not written here is refused.
 */
export const movesTo: Readonly<Record<ApplicationStatus, readonly Move[]>> = {
  interest: [plain(['new'], 'company')],
  sent: [plain(['new'], 'person')],
  talking: [
    plain(['interest'], 'person'),
    plain(['sent'], 'company'),
    // an offer with a wrong hour or day in it is taken back to be corrected, not refused
    plain(['offered'], 'company'),
    plain(['offered'], 'person'),
  ],
  offered: [plain(['talking'], 'company')],
  awaiting_certificate: [plain(['offered'], 'person')],
  hired: [plain(['offered'], 'person'), plain(['awaiting_certificate'], 'unit')],
  declined_by_company: [{ from: liveStatuses, by: 'company', reason: 'required', reasons: companyReasons }],
  declined_by_person: [
    // nobody owes an explanation to a company that wrote unasked
    { from: ['interest'], by: 'person', reason: 'optional', reasons: personReasons },
    { from: ['offered'], by: 'person', reason: 'required', reasons: personReasons },
  ],
  withdrawn: [
    {
      from: ['sent', 'talking', 'awaiting_certificate'],
      by: 'person',
      reason: 'optional',
      reasons: withdrawalReasons,
    },
  ],
  expired: [plain(liveStatuses, 'system')],
  // an accepted vikariat has the period reserved, so nobody can be hired elsewhere in it
  hired_elsewhere: [plain(['interest', 'sent', 'talking', 'offered'], 'system')],
  vacancy_closed: [{ from: liveStatuses, by: 'system', reason: 'required', reasons: vacancyReasons }],
  // the reason stands in the certificate, between the job centre and the person: the company reads this row
  not_certified: [plain(['awaiting_certificate'], 'unit')],
}

export type Waiting = {
  readonly nextActor: Exclude<Side, 'system'>
  /** Calendar days to answer; a deadline on a day off moves to the next working day. */
  readonly days: number
  /** The reminder goes out so many days before the deadline. */
  readonly reminderLead: number
  /** What the system does the day after the deadline. */
  readonly closesAs: 'expired'
}

/**
 * Whose turn it is and for how long. Short enough that a person can plan with it: companies say they will answer
 * in a week, offers are answered within days, and talking takes a visit. A certificate that is not decided in time
 * expires as unanswered and never as a refusal: nobody decided anything about the person.
 */
export const waiting: Readonly<Record<LiveStatus, Waiting>> = {
  interest: { nextActor: 'person', days: 7, reminderLead: 2, closesAs: 'expired' },
  sent: { nextActor: 'company', days: 10, reminderLead: 3, closesAs: 'expired' },
  talking: { nextActor: 'company', days: 14, reminderLead: 4, closesAs: 'expired' },
  offered: { nextActor: 'person', days: 5, reminderLead: 2, closesAs: 'expired' },
  awaiting_certificate: { nextActor: 'unit', days: 10, reminderLead: 5, closesAs: 'expired' },
}

export type MoveRefusal =
  | 'ended'
  | 'not-from-here'
  | 'not-your-move'
  | 'reason-missing'
  | 'reason-not-allowed'

export type Moved = {
  readonly status: ApplicationStatus
  readonly nextActor: Waiting['nextActor'] | undefined
  /** The last day to answer; undefined when the application has ended. */
  readonly deadline: Day | undefined
  readonly reason: RefusalReason | undefined
}

export function isLive(status: ApplicationStatus): status is LiveStatus {
  return (liveStatuses as readonly string[]).includes(status)
}

/** Whether this side can move an application from one status to another. */
export function mayMove(from: Origin, to: ApplicationStatus, side: Side): boolean {
  return moveOf(from, to, side) !== undefined
}

/** The statuses that this side can move an application to, in the order of the table: the buttons to show. */
export function movesFrom(from: Origin, side: Side): readonly ApplicationStatus[] {
  return applicationStatuses.filter((to) => mayMove(from, to, side))
}

/** Which reasons go with a move, and whether one must be given; undefined when the move is not allowed. */
export function reasonsFor(
  from: Origin,
  to: ApplicationStatus,
  side: Side,
): { readonly rule: ReasonRule; readonly reasons: readonly RefusalReason[] } | undefined {
  const move = moveOf(from, to, side)
  return move && { rule: move.reason, reasons: move.reasons }
}

/** Moves an application (`new` to start one) or says why not. `today` starts the next actor's clock. */
export function move(
  application: { readonly status: Origin },
  to: ApplicationStatus,
  side: Side,
  reason: RefusalReason | undefined,
  today: Day,
): Result<Moved, MoveRefusal> {
  const from = application.status
  if (from !== 'new' && !isLive(from)) return refuse('ended', { status: from })
  const found = moveOf(from, to, side)
  if (found === undefined) {
    const byAnother = sides.some((other) => mayMove(from, to, other))
    return refuse(byAnother ? 'not-your-move' : 'not-from-here', { from, to })
  }
  if (reason === undefined && found.reason === 'required') return refuse('reason-missing')
  if (reason !== undefined && !found.reasons.includes(reason)) return refuse('reason-not-allowed')
  return ok({
    status: to,
    nextActor: isLive(to) ? waiting[to].nextActor : undefined,
    deadline: deadlineFor(to, today),
    reason,
  })
}

/** The last day to answer for a status entered today; undefined for an ended one. */
export function deadlineFor(status: ApplicationStatus, today: Day): Day | undefined {
  return isLive(status) ? nextWorkingDay(addDays(today, waiting[status].days)) : undefined
}

/** A message while two are talking gives them their days again: only silence closes a conversation. */
export function deadlineAfterMessage(
  status: ApplicationStatus,
  deadline: Day | undefined,
  today: Day,
): Day | undefined {
  return status === 'talking' ? deadlineFor(status, today) : deadline
}

/** The day to remind the next actor. */
export function reminderOn(status: LiveStatus, deadline: Day): Day {
  return addDays(deadline, -waiting[status].reminderLead)
}

/** What the system moves a silent application to today, or undefined while there is still time. */
export function automaticClosing(
  status: ApplicationStatus,
  deadline: Day | undefined,
  today: Day,
): Waiting['closesAs'] | undefined {
  if (!isLive(status) || deadline === undefined || today <= deadline) return undefined
  return waiting[status].closesAs
}

function moveOf(from: Origin, to: ApplicationStatus, side: Side): Move | undefined {
  return movesTo[to].find((one) => one.by === side && (one.from as readonly Origin[]).includes(from))
}
