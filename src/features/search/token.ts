import { createHmac } from 'node:crypto'
import { deriveKey } from '#platform/auth/derive-key.ts'

/**
 * The token in the links of a saved search's mails: 256 bits that only we can make, and the same in every mail, so that
 * the database keeps nothing but its hash.
 */
export const savedToken = (secretKey: string, id: string): string =>
  createHmac('sha256', deriveKey(secretKey, 'saved-search')).update(id).digest('base64url')
