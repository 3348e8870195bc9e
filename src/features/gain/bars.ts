import type { Range } from '#core/gain/corners.ts'
import type { Swing } from '#core/gain/model.ts'

/** Where amounts lie on a common line, in per cent of its width. */
export type BarScale = (amount: number) => number

/** A result from nothing to the likely amount, and the span from worst to best; per cent of the line. */
export type RangeBar = {
  readonly zero: number
  readonly likely: number
  readonly low: number
  readonly high: number
}

/** How far one figure moves a result around its likely amount; per cent of the line. */
export type SwingBar = { readonly from: number; readonly to: number; readonly likely: number }

/** The most important figures that are shown for each party. */
const MOST_SWINGS = 5

/** From the lowest to the highest of these amounts and nothing, with a little room at both ends. */
export const barScale = (amounts: readonly number[]): BarScale => scaleBetween([0, ...amounts])

export const rangeBar = ({ low, likely, high }: Range, scale: BarScale): RangeBar => ({
  zero: scale(0),
  likely: scale(likely),
  low: scale(low),
  high: scale(high),
})

/** The largest swings, drawn around the result and not from nothing. */
export function swingBars(sum: Range, tornado: readonly Swing[]): readonly (Swing & { bar: SwingBar })[] {
  const shown = tornado.slice(0, MOST_SWINGS)
  const scale = scaleBetween([sum.likely, ...shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh])])
  return shown.map((swing) => ({
    ...swing,
    bar: {
      from: scale(Math.min(swing.atLow, swing.atHigh)),
      to: scale(Math.max(swing.atLow, swing.atHigh)),
      likely: scale(sum.likely),
    },
  }))
}

function scaleBetween(amounts: readonly number[]): BarScale {
  const low = Math.min(...amounts)
  const width = Math.max(...amounts) - low || 1
  return (amount) => Math.round((1 + (98 * (amount - low)) / width) * 100) / 100
}
