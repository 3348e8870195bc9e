import { isDay } from '../calendar/day.ts'
import type { CompiledScheme, FactReader } from './compiled.ts'
import type { Facts, FactValue } from './receipt.ts'
import type { FactDefinition } from './scheme.ts'

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
      return (stated) => (typeof stated === 'string' && isDay(stated) ? stated : undefined)
    case 'choice': {
      const options = new Set(definition.options?.map(({ id }) => id))
      return (stated) => (typeof stated === 'string' && options.has(stated) ? stated : undefined)
    }
  }
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
