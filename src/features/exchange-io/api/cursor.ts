/** A place in a list, opaque to programs: they send it back as it is. */
export const cursorOf = (...parts: readonly (string | number)[]): string =>
  Buffer.from(parts.join('|')).toString('base64url')

const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/
const NUMBER = /^[1-9]\d{0,11}$/

const partsOf = (cursor: string): string[] =>
  cursor.length > 200 ? [] : Buffer.from(cursor, 'base64url').toString('utf8').split('|')

/** The place of a listing, or undefined when it is no cursor of ours. */
export function listingPlace(cursor: string): { publishedAt: string; number: number } | undefined {
  const [at = '', number = '', ...rest] = partsOf(cursor)
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at)) || !NUMBER.test(number) || rest.length > 0)
    return undefined
  return { publishedAt: at, number: Number(number) }
}

export function numberPlace(cursor: string): number | undefined {
  const [number = '', ...rest] = partsOf(cursor)
  return NUMBER.test(number) && rest.length === 0 ? Number(number) : undefined
}
