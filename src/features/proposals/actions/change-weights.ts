import { ok, type Result, refuse } from '#core/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Weights } from '../model.ts'
import { weightsInForce } from '../store/weights.ts'

export type WeightsRefusal = 'all-zero' | 'nothing-changed' | 'changed-meanwhile'

/**
 * Puts other weights in force from now on, with why. `version` is the one the form was made from: of two who change at the
 * same time the second is told. Nothing that has been said or sent before changes.
 */
export async function changeWeights(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  input: { readonly weights: Weights; readonly reason: string; readonly version: number },
): Promise<Result<null, WeightsRefusal>> {
  const { weights, reason, version } = input
  if (Object.values(weights).every((weight) => weight === 0)) return refuse('all-zero')
  const now = await weightsInForce(tx)
  if (now.version !== version) return refuse('changed-meanwhile')
  const keys = Object.keys(weights) as (keyof Weights)[]
  if (keys.every((key) => weights[key] === now.weights[key])) return refuse('nothing-changed')
  const row = { version: version + 1, ...weights, reason, changed_by: actor.accountId }
  const done = await unlessRefused(tx, { 23505: 'changed-meanwhile' }, () =>
    tx.insertInto('fit_weights').values(row).execute(),
  )
  return done.ok ? ok(null) : refuse(done.reason)
}
