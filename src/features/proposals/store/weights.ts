import { type FitConfig, fitConfig } from '#core/exchange/fit-config.ts'
import { relatedInForce } from '#features/reference/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import {
  nearColumn,
  nearFrom,
  nearKeys,
  partKeys,
  type Setting,
  standard,
  type WeightsChange,
  weightsFrom,
} from '../model.ts'

const columns = [...partKeys, ...nearKeys.map(nearColumn)] as const

/** The version and what the secretariat has decided that rules now; version 0 is the program's own. */
export async function weightsInForce(tx: Tx): Promise<Setting & { readonly version: number }> {
  // everybody is weighed by them, but who changed them and why is for the secretariat
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('fit_weights')
      .select(['version', ...columns])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  if (!row) return { version: 0, ...standard }
  return { version: row.version, ...settingOf(row) }
}

type Row = Readonly<Record<(typeof columns)[number], number>>

const settingOf = (row: Row): Setting => ({
  weights: weightsFrom((key) => row[key]),
  near: nearFrom((key) => row[nearColumn(key)]),
})

/** A setting in force: for a fit that may be, and for the one that is. */
export const withSetting = (config: FitConfig, { weights, near }: Setting): FitConfig => ({
  ...config,
  weights,
  kinship: { ...config.kinship, ...near },
})

/** What every fit is computed by: the secretariat's weights where it has set some, and what the official lists say is related. */
export async function fitConfigInForce(tx: Tx): Promise<FitConfig> {
  return withSetting({ ...fitConfig, related: await relatedInForce(tx) }, await weightsInForce(tx))
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
      ...columns.map((key) => `w.${key}` as const),
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
    ...settingOf(row),
    reason: row.reason,
    by: row.changed_by === null ? null : (names.get(row.changed_by) ?? null),
    at: row.changed_at,
  }))
}
