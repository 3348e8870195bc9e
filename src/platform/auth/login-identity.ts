import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Identity } from './claims.ts'
import { deriveKey } from './derive-key.ts'
import { makeSeal } from './seal.ts'

const known = z.object({
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  cpr: z.string().nullable(),
  cvr: z.string().nullable(),
  organisation: z.string(),
  phone: z.string().nullable(),
  /** Shown to the broker at logout; may hold a CPR number itself. */
  idToken: z.string(),
})

/**
 * What a login told that no account keeps: needed when a person says who they are here, and to hold an invitation up
 * against the company they logged in for, and the token that ends the login at the broker. Lies sealed on the session and goes with it.
 */
export type LoginIdentity = z.infer<typeof known>

const box = (config: Pick<Config, 'secretKey'>) =>
  makeSeal(deriveKey(config.secretKey, 'login-identity'), 'session')

/** Seals what is kept of an identity for as long as the session lives. */
export const sealIdentity = (config: Pick<Config, 'secretKey'>, i: Identity, idToken: string): Buffer =>
  box(config).seal(
    JSON.stringify({
      givenName: i.givenName,
      familyName: i.familyName,
      birthDate: i.birthDate ?? null,
      cpr: i.cpr ?? null,
      cvr: i.cvr ?? null,
      organisation: i.organisation,
      phone: i.phone,
      idToken,
    } satisfies LoginIdentity),
  )

/** Opens what `sealIdentity` kept. Throws when it was altered. */
export const openIdentity = (config: Pick<Config, 'secretKey'>, sealed: Uint8Array): LoginIdentity =>
  known.parse(JSON.parse(box(config).open(sealed)))
