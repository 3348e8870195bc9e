import { daysInMonth } from '../calendar/day.ts'
import type { CompiledScheme, FactReader } from './compiled.ts'
import type { Facts, FactValue } from './receipt.ts'
import type { FactDefinition } from './scheme.ts'

const HYPHEN = '-'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)

/**
 * Reads what is stated about a fact. What the fact cannot be counts as unknown, so that nothing is met by accident;
 * `checkFacts` is what tells people about it.
 */
export function factReader(definition: FactDefinition): FactReader {
  switch (definition.kind) {
    case 'yes-no':
      return (stated) => (typeof stated === 'boolean' ? stated : undefined)
    case 'number': {
      const { least = -Number.MAX_VALUE, most = Number.MAX_VALUE } = definition
      return (stated) =>
        typeof stated === 'number' && stated >= least && stated <= most ? stated : undefined
    }
    case 'day':
      return (stated) => (typeof stated === 'string' && isDayText(stated) ? stated : undefined)
    case 'choice': {
      const options = new Set(definition.options?.map(({ id }) => id))
      return (stated) => (typeof stated === 'string' && options.has(stated) ? stated : undefined)
    }
  }
}

/** As `isDay`, for a hundred thousand cases a second. */
function isDayText(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

/** NaN where there is anything but digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** Each known fact at its place in the scheme; what the scheme does not know, or cannot be, is left out. */
export function readFacts(compiled: CompiledScheme, facts: Facts): readonly (FactValue | undefined)[] {
  const { factIds, readers } = compiled
  const read: (FactValue | undefined)[] = []
  for (let i = 0; i < factIds.length; i++) {
    const stated: unknown = facts[factIds[i]!]
    read.push(stated === undefined ? undefined : readers[i]!(stated))
  }
  return read
}
