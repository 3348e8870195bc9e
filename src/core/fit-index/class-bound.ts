/** A part that may count for somebody and may not: its weight and the most it can score. */
export type PossiblePart = { readonly weight: number; readonly most: number }

/**
 * The most that a weighted mean can be when these points of this weight are given and each possible part may be added. A part
 * raises a mean when it scores more than it, so the best parts come in as long as they do; they are given best first.
 */
export function mostMean(points: number, weight: number, possible: readonly PossiblePart[]): number {
  let [sum, total] = [points, weight]
  for (const part of possible) {
    if (part.weight <= 0 || (total > 0 && part.most * total <= sum)) continue
    sum += part.weight * part.most
    total += part.weight
  }
  return total === 0 ? 0 : sum / total
}

/**
 * The same with travel, which counts for everybody in a cell with at most so many points (NaN: it counts for nobody there).
 */
export function mostMeanWithTravel(
  points: number,
  weight: number,
  possible: readonly PossiblePart[],
  travelWeight: number,
  travelMost: number,
): number {
  if (Number.isNaN(travelMost)) return mostMean(points, weight, possible)
  return mostMean(points + travelWeight * travelMost, weight + travelWeight, possible)
}
