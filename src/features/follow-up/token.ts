import { createHmac } from 'node:crypto'
import { deriveKey } from '#platform/auth/derive-key.ts'

/**
 * The token of a follow-up's link: 256 bits that only we can make, so that the database keeps nothing but its hash and the
 * own page can lead to the same link as the mail.
 */
export const followUpToken = (secretKey: string, id: string): string =>
  createHmac('sha256', deriveKey(secretKey, 'follow-up')).update(id).digest('base64url')
