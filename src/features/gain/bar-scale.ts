/** Where amounts lie on a common line, in per cent of its width. */
export type BarScale = (amount: number) => number

/** From the lowest to the highest of these amounts and nothing, with a little room at both ends. */
export function barScale(amounts: readonly number[]): BarScale {
  const low = Math.min(0, ...amounts)
  const high = Math.max(0, ...amounts)
  const width = high - low || 1
  return (amount) => Math.round((1 + (98 * (amount - low)) / width) * 100) / 100
}
