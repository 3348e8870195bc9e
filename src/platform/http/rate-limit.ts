import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Requests a minute from one address, by what they cost or open up. Each web process counts for itself. */
const PER_MINUTE = {
  // a busy office behind one address reads a page every second or so, with a hundred people
  read: 1200,
  write: 120,
  // a login takes three; guesses of links of 256 random bits gain nothing from it
  login: 200,
} as const

export type RateKind = keyof typeof PER_MINUTE

/** Returns a function giving the seconds to wait, or 0 when the request may pass. `factor` 0 switches limits off. */
export function makeRateLimit(factor: number): (kind: RateKind, address: string) => Promise<number> {
  if (factor === 0) return async () => 0
  const limiters = Object.fromEntries(
    Object.entries(PER_MINUTE).map(([kind, points]) => [
      kind,
      new RateLimiterMemory({ points: points * factor, duration: 60 }),
    ]),
  ) as Record<RateKind, RateLimiterMemory>
  return async (kind, address) => {
    try {
      await limiters[kind].consume(address)
      return 0
    } catch (e) {
      return Math.max(1, Math.ceil(((e as { msBeforeNext?: number }).msBeforeNext ?? 60_000) / 1000))
    }
  }
}

/**
 * Whose requests are counted together: an IPv4 address, or the first half of an IPv6 one, since a household or an office
 * has all the addresses of its network to choose from.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = Array(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}

export const rateKindOf = (method: string, path: string): RateKind =>
  /^(\/en)?\/(log-ind|invitation)/.test(path)
    ? 'login'
    : method === 'GET' || method === 'HEAD'
      ? 'read'
      : 'write'
