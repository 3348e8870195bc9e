import { ok, type Result, refuse } from '../result.ts'

/** `planned`: open for reservations, not sure yet; `confirmed`: it takes place; `held`: it is over; `cancelled`: it will not be. */
export const sessionStatuses = ['planned', 'confirmed', 'cancelled', 'held'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** What is done to a session. `change` is new days, another place or another number of seats; `attend` registers a day. */
export const sessionMoves = ['confirm', 'change', 'cancel', 'attend', 'hold', 'reserve'] as const
export type SessionMove = (typeof sessionMoves)[number]

/** Who does it. Everybody beside the provider and a company can only read. */
export const sessionSides = ['provider', 'company', 'other'] as const
export type SessionSide = (typeof sessionSides)[number]

export type SessionMoveRefusal =
  | 'not-your-move'
  | 'already-confirmed'
  | 'cancelled'
  | 'held'
  | 'not-started'
  | 'too-few'

type Rule = { readonly by: SessionSide; readonly to: Partial<Record<SessionStatus, SessionStatus>> }

/** The one table: a move, whose it is, and from which status it leads where. */
const TABLE: Readonly<Record<SessionMove, Rule>> = {
  confirm: { by: 'provider', to: { planned: 'confirmed' } },
  change: { by: 'provider', to: { planned: 'planned', confirmed: 'confirmed' } },
  cancel: { by: 'provider', to: { planned: 'cancelled', confirmed: 'cancelled' } },
  // what was registered wrongly is put right afterwards
  attend: { by: 'provider', to: { planned: 'confirmed', confirmed: 'confirmed', held: 'held' } },
  hold: { by: 'provider', to: { planned: 'held', confirmed: 'held' } },
  reserve: { by: 'company', to: { planned: 'planned', confirmed: 'confirmed' } },
}

/** Facts beside the status that a move hangs on. */
export type SessionFacts = {
  /** The first day has come. */
  readonly hasBegun: boolean
  /** The last day has passed or is today. */
  readonly isOver: boolean
  readonly taken: number
  readonly minimum: number
  /** The provider goes on with fewer than the minimum. */
  readonly anyway: boolean
}

/** The status after a move, or why it cannot be made. */
export function moveSession(
  status: SessionStatus,
  move: SessionMove,
  side: SessionSide,
  facts: SessionFacts,
): Result<SessionStatus, SessionMoveRefusal> {
  const { by, to } = TABLE[move]
  if (side !== by) return refuse('not-your-move')
  const next = to[status]
  if (next === undefined) return refuse(STUCK[status])
  if (move === 'confirm' && facts.taken < facts.minimum && !facts.anyway)
    return refuse('too-few', { missing: facts.minimum - facts.taken })
  if (move === 'attend' && !facts.hasBegun) return refuse('not-started')
  if (move === 'hold' && !facts.isOver) return refuse('not-started')
  return ok(next)
}

const STUCK: Readonly<Record<SessionStatus, SessionMoveRefusal>> = {
  planned: 'not-your-move',
  confirmed: 'already-confirmed',
  cancelled: 'cancelled',
  held: 'held',
}

/** How many more seats must be taken before the minimum is reached. */
export const missingToOpen = (s: { readonly taken: number; readonly minimum: number }): number =>
  Math.max(0, s.minimum - s.taken)
