/** Danish NSIS levels: Lav, Betydelig, Høj. */
export type Assurance = 'low' | 'substantial' | 'high'

const ORDER: readonly Assurance[] = ['low', 'substantial', 'high']

/**
 * The level a broker names: `https://data.gov.dk/concept/core/nsis/Substantial`, `urn:…:substantial` or just
 * `Substantial`. Undefined when it is none of the three.
 */
export function readAssurance(claim: unknown): Assurance | undefined {
  if (typeof claim !== 'string' || claim.length > 200) return undefined
  const last = claim.split(/[/:#]/).at(-1)?.toLowerCase()
  return ORDER.find((level) => level === last)
}

/**
 * The level of a login: what the broker says of the whole, lowered by what it says of its parts (who the person is,
 * how they showed it). A level that is missing or unknown is low, so nothing opens by mistake.
 */
export function weakestAssurance(whole: unknown, parts: readonly unknown[]): Assurance {
  const told = parts.filter((part) => part !== undefined && part !== null)
  const levels = [whole, ...told].map((level) => readAssurance(level) ?? 'low')
  return levels.reduce((a, b) => (ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a))
}

/** Whether a login may open anything that is not public (NSIS Betydelig or more). */
export const isEnough = (level: Assurance): boolean => level !== 'low'
