import { isDeepStrictEqual } from 'node:util'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { decide } from '#core/law/decide.ts'
import type { Receipt } from '#core/law/receipt.ts'
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
  const again = decide(compileScheme(edition), receipt)
  const newest = knownScheme(receipt.scheme)
  return { same: isDeepStrictEqual(again, receipt), newest: differing(receipt, decide(newest, receipt)) }
}

function differing(old: Receipt, now: Receipt): string[] {
  const before = new Map(old.findings.map(({ condition, outcome }) => [condition, outcome]))
  return now.findings
    .filter(({ condition, outcome }) => before.get(condition) !== outcome)
    .map(({ condition }) => condition)
}
