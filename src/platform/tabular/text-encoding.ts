import { ok, type Result, refuse } from '#core/result.ts'

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le'

export type TextProbe = {
  /** Shows the probe the next bytes of the file. */
  see: (chunk: Uint8Array) => void
  /** What the bytes seen are written in; `not-text` when they are no text at all (a picture, a program). */
  result: () => Result<TextEncoding, 'not-text'>
}

/**
 * Finds out how a text file is written, chunk by chunk: UTF-8 as long as every byte fits, the "Unicode text" of Excel by
 * its mark, and otherwise Windows-1252, which older Danish Excel saves. Only the last few bytes are held.
 */
export function makeTextProbe(): TextProbe {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let head = Buffer.alloc(0)
  let isUtf8 = true
  let hasZero = false
  return {
    see(chunk) {
      if (head.length < 2) head = Buffer.concat([head, chunk.subarray(0, 2)]).subarray(0, 2)
      hasZero ||= chunk.includes(0)
      if (!isUtf8) return
      try {
        utf8.decode(chunk, { stream: true })
      } catch {
        isUtf8 = false
      }
    },
    result() {
      if (head[0] === 0xff && head[1] === 0xfe) return ok('utf-16le')
      if (hasZero) return refuse('not-text')
      if (isUtf8) {
        try {
          utf8.decode()
        } catch {
          return ok('windows-1252')
        }
        return ok('utf-8')
      }
      return ok('windows-1252')
    },
  }
}
