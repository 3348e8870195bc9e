import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ClaimStep } from '#core/rotation/claim-account.ts'
import { contentOf, payingPart } from '#core/rotation/claim-content.ts'
import { type ClaimMove, type ClaimRefusal, type ClaimStatus, moveClaim } from '#core/rotation/claim-moves.ts'
import type { CaseSide } from '#core/rotation/side.ts'
import { addEvent, type CaseRow, type Env, isId, lockCase, sideOf } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { paths } from '../paths.ts'
import { type ClaimRow, claimById } from '../store/claim-rows.ts'
import { grantById } from '../store/grants.ts'
import { tellCompany, tellUnit } from '../tell.ts'
import { claimStep, columnsOf } from './make-claim.ts'

/** What a company stands by when it sends a claim; kept with it. */
export const DECLARATIONS = ['paid-wages', 'no-other-support', 'lists-right'] as const

/** Moves made on a claim's own page; a payment file moves many at once. */
export type PageMove = Exclude<ClaimMove, 'export' | 'pay'>
export type MoveInput = {
  id: string
  version: number
  move: PageMove
  reason: string
  declared: readonly string[]
}

export type MovedClaim =
  | { ok: true; status: ClaimStatus }
  | {
      ok: false
      reason:
        | ClaimRefusal
        | 'gone'
        | 'changed-meanwhile'
        | 'not-declared'
        | 'nothing-now'
        | 'beyond-the-grant'
      claim?: ClaimRow
    }

/** Moves a claim on: the case is held, so that hours, claims and decisions come one after the other. */
export async function moveClaimOn(env: Env, input: MoveInput): Promise<MovedClaim> {
  const { tx, actor } = env
  const found = isId(input.id) ? await claimById(tx, input.id) : undefined
  const row = found && (await lockCase(tx, found.case_id))
  const claim = row && (await claimById(tx, input.id))
  if (!row || !claim) return { ok: false, reason: 'gone' }
  const grant = await grantById(tx, claim.grant_id)
  if (!grant) return { ok: false, reason: 'gone' }
  const step = await claimStep(tx, grant, claim.through)
  const moved = moveClaim(
    {
      status: claim.status,
      kind: claim.kind,
      madeBy: claim.made_by,
      checkedBy: claim.checked_by,
      upToDate: isUpToDate(claim, step),
    },
    input.move,
    sideOf(actor) as CaseSide,
    { accountId: actor.accountId, decides: await decides(tx, actor.membershipId) },
    input.reason,
  )
  // what cannot be done any more says so rather than that the page is old
  if (!moved.ok) return { ok: false, reason: moved.reason, claim }
  if (claim.version !== input.version) return { ok: false, reason: 'changed-meanwhile', claim }
  const undeclared = DECLARATIONS.some((one) => !input.declared.includes(one))
  if (input.move === 'submit' && claim.kind === 'claim' && undeclared)
    return { ok: false, reason: 'not-declared', claim }
  if (input.move === 'renew' && step.kind !== 'claim' && step.kind !== 'recovery')
    return { ok: false, reason: step.kind === 'nothing' ? 'nothing-now' : 'beyond-the-grant', claim }
  const written = await unlessRefused(tx, { 23514: 'beyond-the-grant' }, () =>
    tx
      .updateTable('claim')
      .set({ ...changeOf(env, input, step), version: claim.version + 1 })
      .where('id', '=', claim.id)
      .execute(),
  )
  if (!written.ok) return { ok: false, reason: 'beyond-the-grant', claim }
  await recordMove(env, row, claim, input)
  return { ok: true, status: moved.value }
}

/** Whether the claim would come out the same if it were made now. */
export function isUpToDate(claim: ClaimRow, step: ClaimStep): boolean {
  if (step.kind !== claim.kind) return false
  const hash = createHash('sha256')
    .update(payingPart(contentOf(step.claim)))
    .digest()
  return hash.equals(claim.content_hash as Buffer)
}

/** Whether the unit has named this login to decide. */
export async function decides(tx: Tx, membershipId: string | null): Promise<boolean> {
  if (!membershipId) return false
  const row = await asSystem(tx, (s) =>
    s.selectFrom('membership').select('decides').where('id', '=', membershipId).executeTakeFirst(),
  )
  return row?.decides ?? false
}

function changeOf({ actor }: Env, { move, reason, declared }: MoveInput, step: ClaimStep) {
  const now = sql<Date>`app.now()`
  const me = actor.accountId
  switch (move) {
    case 'submit':
      return { status: 'submitted', submitted_at: now, declarations: [...declared] }
    case 'renew':
      if (step.kind !== 'claim' && step.kind !== 'recovery') throw new Error('nothing to renew a claim with')
      // whoever makes the figures anew does not decide them either
      return {
        ...columnsOf(step),
        ...{ made_by: me, made_at: now, checked_by: null, checked_at: null },
        ...{ status: 'draft', submitted_at: null, declarations: [] },
      }
    case 'withdraw':
      return { status: 'withdrawn' }
    case 'check':
      return { checked_by: me, checked_at: now }
    case 'approve':
      return { status: 'approved', decided_by: me, decided_at: now, decision_reason: reason || null }
    case 'refuse':
      return { status: 'refused', decided_by: me, decided_at: now, decision_reason: reason }
  }
}

const EVENT: Record<PageMove, string> = {
  submit: 'claim.submitted',
  renew: 'claim.renewed',
  withdraw: 'claim.withdrawn',
  check: 'claim.checked',
  approve: 'claim.approved',
  refuse: 'claim.refused',
}

async function recordMove(
  env: Env,
  row: CaseRow,
  claim: ClaimRow,
  { move, reason }: MoveInput,
): Promise<void> {
  const kind = EVENT[move]
  const data = { number: claim.number, through: claim.through }
  await addEvent(env, {
    case: row,
    kind,
    audience: 'company_unit',
    data,
    ...(reason ? { note: reason } : {}),
  })
  const notice = { kind, link: paths.claim(row.id, claim.id), data: { number: claim.number } }
  if (move === 'submit') await tellUnit(env, row, claim.unit_id, 'checker', notice)
  // the company declares the new figures before they count
  if (move === 'renew' && claim.status !== 'draft' && env.actor.role !== 'company')
    await tellCompany(env, row, notice)
  if (move === 'check') await tellUnit(env, row, claim.unit_id, 'decider', notice)
  if (move === 'approve' || move === 'refuse') await tellCompany(env, row, notice)
}
