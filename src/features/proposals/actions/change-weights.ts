import { ok, type Result, refuse } from '#core/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { type NearPoints, nearColumn, nearKeys, type Setting } from '../model.ts'
import { weightsInForce } from '../store/weights.ts'

export type WeightsRefusal = 'all-zero' | 'nearer-gives-less' | 'nothing-changed' | 'changed-meanwhile'

/**
 * Puts other weights and points in force from now on, with why. `version` is the one the form was made from: of two who change at the
 * same time the second is told. Nothing that has been said or sent before changes.
 */
export async function changeWeights(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  input: Setting & { readonly reason: string; readonly version: number },
): Promise<Result<null, WeightsRefusal>> {
  const { weights, near, reason, version } = input
  const wrong = wrongWith(input)
  if (wrong) return refuse(wrong)
  const now = await weightsInForce(tx)
  if (now.version !== version) return refuse('changed-meanwhile')
  if (isSame(input, now)) return refuse('nothing-changed')
  const row = {
    version: version + 1,
    ...weights,
    ...columnsOf(near),
    reason,
    changed_by: actor.accountId,
  }
  const done = await unlessRefused(tx, { 23505: 'changed-meanwhile' }, () =>
    tx.insertInto('fit_weights').values(row).execute(),
  )
  return done.ok ? ok(null) : refuse(done.reason)
}

/** Why a setting cannot rule, if it cannot: also asked before it is tried. */
export function wrongWith({ weights, near }: Setting): 'all-zero' | 'nearer-gives-less' | undefined {
  if (Object.values(weights).every((weight) => weight === 0)) return 'all-zero'
  const falls = nearKeys.every((key, i) => i === 0 || near[nearKeys[i - 1]!] >= near[key])
  return falls ? undefined : 'nearer-gives-less'
}

const isSame = (a: Setting, b: Setting): boolean =>
  nearKeys.every((key) => a.near[key] === b.near[key]) &&
  (Object.keys(a.weights) as (keyof Setting['weights'])[]).every((key) => a.weights[key] === b.weights[key])

const columnsOf = (near: NearPoints) => ({
  [nearColumn('neighbour')]: near.neighbour,
  [nearColumn('related')]: near.related,
  [nearColumn('isco4')]: near.isco4,
  [nearColumn('isco3')]: near.isco3,
  [nearColumn('isco2')]: near.isco2,
})
