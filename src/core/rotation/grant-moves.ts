import { ok, type Result, refuse } from '../result.ts'
import type { CaseSide } from './side.ts'

export const grantStatuses = ['draft', 'applied', 'granted', 'refused', 'withdrawn', 'ended'] as const
export type GrantStatus = (typeof grantStatuses)[number]

export const grantMoves = ['apply', 'prepare', 'grant', 'refuse', 'withdraw', 'end'] as const
export type GrantMove = (typeof grantMoves)[number]

type Rule = {
  readonly from: readonly ('new' | GrantStatus)[]
  readonly by: readonly CaseSide[]
  readonly to: GrantStatus
}

/** A company applies, one caseworker prepares, another decides. A refused or ended grant stands; what comes after is a new one. */
const MOVES: Readonly<Record<GrantMove, Rule>> = {
  apply: { from: ['new', 'draft'], by: ['company', 'unit'], to: 'applied' },
  prepare: { from: ['applied'], by: ['unit'], to: 'applied' },
  grant: { from: ['applied'], by: ['unit'], to: 'granted' },
  refuse: { from: ['applied'], by: ['unit'], to: 'refused' },
  withdraw: { from: ['draft', 'applied'], by: ['company'], to: 'withdrawn' },
  end: { from: ['granted'], by: ['unit'], to: 'ended' },
}

export type GrantMoveRefusal = 'not-from-here' | 'not-your-move'

/** The status after the move, or why it cannot be made. */
export function moveGrant(
  status: 'new' | GrantStatus,
  move: GrantMove,
  side: CaseSide | 'system',
): Result<GrantStatus, GrantMoveRefusal> {
  const rule = MOVES[move]
  if (!rule.from.includes(status)) return refuse('not-from-here', { status })
  if (!(rule.by as readonly string[]).includes(side)) return refuse('not-your-move')
  return ok(rule.to)
}

/** The moves a side has: the buttons to show. */
export const grantMovesFrom = (
  status: 'new' | GrantStatus,
  side: CaseSide | 'system',
): readonly GrantMove[] => grantMoves.filter((move) => moveGrant(status, move, side).ok)
