/** Numbers 1 to `capacity` that nobody holds, lowest first. */
export function freeSeats(capacity: number, taken: Iterable<number>): number[] {
  const held = new Set(taken)
  return Array.from({ length: capacity }, (_, i) => i + 1).filter((no) => !held.has(no))
}

export type Waiting = { readonly id: string; readonly queuedAt: number }

/** The queue: who came first, and of two at the same moment the lower id, so that there is always one order. */
export const inQueueOrder = <T extends Waiting>(waiting: readonly T[]): T[] =>
  [...waiting].sort((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1))

/** Who of the queue gets which of the free seats. */
export function seatsForQueue<T extends Waiting>(
  waiting: readonly T[],
  free: readonly number[],
): { readonly who: T; readonly seat: number }[] {
  return inQueueOrder(waiting)
    .slice(0, free.length)
    .map((who, i) => ({ who, seat: free[i]! }))
}

/** Whom a lower capacity leaves on a seat that is no longer there, with the seat each moves to; undefined when too many sit. */
export function movesForCapacity(
  taken: readonly number[],
  capacity: number,
): { readonly from: number; readonly to: number }[] | undefined {
  if (taken.length > capacity) return undefined
  const free = freeSeats(capacity, taken)
  return taken.filter((no) => no > capacity).map((from, i) => ({ from, to: free[i]! }))
}
