import { createHmac } from 'node:crypto'
import type { Cpr } from '#core/identity/cpr.ts'
import type { Config } from '../config.ts'
import { deriveKey } from './derive-key.ts'
import { makeSeal } from './seal.ts'

/** CPR numbers as they may be stored: sealed for reading, keyed for finding the same number again. */
export type CprVault = {
  seal: (cpr: Cpr) => Buffer
  /** Throws when the sealed number was altered or sealed with another key. */
  open: (sealed: Uint8Array) => Cpr
  /**
   * The same 32 bytes each time. Without the key nobody can try out numbers: a plain hash of a CPR number is found
   * by trying all of them in minutes.
   */
  lookup: (cpr: Cpr) => Buffer
}

/** The vault of the configuration's `cprKey`: one derived key for sealing, another for finding. */
export function makeCprVault(config: Pick<Config, 'cprKey'>): CprVault {
  const box = makeSeal(deriveKey(config.cprKey, 'seal'), 'cpr')
  const lookupKey = deriveKey(config.cprKey, 'lookup')
  return {
    seal: (cpr) => box.seal(cpr),
    open: (sealed) => box.open(sealed) as Cpr,
    lookup: (cpr) => createHmac('sha256', lookupKey).update(cpr).digest(),
  }
}
