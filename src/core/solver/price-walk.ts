/** Memory of the direction and of the size of the subgradient. */
const DIRECTION_MEMORY = 0.9
const SIZE_MEMORY = 0.99
const PRICE_MEMORY = 0.97

export type PriceWalk = {
  /** The subgradient at the prices, to be filled in before each step: what is left of each condition. */
  readonly free: Float64Array
  /** `step` counts from 0; `size` is about how far a price moves. */
  readonly walk: (step: number, size: number) => void
}

/**
 * Moves dual prices of packing conditions against their subgradient, never below 0, and keeps their running average, which
 * is often better than any of them. Every price has a step of its own (Kingma and Ba, "Adam", 2015), so that conditions of very
 * different size come to rest together; a common step (Polyak's) stands still between the kinks of a Lagrangian.
 */
export function priceWalk(price: Float64Array, average: Float64Array): PriceWalk {
  const free = new Float64Array(price.length)
  const direction = new Float64Array(price.length)
  const square = new Float64Array(price.length)
  return {
    free,
    walk(step: number, size: number): void {
      // both memories begin at 0: what they are too small by in the first steps
      const directionShare = 1 - DIRECTION_MEMORY ** (step + 1)
      const squareShare = 1 - SIZE_MEMORY ** (step + 1)
      for (let i = 0; i < price.length; i++) {
        const slope = price[i]! <= 0 && free[i]! > 0 ? 0 : free[i]!
        const d = DIRECTION_MEMORY * direction[i]! + (1 - DIRECTION_MEMORY) * slope
        const s = SIZE_MEMORY * square[i]! + (1 - SIZE_MEMORY) * slope * slope
        direction[i] = d
        square[i] = s
        const move = (size * (d / directionShare)) / (Math.sqrt(s / squareShare) + 1e-3)
        price[i] = Math.max(0, price[i]! - move)
        average[i] = PRICE_MEMORY * average[i]! + (1 - PRICE_MEMORY) * price[i]!
      }
    },
  }
}
