import { ok, type Result, refuse } from '../result.ts'

/** `waiting` has a place in the queue; `reserved`, `enrolled` and `completed` hold a seat; `left` and `cancelled` are over. */
export const reservationStatuses = [
  'waiting',
  'reserved',
  'enrolled',
  'completed',
  'left',
  'cancelled',
] as const
export type ReservationStatus = (typeof reservationStatuses)[number]

/** Statuses that hold a seat of the session. */
export const seated: readonly ReservationStatus[] = ['reserved', 'enrolled', 'completed']
/** Statuses in which somebody still counts on the session. */
export const live: readonly ReservationStatus[] = ['waiting', 'reserved', 'enrolled']

/**
 * `seat`: the queue moves up; `enrol`: the provider has taken the participant in; `leave`: stops after the first day;
 * `close`: the whole session is cancelled.
 */
export const reservationMoves = ['seat', 'enrol', 'cancel', 'leave', 'complete', 'close'] as const
export type ReservationMove = (typeof reservationMoves)[number]

export const reservationSides = ['company', 'provider', 'system', 'other'] as const
export type ReservationSide = (typeof reservationSides)[number]

export type ReservationMoveRefusal = 'not-your-move' | 'over' | 'not-from-here' | 'has-begun' | 'not-begun'

type Rule = {
  readonly by: readonly ReservationSide[]
  readonly from: readonly ReservationStatus[]
  readonly to: ReservationStatus
  /** Whether the session must have begun, or must not have. */
  readonly begun?: boolean
}

/** The one table. What is not written here is refused. */
const TABLE: Readonly<Record<ReservationMove, Rule>> = {
  seat: { by: ['system'], from: ['waiting'], to: 'reserved', begun: false },
  enrol: { by: ['provider'], from: ['reserved'], to: 'enrolled' },
  cancel: {
    by: ['company', 'provider'],
    from: ['waiting', 'reserved', 'enrolled'],
    to: 'cancelled',
    begun: false,
  },
  leave: { by: ['company', 'provider'], from: ['reserved', 'enrolled'], to: 'left', begun: true },
  complete: { by: ['provider'], from: ['reserved', 'enrolled'], to: 'completed', begun: true },
  close: { by: ['provider', 'system'], from: ['waiting', 'reserved', 'enrolled'], to: 'cancelled' },
}

/** The status after a move, or why it cannot be made. `hasBegun`: the session's first day has come. */
export function moveReservation(
  status: ReservationStatus,
  move: ReservationMove,
  side: ReservationSide,
  hasBegun: boolean,
): Result<ReservationStatus, ReservationMoveRefusal> {
  const rule = TABLE[move]
  if (!rule.by.includes(side)) return refuse('not-your-move')
  if (!rule.from.includes(status)) return refuse(live.includes(status) ? 'not-from-here' : 'over')
  if (rule.begun === true && !hasBegun) return refuse('not-begun')
  if (rule.begun === false && hasBegun) return refuse('has-begun')
  return ok(rule.to)
}
