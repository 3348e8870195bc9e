import { type FitConfig, fitConfig } from '#core/exchange/fit-config.ts'
import { relatedInForce } from '#features/reference/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { partKeys, type Weights, type WeightsChange, weightsFrom } from '../model.ts'

/** The version and the weights that rule now; version 0 is the program's own. */
export async function weightsInForce(tx: Tx): Promise<{ version: number; weights: Weights }> {
  // everybody is weighed by them, but who changed them and why is for the secretariat
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('fit_weights')
      .select(['version', ...partKeys])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  if (!row) return { version: 0, weights: fitConfig.weights }
  return { version: row.version, weights: weightsFrom((key) => row[key]) }
}

/** What every fit is computed by: the secretariat's weights where it has set some, and what the official lists say is related. */
export async function fitConfigInForce(tx: Tx): Promise<FitConfig> {
  const { weights } = await weightsInForce(tx)
  return { ...fitConfig, weights, related: await relatedInForce(tx) }
}

const MOST_SHOWN = 50

/** The newest changes first, with the weights each put in force. */
export async function weightChanges(tx: Tx): Promise<readonly WeightsChange[]> {
  const rows = await tx
    .selectFrom('fit_weights as w')
    .select([
      'w.version',
      'w.reason',
      'w.changed_at',
      'w.changed_by',
      ...partKeys.map((key) => `w.${key}` as const),
    ])
    .orderBy('w.version', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  const ids = rows.flatMap((row) => row.changed_by ?? [])
  const names = new Map(
    ids.length === 0
      ? []
      : (
          await asSystem(tx, (s) =>
            s.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute(),
          )
        ).map(({ id, name }) => [id, name]),
  )
  return rows.map((row) => ({
    version: row.version,
    weights: weightsFrom((key) => row[key]),
    reason: row.reason,
    by: row.changed_by === null ? null : (names.get(row.changed_by) ?? null),
    at: row.changed_at,
  }))
}
