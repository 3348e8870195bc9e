import { ok, type Result, refuse } from '../result.ts'
import { type MoveRefusal, type MoveTable, moveIn, movesIn } from './move-table.ts'
import type { CaseSide } from './side.ts'

/** `checked` is a submitted claim that a caseworker has been through. */
export const claimStatuses = [
  'draft',
  'submitted',
  'checked',
  'approved',
  'refused',
  'withdrawn',
  'exported',
  'paid',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

export const claimMoveNames = [
  'submit',
  /** Made anew from the hours as they stand now. */
  'renew',
  'withdraw',
  'check',
  'approve',
  'refuse',
  'export',
  'pay',
] as const
export type ClaimMove = (typeof claimMoveNames)[number]

const MAKERS: readonly CaseSide[] = ['company', 'unit']
const UNIT: readonly CaseSide[] = ['unit']

/**
 * A claim is made by the company, checked by one caseworker, decided by another, put in a payment file and paid. What is taken
 * back is in no payment file: it is paid when the company's money has come.
 */
const TABLE: MoveTable<ClaimStatus, ClaimMove> = {
  by: {
    submit: MAKERS,
    renew: MAKERS,
    withdraw: MAKERS,
    check: UNIT,
    approve: UNIT,
    refuse: UNIT,
    export: UNIT,
    pay: UNIT,
  },
  next: {
    draft: { submit: 'submitted', renew: 'draft', withdraw: 'withdrawn' },
    // other figures are declared and checked again
    submitted: { renew: 'draft', withdraw: 'withdrawn', check: 'checked' },
    checked: { renew: 'draft', withdraw: 'withdrawn', approve: 'approved', refuse: 'refused' },
    approved: { export: 'exported', pay: 'paid' },
    exported: { pay: 'paid' },
    refused: {},
    withdrawn: {},
    paid: {},
  },
}

export type ClaimRefusal =
  | MoveRefusal
  /** Deciding is for those the unit has named. */
  | 'not-a-decider'
  /** Whoever made or checked a claim does not decide it. */
  | 'own-work'
  | 'reason-missing'
  /** The hours say something else by now: the claim must be made anew first. */
  | 'hours-changed'

export type ClaimActor = { readonly accountId: string | null; readonly decides: boolean }
export type ClaimKind = 'claim' | 'recovery'
export type ClaimFacts = {
  readonly status: ClaimStatus
  readonly kind: ClaimKind
  readonly madeBy: string | null
  readonly checkedBy: string | null
  /** Whether making it again today would give the same. */
  readonly upToDate: boolean
}

/** The status after a move, or why not: the table, then the two pairs of eyes, then that the figures still hold. */
export function moveClaim(
  claim: ClaimFacts,
  move: ClaimMove,
  side: CaseSide,
  who: ClaimActor,
  reason?: string,
): Result<ClaimStatus, ClaimRefusal> {
  const next = moveIn(TABLE, claim.status, move, side)
  if (!next.ok) return next
  if (isOther(claim, move, side))
    return refuse(side === 'unit' && move === 'submit' ? 'not-your-move' : 'not-from-here')
  if (move === 'approve' || move === 'refuse') {
    if (!who.decides) return refuse('not-a-decider')
    if (who.accountId === null || who.accountId === claim.madeBy || who.accountId === claim.checkedBy)
      return refuse('own-work')
  }
  if (move === 'refuse' && !reason) return refuse('reason-missing')
  if (!claim.upToDate && (move === 'submit' || move === 'check' || move === 'approve'))
    return refuse('hours-changed')
  return ok(next.value)
}

/** A move of the other kind: what is claimed only the company declares, and money that comes back is in no payment file. */
const isOther = (
  { status, kind }: Pick<ClaimFacts, 'status' | 'kind'>,
  move: ClaimMove,
  side: CaseSide,
): boolean =>
  kind === 'claim'
    ? (move === 'submit' && side === 'unit') || (move === 'pay' && status === 'approved')
    : move === 'export'

/** The moves this side has as things stand: the buttons to show. */
export const claimMovesFor = (status: ClaimStatus, side: CaseSide, kind: ClaimKind): readonly ClaimMove[] =>
  movesIn(TABLE, status, side).filter((move) => !isOther({ status, kind }, move, side))

/** The status as the pages know it, from the columns of a row. */
export const claimStatusOf = (row: { status: string; checked: boolean }): ClaimStatus =>
  row.status === 'submitted' && row.checked ? 'checked' : (row.status as ClaimStatus)
