import { addYears, type Day } from '../calendar/day.ts'
import { retention } from '../exchange/retention.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { CaseSide } from './side.ts'

/** Where a case stands, read from its days. */
export const caseStatuses = [
  'wish',
  'declined',
  'preparing',
  'running',
  'stopped',
  'ended',
  'archived',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** The days a case stands on. */
export type CaseDays = {
  readonly accepted: unknown
  readonly declined: unknown
  readonly started: unknown
  readonly stopped: unknown
  readonly ended: unknown
  readonly archived: unknown
}

/** The status that follows from the days; the last thing that happened counts. */
export function caseStatus(c: CaseDays): CaseStatus {
  if (c.archived) return 'archived'
  if (c.stopped) return 'stopped'
  if (c.ended) return 'ended'
  if (c.started) return 'running'
  if (c.accepted) return 'preparing'
  return c.declined ? 'declined' : 'wish'
}

export const caseMoves = ['accept', 'decline', 'start', 'stop', 'end', 'archive'] as const
export type CaseMove = (typeof caseMoves)[number]

type Rule = {
  readonly from: readonly CaseStatus[]
  readonly to: CaseStatus
  readonly by: readonly CaseSide[]
  readonly reason: boolean
}

/** Every way a case can move. What is not written here is refused. */
const MOVES: Readonly<Record<CaseMove, Rule>> = {
  // a no can be thought over
  accept: { from: ['wish', 'declined'], to: 'preparing', by: ['unit', 'secretariat'], reason: false },
  decline: { from: ['wish'], to: 'declined', by: ['unit', 'secretariat'], reason: true },
  start: { from: ['preparing'], to: 'running', by: ['company', 'unit', 'secretariat'], reason: false },
  stop: {
    from: ['wish', 'preparing', 'running'],
    to: 'stopped',
    by: ['company', 'unit', 'secretariat'],
    reason: true,
  },
  end: { from: ['running'], to: 'ended', by: ['company', 'unit', 'secretariat'], reason: false },
  archive: {
    from: ['declined', 'stopped', 'ended'],
    to: 'archived',
    by: ['unit', 'secretariat'],
    reason: false,
  },
}

/** What stands in the way of a move besides status and side. */
export type InTheWay = {
  readonly openGates: number
  readonly people: number
  readonly gatesToLookAgain: number
  /** Claims that are not paid, refused or withdrawn. */
  readonly openClaims: number
  readonly reason: string
}

export type MoveRefusal =
  | 'not-from-here'
  | 'not-your-move'
  | 'reason-missing'
  | 'gates-open'
  | 'nobody-in-it'
  | 'second-look-missing'
  | 'claims-open'

/** The next status, or why not. */
export function moveCase(
  status: CaseStatus,
  move: CaseMove,
  side: CaseSide | 'system',
  inTheWay: InTheWay,
): Result<CaseStatus, MoveRefusal> {
  const rule = MOVES[move]
  if (!rule.from.includes(status)) return refuse('not-from-here', { status })
  if (!(rule.by as readonly string[]).includes(side)) return refuse('not-your-move')
  if (rule.reason && inTheWay.reason.trim().length < 5) return refuse('reason-missing')
  if (move === 'start' && inTheWay.people === 0) return refuse('nobody-in-it')
  if (move === 'start' && inTheWay.openGates > 0) return refuse('gates-open', { open: inTheWay.openGates })
  if (move === 'end' && inTheWay.gatesToLookAgain > 0)
    return refuse('second-look-missing', { open: inTheWay.gatesToLookAgain })
  if (move === 'archive' && inTheWay.openClaims > 0)
    return refuse('claims-open', { open: inTheWay.openClaims })
  return ok(rule.to)
}

/** The moves a side has from a status, whatever else stands in the way: the buttons to show. */
export const movesFrom = (status: CaseStatus, side: CaseSide | 'system'): readonly CaseMove[] =>
  caseMoves.filter(
    (move) => MOVES[move].from.includes(status) && (MOVES[move].by as readonly string[]).includes(side),
  )

/** Whether anything of the case may still be changed. */
export const isOpen = (status: CaseStatus): boolean => status !== 'declined' && status !== 'archived'

/** A case without money in it is kept for as long as somebody may ask why. */
const YEARS_WITHOUT_MONEY = 1

/**
 * The day after which an archived case is deleted: with public money in it, when the municipality need not document it
 * any more.
 */
export const deleteAfter = (archivedOn: Day, paid: boolean): Day =>
  addYears(archivedOn, paid ? retention.case.years : YEARS_WITHOUT_MONEY)
