import { createHash } from 'node:crypto'
import { type AgreementContent, canonicalJson } from '#core/rotation/agreement-content.ts'

/** What a signature binds: the sha256 of the whole version, whatever part of it the signer was shown. */
export const contentHash = (content: AgreementContent): Buffer =>
  createHash('sha256').update(canonicalJson(content)).digest()

/** The code people compare: hexadecimal. */
export const hashText = (hash: Buffer): string => hash.toString('hex')
