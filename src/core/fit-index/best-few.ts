/**
 * The best of many: score falling, and of equal scores the lower number. A heap with the worst of them on top, so that most
 * are turned away by one comparison.
 */
export type BestFew = {
  /** `(100 - score) * size + number`: less is better. */
  readonly keys: Float64Array
  count: number
}

export const bestFew = (limit: number): BestFew => ({ keys: new Float64Array(limit), count: 0 })

export const isFull = ({ keys, count }: BestFew): boolean => count === keys.length

/** The key that the next one has to be below, once it is full. */
export const worstKey = ({ keys }: BestFew): number => keys[0]!

export function keep(best: BestFew, key: number): void {
  const { keys } = best
  if (best.count < keys.length) {
    rise(keys, best.count, key)
    best.count++
  } else if (key < keys[0]!) sink(keys, key)
}

/** The keys, best first. Empties it. */
export function takeSorted(best: BestFew): Float64Array {
  const sorted = best.keys.slice(0, best.count).sort()
  best.count = 0
  return sorted
}

function rise(keys: Float64Array, from: number, key: number): void {
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (keys[parent]! >= key) break
    keys[at] = keys[parent]!
    at = parent
  }
  keys[at] = key
}

function sink(keys: Float64Array, key: number): void {
  const { length } = keys
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= length) break
    if (child + 1 < length && keys[child + 1]! > keys[child]!) child++
    if (keys[child]! <= key) break
    keys[at] = keys[child]!
    at = child
  }
  keys[at] = key
}
