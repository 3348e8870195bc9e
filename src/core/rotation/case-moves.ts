import { addYears, type Day } from '../calendar/day.ts'
import { retention } from '../exchange/retention.ts'
import { type Refusal, type Result, refuse } from '../result.ts'
import { type MoveRefusal, type Mover, type MoveTable, moveIn, movesIn, organisers } from './move-table.ts'

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

const JOB_CENTRE: readonly Mover[] = ['unit', 'secretariat']

/** Every way a case can move. What is not written here is refused. */
const TABLE: MoveTable<CaseStatus, CaseMove> = {
  by: {
    accept: JOB_CENTRE,
    decline: JOB_CENTRE,
    start: organisers,
    stop: organisers,
    end: organisers,
    archive: JOB_CENTRE,
  },
  next: {
    wish: { accept: 'preparing', decline: 'declined', stop: 'stopped' },
    // a no can be thought over
    declined: { accept: 'preparing', archive: 'archived' },
    preparing: { start: 'running', stop: 'stopped' },
    running: { stop: 'stopped', end: 'ended' },
    stopped: { archive: 'archived' },
    ended: { archive: 'archived' },
    archived: {},
  },
}

/** What stands in the way of a move besides status and side. */
export type InTheWay = {
  readonly openGates: number
  readonly people: number
  readonly gatesToLookAgain: number
  /** Claims that are not paid, refused or withdrawn. */
  readonly openClaims: number
  /** Applications for a grant that nobody has decided or withdrawn. */
  readonly openGrants: number
  /** Agreements that are out for signature. */
  readonly openAgreements: number
  readonly reason: string
}

export type CaseMoveRefusal =
  | MoveRefusal
  | 'reason-missing'
  | 'gates-open'
  | 'nobody-in-it'
  | 'second-look-missing'
  | 'claims-open'
  | 'grants-open'
  | 'agreements-open'

/** The next status, or why not: the table, then what stands in the way. */
export function moveCase(
  status: CaseStatus,
  move: CaseMove,
  side: Mover,
  inTheWay: InTheWay,
): Result<CaseStatus, CaseMoveRefusal> {
  const next = moveIn(TABLE, status, move, side)
  return next.ok ? (obstacle(move, inTheWay) ?? next) : next
}

function obstacle(move: CaseMove, at: InTheWay): Refusal<CaseMoveRefusal> | undefined {
  switch (move) {
    case 'decline':
    case 'stop':
      return at.reason.trim().length < 5 ? refuse('reason-missing') : undefined
    case 'start':
      if (at.people === 0) return refuse('nobody-in-it')
      return open('gates-open', at.openGates)
    case 'end':
      return open('second-look-missing', at.gatesToLookAgain)
    case 'archive':
      return (
        open('claims-open', at.openClaims) ??
        open('grants-open', at.openGrants) ??
        open('agreements-open', at.openAgreements)
      )
    case 'accept':
      return undefined
  }
}

const open = (reason: CaseMoveRefusal, count: number): Refusal<CaseMoveRefusal> | undefined =>
  count > 0 ? refuse(reason, { open: count }) : undefined

/** The moves a side has from a status, whatever else stands in the way: the buttons to show. */
export const movesFrom = (status: CaseStatus, side: Mover): readonly CaseMove[] =>
  movesIn(TABLE, status, side)

/** Whether somebody or something may still join the case. */
export const isLive = (status: CaseStatus): boolean =>
  status === 'wish' || status === 'preparing' || status === 'running'

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
