import type { Result } from '../result.ts'
import { type MoveRefusal, type Mover, type MoveTable, moveIn, movesIn } from '../rotation/move-table.ts'

/** A shared vikariat: proposed by a computation, asked about, agreed by every company, posted. */
export const poolStatuses = [
  'proposed',
  'asked',
  'agreed',
  'reopened',
  'lapsed',
  'posted',
  'dropped',
] as const
export type PoolStatus = (typeof poolStatuses)[number]

export const poolMoves = ['ask', 'agree', 'reopen', 'lapse', 'post', 'drop'] as const
export type PoolMove = (typeof poolMoves)[number]

const STAFF: readonly Mover[] = ['unit', 'secretariat']

/**
 * Whoever runs the pool asks; the last yes agrees and the first no opens again, both in the name of the company that
 * answers; the system opens again what has changed meanwhile, and lets lapse what nobody answers or nobody posts. What is posted stays: its vikariater are each company's own.
 */
const POOL: MoveTable<PoolStatus, PoolMove> = {
  by: {
    ask: STAFF,
    agree: ['company', ...STAFF],
    reopen: ['company', 'system'],
    lapse: ['system'],
    post: ['company', ...STAFF],
    drop: STAFF,
  },
  next: {
    proposed: { ask: 'asked', reopen: 'reopened', drop: 'dropped' },
    asked: { agree: 'agreed', reopen: 'reopened', lapse: 'lapsed', drop: 'dropped' },
    agreed: { reopen: 'reopened', lapse: 'lapsed', post: 'posted', drop: 'dropped' },
    reopened: { ask: 'asked', drop: 'dropped' },
    lapsed: { ask: 'asked', reopen: 'reopened', drop: 'dropped' },
    posted: {},
    dropped: {},
  },
}

/** The status of a shared vikariat after the move, or why it cannot be made. */
export const movePool = (status: PoolStatus, move: PoolMove, side: Mover): Result<PoolStatus, MoveRefusal> =>
  moveIn(POOL, status, move, side)

/** The moves a side has: the buttons to show. */
export const poolMovesFrom = (status: PoolStatus, side: Mover): readonly PoolMove[] =>
  movesIn(POOL, status, side)

/** What one company was asked. */
export const partStatuses = ['asked', 'yes', 'no', 'lapsed', 'recalled'] as const
export type PartStatus = (typeof partStatuses)[number]

export const partMoves = ['ask', 'accept', 'decline', 'lapse', 'recall'] as const
export type PartMove = (typeof partMoves)[number]

/** Only the company answers for itself, and may change its mind until the set is posted. */
const PART: MoveTable<PartStatus, PartMove, 'new'> = {
  by: {
    ask: STAFF,
    accept: ['company'],
    decline: ['company'],
    lapse: ['system'],
    recall: [...STAFF, 'system'],
  },
  next: {
    new: { ask: 'asked' },
    asked: { ask: 'asked', accept: 'yes', decline: 'no', lapse: 'lapsed', recall: 'recalled' },
    yes: { ask: 'asked', decline: 'no', recall: 'recalled' },
    no: { ask: 'asked', recall: 'recalled' },
    lapsed: { ask: 'asked', recall: 'recalled' },
    recalled: { ask: 'asked' },
  },
}

/** The status of a company's part after the move, or why it cannot be made. */
export const movePart = (
  status: 'new' | PartStatus,
  move: PartMove,
  side: Mover,
): Result<PartStatus, MoveRefusal> => moveIn(PART, status, move, side)

/** The moves a side has: the buttons to show. */
export const partMovesFrom = (status: 'new' | PartStatus, side: Mover): readonly PartMove[] =>
  movesIn(PART, status, side)

/** Whether absences are held for this shared vikariat, so that no other asks about them. */
export const holdsAbsences = (status: PoolStatus): boolean =>
  status === 'asked' || status === 'agreed' || status === 'posted'
