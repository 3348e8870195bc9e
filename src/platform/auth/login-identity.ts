import { z } from 'zod'
import { parseCpr } from '#core/identity/cpr.ts'
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
  /** Shown to the broker at logout, in an address; '' when it holds a CPR number, which no address may. */
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
  sealKept(config, {
    givenName: i.givenName,
    familyName: i.familyName,
    birthDate: i.birthDate ?? null,
    cpr: i.cpr ?? null,
    cvr: i.cvr ?? null,
    organisation: i.organisation,
    phone: i.phone,
    idToken: holdsCpr(idToken) ? '' : idToken,
  })

/** Seals it again, e.g. without the CPR number once that lies where it belongs. */
export const sealKept = (config: Pick<Config, 'secretKey'>, kept: LoginIdentity): Buffer =>
  box(config).seal(JSON.stringify(kept))

/** Whether a text in the readable part of a token is shaped like a CPR number. */
function holdsCpr(idToken: string): boolean {
  const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')
  // texts only: moments are numbers of ten digits too
  const written = Object.values(z.record(z.string(), z.unknown()).parse(JSON.parse(payload)))
  return written
    .filter((value) => typeof value === 'string')
    .flatMap((value) => value.match(/(?<!\w)\d{6}-?\d{4}(?!\w)/g) ?? [])
    .some((digits) => parseCpr(digits).ok)
}

/** Opens what `sealIdentity` kept. Throws when it was altered. */
export const openIdentity = (config: Pick<Config, 'secretKey'>, sealed: Uint8Array): LoginIdentity =>
  known.parse(JSON.parse(box(config).open(sealed)))
