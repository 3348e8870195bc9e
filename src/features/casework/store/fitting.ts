import type { Day } from '#core/calendar/day.ts'
import type { Fit } from '#core/exchange/fit.ts'
import { ownProposals } from '#features/search/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A listed vikariat, as far as a suggestion needs it. */
export type ListedVacancy = {
  number: number
  title: string
  company_name: string
  town: string
  category: string
  occupation_code: string
  starts_on: string
  ends_on: string
  weekly_minutes_min: number
  weekly_minutes_max: number
  apply_by: string | null
  lat: number
  lon: number
  requirements: unknown
  skills: readonly string[]
  perspective: string | null
}

export type Suggestion = { vacancy: ListedVacancy; fit: Fit }

const columns = [
  ...([
    'number',
    'title',
    'company_name',
    'town',
    'category',
    'occupation_code',
    'starts_on',
    'ends_on',
  ] as const),
  ...([
    'weekly_minutes_min',
    'weekly_minutes_max',
    'apply_by',
    'lat',
    'lon',
    'requirements',
    'skills',
    'perspective',
  ] as const),
]

/** A published vikariat by its public number. */
export const findListed = (tx: Tx, number: number): Promise<ListedVacancy | undefined> =>
  tx.selectFrom('vacancy_listing').select(columns).where('number', '=', number).executeTakeFirst()

/**
 * Listed vikariater that the person can take, the best fit first, then those that lack one thing: weighed as the person's own
 * proposals are, but from what the reader may see of where the person has worked, of the pools they are in and of what they have
 * applied for. So the order can be another than their own. None for somebody who does not want to be proposed.
 */
export async function suggestionsFor(
  tx: Tx,
  personId: string,
  today: Day,
  limit: number,
): Promise<Suggestion[]> {
  const proposals = await ownProposals(tx, personId, today)
  if (proposals.state !== 'ready') return []
  return [...proposals.fitting, ...proposals.near]
    .slice(0, limit)
    .map(({ fit, ...vacancy }) => ({ vacancy, fit }))
}
