import type { Ring } from './map-base.ts'

/**
 * The ring with one stretch of it replaced by a finer line: from the vertex nearest the line's start to the one
 * nearest its end, the shorter way round.
 */
export function replaceStretch(ring: Ring, line: Ring): Ring {
  const open = isSame(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring
  const start = nearestIndex(open, line[0])
  const end = nearestIndex(open, line.at(-1))
  const forward = stretch(open, start, end)
  const backward = stretch(open, end, start)
  const rest = lengthOf(forward) <= lengthOf(backward) ? backward : [...forward].reverse()
  const kept = [...line, ...rest.slice(1, -1)]
  return [...kept, kept[0]!]
}

/** From one index round to another, both included. */
function stretch(ring: Ring, from: number, to: number): Ring {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)]
}

function lengthOf(line: Ring): number {
  return line.reduce(
    (length, position, index) => length + distance(position, line[Math.max(0, index - 1)]),
    0,
  )
}

function nearestIndex(ring: Ring, position: readonly number[] = []): number {
  let nearest = 0
  for (const [index, each] of ring.entries()) {
    if (distance(each, position) < distance(ring[nearest]!, position)) nearest = index
  }
  return nearest
}

/** For comparing only: degrees, with those of longitude shortened as at 56° north. */
function distance([ax = 0, ay = 0]: readonly number[], [bx = 0, by = 0]: readonly number[] = []): number {
  return Math.hypot((ax - bx) * 0.56, ay - by)
}

function isSame(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}
