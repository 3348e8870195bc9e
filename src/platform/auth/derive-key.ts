import { hkdfSync } from 'node:crypto'

/**
 * A 256-bit key for one purpose, made from a secret of the configuration (HKDF-SHA-256), so that no key does two jobs
 * and knowing one gives nothing away of another.
 */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'jobkreds', purpose, 32))
