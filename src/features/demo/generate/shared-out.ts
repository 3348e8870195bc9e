/** A whole number shared out by weights, the largest remainders first, so that the parts add up. */
export function sharedOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const byRemainder = exact
    .map((share, index) => [share - Math.floor(share), index] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1])
  const left = total - parts.reduce((a, b) => a + b, 0)
  for (const [, index] of byRemainder.slice(0, left)) parts[index]! += 1
  return parts
}
