import type { Result } from '../result.ts'
import { signingOrder } from './agreement-signing.ts'
import { type MoveRefusal, type Mover, type MoveTable, moveIn, movesIn, organisers } from './move-table.ts'

export const agreementStatuses = ['draft', 'sent', 'signed', 'superseded', 'withdrawn'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/**
 * `sign` leaves the version where it is; the last signature of a version is `complete`, and what was in force until then
 * is `give-way`. `revise` starts the next version: what is out for signature gives way at once, what is in force stays so.
 */
export const agreementMoves = [
  'make',
  'update',
  'send',
  'sign',
  'complete',
  'revise',
  'give-way',
  'withdraw',
] as const
export type AgreementMove = (typeof agreementMoves)[number]

/** Those who run the case put an agreement together and send it round. */
const TABLE: MoveTable<AgreementStatus, AgreementMove, 'new'> = {
  by: {
    make: organisers,
    update: organisers,
    send: organisers,
    sign: signingOrder,
    complete: ['system'],
    revise: organisers,
    'give-way': ['system'],
    withdraw: organisers,
  },
  next: {
    new: { make: 'draft' },
    draft: { update: 'draft', send: 'sent', withdraw: 'withdrawn' },
    sent: { sign: 'sent', complete: 'signed', revise: 'superseded', withdraw: 'withdrawn' },
    signed: { revise: 'signed', 'give-way': 'superseded' },
    superseded: {},
    withdrawn: {},
  },
}

/** The status after the move, or why it cannot be made. */
export const moveAgreement = (
  status: 'new' | AgreementStatus,
  move: AgreementMove,
  side: Mover,
): Result<AgreementStatus, MoveRefusal> => moveIn(TABLE, status, move, side)

/** The moves a side has: the buttons to show. */
export const agreementMovesFrom = (status: 'new' | AgreementStatus, side: Mover): readonly AgreementMove[] =>
  movesIn(TABLE, status, side)
