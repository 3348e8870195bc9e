import type { Result } from '../result.ts'
import { type MoveRefusal, type Mover, type MoveTable, moveIn, movesIn } from './move-table.ts'

export const grantStatuses = ['draft', 'applied', 'granted', 'refused', 'withdrawn', 'ended'] as const
export type GrantStatus = (typeof grantStatuses)[number]

export const grantMoves = ['apply', 'prepare', 'grant', 'refuse', 'withdraw', 'end'] as const
export type GrantMove = (typeof grantMoves)[number]

/**
 * A company applies, since the declarations are its own; one caseworker prepares, another decides. A refused or ended grant
 * stands; what comes after is a new one.
 */
const TABLE: MoveTable<GrantStatus, GrantMove, 'new'> = {
  by: {
    apply: ['company'],
    prepare: ['unit'],
    grant: ['unit'],
    refuse: ['unit'],
    withdraw: ['company'],
    end: ['unit'],
  },
  next: {
    new: { apply: 'applied' },
    draft: { apply: 'applied', withdraw: 'withdrawn' },
    applied: { prepare: 'applied', grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
    granted: { end: 'ended' },
    refused: {},
    withdrawn: {},
    ended: {},
  },
}

/** The status after the move, or why it cannot be made. */
export const moveGrant = (
  status: 'new' | GrantStatus,
  move: GrantMove,
  side: Mover,
): Result<GrantStatus, MoveRefusal> => moveIn(TABLE, status, move, side)

/** The moves a side has: the buttons to show. */
export const grantMovesFrom = (status: 'new' | GrantStatus, side: Mover): readonly GrantMove[] =>
  movesIn(TABLE, status, side)
