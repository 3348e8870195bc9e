import { expect, test } from 'vitest'
import { poolBuilder } from './column-pool.ts'
import { components } from './components.ts'
import { dropDominated } from './drop-dominated.ts'

const COLUMNS = 200_000

/** Pairs among 100 nodes, over and over: all but a few are dominated. */
function manyPairs() {
  const builder = poolBuilder()
  for (let i = 0; i < COLUMNS; i++) builder.push(Int32Array.of(i % 50, 50 + (i % 49)), 2, 1 + (i % 11))
  return builder.build()
}

test('of columns that take the same nodes the best stays', () => {
  const pool = manyPairs()
  const kept = dropDominated(pool)
  expect(kept.count).toBe(50 * 49)
  expect(kept.weight.every((weight) => weight === 11)).toBe(true)
})

test('what is gone through column by column asks on the way whether to stop, and then leaves all as it is', () => {
  const pool = manyPairs()
  for (const patience of [0, 1, 2, 3, 4, 5]) {
    let asked = 0
    expect(dropDominated(pool, () => asked++ >= patience)).toBe(pool)
    expect(asked).toBe(patience + 1)
  }
  let asked = 0
  const [whole, ...others] = components(pool, 120, () => asked++ >= 1)
  expect(asked).toBe(2)
  expect(others).toEqual([])
  expect(whole!.pool).toBe(pool)
  expect(whole!.nodeOf.length).toBe(120)
})

test('a pool in one piece that takes all nodes is not copied', () => {
  const pool = manyPairs()
  expect(components(pool, 99).map((part) => part.pool)).toEqual([pool])
  expect(components(pool, 120).map((part) => part.nodeOf.length)).toEqual([99])
})
