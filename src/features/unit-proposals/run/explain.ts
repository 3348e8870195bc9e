import type { Market } from '#core/unit-proposal/market.ts'
import { unpackMarket, withoutPersons } from '#core/unit-proposal/market.ts'
import type { MarketQuestion } from '#core/unit-proposal/solve-market.ts'
import { type Standing, standingOf } from '#core/unit-proposal/standing.ts'
import { fitConfigInForce } from '#features/proposals/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Run } from '../model.ts'
import { numbersIn, refusedPairs } from '../store/explain.ts'
import { personRows, vacancyRows } from '../store/market-rows.ts'
import { marketOf, pairsOf } from '../store/proposals.ts'
import { readMarket } from './read-market.ts'

/** The numbers behind a run as its proposals stand now. */
export type RunNumbers = {
  readonly market: Market
  readonly owner: Int32Array
  readonly question: MarketQuestion
  /** Whether a number is somebody who may still be proposed. */
  readonly isIn: (person: number) => boolean
}

/**
 * What a run was solved from, without those who have left it since, with what has been decided; undefined when it is not kept
 * any more.
 */
export async function numbersOf(tx: Tx, run: Run): Promise<RunNumbers | undefined> {
  const packed = await marketOf(tx, run.id)
  if (!packed) return undefined
  const members = await numbersIn(tx, run.id)
  const isIn = (person: number) => members.has(person)
  const market = withoutPersons(unpackMarket(packed), isIn)
  const pairs = await pairsOf(tx, run.id)
  const owner = new Int32Array(market.waiting.length).fill(-1)
  for (const { pair, state } of pairs) if (state !== 'refused') owner[pair[0]] = pair[1]
  return {
    market,
    owner,
    isIn,
    question: {
      principle: 'best',
      goals: run.goals as MarketQuestion['goals'],
      keep: 'free',
      locks: pairs.flatMap(({ pair, state }) => (state === 'locked' || state === 'sent' ? [pair] : [])),
      exclusions: await refusedPairs(tx, run),
      agreed: [],
    },
  }
}

/** Above this many pairs, what another decision would change is not worked out while somebody waits for the page. */
export const MOST_PAIRS_AT_ONCE = 300_000

/** How two stand to each other today, or what of them is not there any more. */
export async function standingToday(
  tx: Tx,
  personId: string,
  vacancyId: string,
): Promise<Standing | 'person-gone' | 'vacancy-gone'> {
  return asSystem(tx, async (s) => {
    const persons = await personRows(s, null, [personId])
    if (persons.length === 0) return 'person-gone'
    const vacancies = await vacancyRows(s, [vacancyId])
    if (vacancies.length === 0) return 'vacancy-gone'
    const {
      persons: [person],
      openings: [opening],
    } = readMarket(persons, vacancies, 0)
    return standingOf(person!, opening!, 0, await fitConfigInForce(s))
  })
}
