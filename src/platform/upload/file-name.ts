/** Longest name we keep, extension included; the column takes 200. */
const LONGEST = 120
/** Names that Windows takes for devices, whatever the extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i

const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' }

/**
 * A name for showing and downloading, made from what the browser sent: no folders, no control or hidden characters, none of
 * those that file systems forbid, and always the extension of what the file really is. Æ, ø and å stay. Files are never
 * stored under it.
 */
export function safeFileName(sent: string, extension: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const dot = last.lastIndexOf('.')
  const stem = (dot > 0 ? last.slice(0, dot) : last)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*%;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const cut = [...stem]
    .slice(0, LONGEST - extension.length - 1)
    .join('')
    .trim()
  const named = cut === '' ? 'fil' : cut
  return `${DEVICES.test(named) ? `_${named}` : named}.${extension}`
}

/** A header that makes the browser save the file, never show it; also old browsers get a readable name (RFC 6266). */
export function attachment(name: string): string {
  const plain = name
    .replace(/[æøåÆØÅ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_')
  // encodeURIComponent leaves five marks that RFC 5987 does not
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** What a download is sent with besides the headers of every answer: kept by nobody, run by nothing. */
export const downloadHeaders = (name: string, mime: string): Record<string, string> => ({
  'content-type': mime,
  'content-disposition': attachment(name),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
})
