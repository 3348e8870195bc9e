import { replayReceipt } from '#core/law/compare-receipts.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { knownScheme } from '../compiled-schemes.ts'
import type { StoredReceipt } from './store.ts'

export type TriedAgain = {
  /** The kept edition still says the same. */
  readonly same: boolean
  /** Conditions to which the newest edition has another answer. */
  readonly newest: readonly string[]
}

/** A receipt that cannot be repeated is worth nothing: so it is, every time somebody reads it. */
export function tryAgain(edition: Scheme, { receipt }: Pick<StoredReceipt, 'receipt'>): TriedAgain {
  const { same } = replayReceipt(compileScheme(edition), receipt).comparison
  const { findings } = replayReceipt(knownScheme(receipt.scheme), receipt).comparison
  const newest = findings
    .filter(({ before, after }) => after !== undefined && before?.outcome !== after.outcome)
    .map(({ condition }) => condition)
  return { same, newest }
}
