import { day } from '#core/calendar/day.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { pick, seeded } from '#core/solver/seeded.ts'
import { readSearch, runSearch } from '#features/search/index.ts'
import { ANONYMOUS } from '#platform/auth/actor.ts'
import type { Database } from '#platform/db/pool.ts'
import { inTransaction } from '#platform/db/transaction.ts'

const PLACES = ['2750', '2100', '2600', '3400', 'Lyngby', 'Amager', 'Frederiksberg', 'Roskilde']
const AREAS = ['omsorg', 'boern-og-unge', 'kontor', 'transport-og-lager', 'byggeri']
const EVERYDAY = [
  'sosu',
  'pedel',
  'rengøring',
  'pædagogmedhælper',
  'lager',
  'køkken',
  'sosu hjælper',
  'it supporter',
  'vikar ballerup',
]

/** Addresses as people ask: a text alone, or a text with place, area, hours and category. */
export function searchAddresses(count: number, filtered: boolean): string[] {
  const chance = seeded(filtered ? 2 : 1)
  return Array.from({ length: count }, () => {
    const q = chance() < 0.4 ? pick(chance, EVERYDAY) : pick(chance, OCCUPATIONS).title
    const query = new URLSearchParams({ q })
    if (filtered) {
      query.set('sted', pick(chance, PLACES))
      query.set('km', pick(chance, ['10', '20', '30']))
      if (chance() < 0.5) query.set('kategori', 'jobrotation')
      if (chance() < 0.3) query.set('omraade', pick(chance, AREAS))
      if (chance() < 0.3) query.set('fra', '2014-06-01')
    }
    return `/vikariater?${query}`
  })
}

/** Everything listed, without a text: the widest search there is. */
export const EVERYTHING = '/vikariater'

/** Milliseconds a search takes in the database and our own code around it, one after another on one connection. */
export async function timeSearches(database: Database, addresses: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const address of addresses) {
    const read = readSearch(new URL(address, 'http://localhost').searchParams)
    if (!read.ok) throw new Error(`not a search: ${address}`)
    const started = performance.now()
    await inTransaction(database, ANONYMOUS, { command: 'bench.search' }, (tx) =>
      runSearch(tx, read.value, day('2014-04-08')),
    )
    times.push(performance.now() - started)
  }
  return times
}

export const percentile = (times: readonly number[], p: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? 0
}
