import { ok, type Result, refuse } from '#core/result.ts'
import type { Env, ProposalState, Run } from '../model.ts'
import { decide, findProposals, type ProposalRow } from '../store/proposals.ts'
import { lockRun, openRun } from '../store/runs.ts'

export type DecideRefusal =
  | 'gone'
  /** A new run is being made from these: what is decided now would not be in it. */
  | 'busy'
  /** Sent, refused or unlocked meanwhile, or never possible. */
  | 'decided-already'

/** Holds a finished run and the proposals of it, while nothing is being made from them. */
export async function heldProposals(
  { tx }: Env,
  runId: string,
  ids: readonly string[],
): Promise<Result<{ run: Run; rows: ProposalRow[] }, DecideRefusal>> {
  const run = await lockRun(tx, runId)
  if (run?.status !== 'done' && run?.status !== 'stopped') return refuse('gone')
  if (await openRun(tx)) return refuse('busy')
  const rows = await findProposals(tx, runId, ids)
  return rows.length === ids.length && rows.length > 0 ? ok({ run, rows }) : refuse('gone')
}

const MAY_BECOME: Readonly<Record<'lock' | 'open', { from: readonly ProposalState[]; to: ProposalState }>> = {
  lock: { from: ['proposed'], to: 'locked' },
  // a lock is lifted, a refusal taken back
  open: { from: ['locked', 'refused'], to: 'proposed' },
}

/** Locks proposals, or opens locked and refused ones again; those that are so already are left alone. */
export async function moveProposals(
  env: Env,
  runId: string,
  ids: readonly string[],
  move: keyof typeof MAY_BECOME,
): Promise<Result<{ changed: number }, DecideRefusal>> {
  const held = await heldProposals(env, runId, ids)
  if (!held.ok) return held
  const { from, to } = MAY_BECOME[move]
  const moved = held.value.rows.filter(({ state }) => from.includes(state))
  if (moved.length === 0) return refuse('decided-already')
  await decide(
    env.tx,
    moved.map(({ id }) => id),
    to,
    env.actor.accountId,
  )
  return ok({ changed: moved.length })
}

/** Refuses a proposal with a reason: the pair is left out of every later run of the unit, until that is taken back. */
export async function refuseProposal(
  env: Env,
  runId: string,
  id: string,
  reason: string,
): Promise<Result<undefined, DecideRefusal>> {
  const held = await heldProposals(env, runId, [id])
  if (!held.ok) return held
  const { state } = held.value.rows[0]!
  if (state !== 'proposed' && state !== 'locked') return refuse('decided-already')
  await decide(env.tx, [id], 'refused', env.actor.accountId, reason)
  return ok(undefined)
}
