import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Keeps a text unreadable and unalterable where it is stored. */
export type Seal = {
  seal: (text: string) => Buffer
  /** Throws when a single bit was changed, or when it was sealed for another purpose or with another key. */
  open: (sealed: Uint8Array) => string
}

// version, nonce, tag, text
const VERSION = 1
const NONCE = 12
const TAG = 16
const HEAD = 1 + NONCE + TAG

/** AES-256-GCM with a fresh random nonce each time; the purpose is part of what is authenticated. */
export function makeSeal(key: Buffer, purpose: string): Seal {
  const aad = Buffer.from(purpose)
  return {
    seal: (text) => {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(aad)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed)
      if (bytes.length < HEAD || bytes[0] !== VERSION) throw new Error('Not something we have sealed')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE), {
        authTagLength: TAG,
      })
      decipher.setAAD(aad).setAuthTag(bytes.subarray(1 + NONCE, HEAD))
      return Buffer.concat([decipher.update(bytes.subarray(HEAD)), decipher.final()]).toString('utf8')
    },
  }
}
