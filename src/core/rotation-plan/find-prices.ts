import { priceWalk } from '../solver/price-walk.ts'
import type { PlanArrays } from './plan-arrays.ts'
import { type PlanPrices, relaxation } from './price-conditions.ts'

export type PricesFound = { readonly prices: PlanPrices; readonly bound: number }

export type PriceSearch = {
  readonly steps: number
  readonly shouldStop: () => boolean
}

/** The first and the last step as a share of what an option is worth on average; between them the steps shrink evenly. */
const FIRST_STEP = 0.03
const LAST_STEP = 0.0003
/** How often the average is tried. */
const AVERAGE_EVERY = 20

/**
 * Prices whose bound is as low as possible, by a subgradient method in which every price has a step of its own
 * (`price-walk.ts`): the conditions of a large and a small function, and of seats, are of very different size. Every step is
 * one exact pass over everybody's choices, so each bound is proven whatever the prices are.
 */
export function findPrices(arrays: PlanArrays, search: PriceSearch): PricesFound {
  const { boundAt } = relaxation(arrays)
  const cells = arrays.slack.length
  const ofCell = new Float64Array(cells)
  const ofSession = new Float64Array(arrays.seats.length)
  const best = { ofCell: ofCell.slice(), ofSession: ofSession.slice() }
  const average = { ofCell: ofCell.slice(), ofSession: ofSession.slice() }
  const cellWalk = priceWalk(ofCell, average.ofCell)
  const sessionWalk = priceWalk(ofSession, average.ofSession)
  const scale = meanProfit(arrays)
  let bound = Number.POSITIVE_INFINITY

  function tryPrices(prices: PlanPrices): void {
    const here = boundAt(prices, cellWalk.free, sessionWalk.free)
    if (here >= bound) return
    bound = here
    best.ofCell.set(prices.ofCell)
    best.ofSession.set(prices.ofSession)
  }

  for (let step = 0; step < search.steps && !(step > 0 && search.shouldStop()); step++) {
    if (step % AVERAGE_EVERY === AVERAGE_EVERY - 1) tryPrices(average)
    tryPrices({ ofCell, ofSession })
    const size = scale * FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (step / search.steps)
    cellWalk.walk(step, size)
    sessionWalk.walk(step, size)
  }
  return { prices: best, bound }
}

function meanProfit(arrays: PlanArrays): number {
  let sum = 0
  for (const profit of arrays.optionProfit) sum += Math.abs(profit)
  return sum === 0 ? 1 : sum / arrays.optionProfit.length
}
