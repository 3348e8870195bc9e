import { ok, type Result, refuse } from '../result.ts'
import type { CaseSide } from './side.ts'

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

type Rule = {
  readonly from: readonly ('new' | AgreementStatus)[]
  readonly by: readonly (CaseSide | 'system')[]
  /** Undefined where the version stays in its status. */
  readonly to?: Readonly<Partial<Record<'new' | AgreementStatus, AgreementStatus>>>
}

/** Who puts an agreement together and sends it round. */
const WRITERS: readonly CaseSide[] = ['company', 'unit', 'secretariat']
const SIGNERS: readonly CaseSide[] = [
  'company',
  'shop_steward',
  'employee',
  'temp',
  'provider',
  'organisation',
  'unit',
]

const MOVES: Readonly<Record<AgreementMove, Rule>> = {
  make: { from: ['new'], by: WRITERS, to: { new: 'draft' } },
  update: { from: ['draft'], by: WRITERS },
  send: { from: ['draft'], by: WRITERS, to: { draft: 'sent' } },
  sign: { from: ['sent'], by: SIGNERS },
  complete: { from: ['sent'], by: ['system'], to: { sent: 'signed' } },
  revise: { from: ['sent', 'signed'], by: WRITERS, to: { sent: 'superseded' } },
  'give-way': { from: ['signed'], by: ['system'], to: { signed: 'superseded' } },
  withdraw: { from: ['draft', 'sent'], by: WRITERS, to: { draft: 'withdrawn', sent: 'withdrawn' } },
}

export type AgreementMoveRefusal = 'not-from-here' | 'not-your-move'

/** The status after the move, or why it cannot be made. */
export function moveAgreement(
  status: 'new' | AgreementStatus,
  move: AgreementMove,
  side: CaseSide | 'system',
): Result<AgreementStatus, AgreementMoveRefusal> {
  const rule = MOVES[move]
  if (!rule.from.includes(status)) return refuse('not-from-here', { status })
  if (!rule.by.includes(side)) return refuse('not-your-move')
  const to = rule.to?.[status] ?? status
  if (to === 'new') throw new Error(`The move ${move} leads nowhere`)
  return ok(to)
}

/** The moves a side has: the buttons to show. */
export const agreementMovesFrom = (
  status: 'new' | AgreementStatus,
  side: CaseSide | 'system',
): readonly AgreementMove[] => agreementMoves.filter((move) => moveAgreement(status, move, side).ok)
