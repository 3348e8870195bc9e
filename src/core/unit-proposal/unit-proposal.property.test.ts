import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Goal } from '../assignment/goals.ts'
import type { Pair } from '../assignment/restrict.ts'
import { expectOk } from '../result.ts'
import { compareRuns } from './compare-runs.ts'
import { alternativesOf, dropPair, forcePair } from './explain-pair.ts'
import { figuresOf } from './figures.ts'
import { type Market, packMarket, pairOf, unpackMarket, withoutPersons } from './market.ts'
import { type GoalSums, type MarketQuestion, solveMarket, sumsOf } from './solve-market.ts'

const smallMarket: fc.Arbitrary<Market> = fc
  .record({
    waiting: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
    capacity: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ waiting, capacity }) =>
    fc
      .uniqueArray(
        fc.tuple(
          fc.nat(waiting.length - 1),
          fc.nat(capacity.length - 1),
          fc.integer({ min: 1, max: 100 }),
          fc.integer({ min: 1, max: 100 }),
          fc.integer({ min: 1, max: 100 }),
        ),
        { maxLength: 14, selector: ([p, o]) => `${p} ${o}` },
      )
      .map((pairs) => ({
        waiting: Int32Array.from(waiting),
        capacity: Int32Array.from(capacity),
        person: Int32Array.from(pairs, (pair) => pair[0]),
        opening: Int32Array.from(pairs, (pair) => pair[1]),
        score: Int32Array.from(pairs, (pair) => pair[2]),
        forOpening: Int32Array.from(pairs, (pair) => pair[3]),
        forPerson: Int32Array.from(pairs, (pair) => pair[4]),
      })),
  )

const goalOrders: readonly (readonly Goal[])[] = [
  ['filled', 'waiting', 'fit'],
  ['filled', 'fit', 'waiting'],
  ['waiting', 'filled', 'fit'],
  ['fit'],
]
const question = (more: Partial<MarketQuestion> = {}): MarketQuestion => ({
  principle: 'best',
  goals: goalOrders[0]!,
  keep: 'free',
  locks: [],
  exclusions: [],
  agreed: [],
  ...more,
})
const solved = (market: Market, more: Partial<MarketQuestion> = {}) =>
  expectOk(solveMarket(market, question(more)))

/** Every way to propose, one after the other. */
function* everyAnswer(market: Market): Generator<Int32Array> {
  const owner = new Int32Array(market.waiting.length).fill(-1)
  const left = market.capacity.slice()
  function* from(p: number): Generator<Int32Array> {
    if (p === owner.length) {
      yield owner
      return
    }
    yield* from(p + 1)
    for (let o = 0; o < left.length; o++) {
      if (left[o] === 0 || pairOf(market, p, o) < 0) continue
      owner[p] = o
      left[o]!--
      yield* from(p + 1)
      left[o]!++
      owner[p] = -1
    }
  }
  yield* from(0)
}

/** Above 0 when `a` is better by the order of goals. */
function better(a: GoalSums, b: GoalSums, goals: readonly Goal[]): number {
  for (const goal of goals.includes('fit') ? goals : [...goals, 'fit' as const])
    if (a[goal] !== b[goal]) return a[goal] - b[goal]
  return 0
}

function isPossible(market: Market, owner: Int32Array): boolean {
  const taken = new Int32Array(market.capacity.length)
  for (const [p, o] of owner.entries()) {
    if (o < 0) continue
    if (pairOf(market, p, o) < 0) return false
    taken[o]!++
  }
  return taken.every((count, o) => count <= market.capacity[o]!)
}

describe('the best for the whole', () => {
  test('nothing is better by any order of goals, and it is proven', () => {
    fc.assert(
      fc.property(smallMarket, fc.constantFrom(...goalOrders), (market, goals) => {
        const { chosen, proven, complete, mostFilled } = solved(market, { goals })
        expect(isPossible(market, chosen.owner)).toBe(true)
        expect(sumsOf(market, chosen.owner)).toEqual(chosen.goals)
        for (const other of everyAnswer(market))
          expect(better(sumsOf(market, other), chosen.goals, goals)).toBeLessThanOrEqual(0)
        expect([proven, complete]).toEqual([true, true])
        expect(mostFilled).toBe(goals[0] === 'filled' ? chosen.goals.filled : undefined)
      }),
      { numRuns: 2000 },
    )
  })

  test('the same question has the same answer', () => {
    fc.assert(
      fc.property(smallMarket, (market) => {
        expect(solved(market)).toEqual(solved(unpackMarket(packMarket(market))))
      }),
    )
  })

  test('locks are kept, exclusions left out, and the rest is the best that is left', () => {
    fc.assert(
      fc.property(smallMarket, fc.nat(), fc.nat(), (market, a, b) => {
        fc.pre(market.person.length > 1)
        const nth = (n: number): Pair => {
          const e = n % market.person.length
          return [market.person[e]!, market.opening[e]!]
        }
        const lock = nth(a)
        const out = nth(b)
        fc.pre(lock[0] !== out[0] || lock[1] !== out[1])
        const { chosen, lost } = solved(market, { locks: [lock], exclusions: [out] })
        expect(lost).toEqual([])
        expect(chosen.owner[lock[0]]).toBe(lock[1])
        expect(chosen.owner[out[0]]).not.toBe(out[1])
        for (const other of everyAnswer(market))
          if (other[lock[0]] === lock[1] && other[out[0]] !== out[1])
            expect(better(sumsOf(market, other), chosen.goals, goalOrders[0]!)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })

  test('what cannot be kept is told, not kept', () => {
    const market = { ...empty, waiting: Int32Array.of(3, 4), capacity: Int32Array.of(1) }
    expect(solved(market, { locks: [[1, 0]] })).toMatchObject({ lost: [[1, 0]], proven: true })
  })

  test('firm keeps at least as many as free and costs no filled place more than it says', () => {
    fc.assert(
      fc.property(smallMarket, smallMarket, (before, market) => {
        const agreed = [...solved(before).chosen.owner].flatMap((o, p) =>
          o >= 0 && p < market.waiting.length && o < market.capacity.length ? [[p, o] as const] : [],
        )
        fc.pre(agreed.length > 0)
        const free = solved(market, { agreed }).stability!
        const firm = solved(market, { agreed, keep: 'firm' }).stability!
        expect(firm.moved).toBeLessThanOrEqual(free.moved)
        expect(free.moved).toBe(free.movedAtBest)
        expect(free.price).toEqual({ filled: 0, waiting: 0, fit: 0 })
        const { filled, waiting, fit } = firm.price
        expect(
          better({ filled, waiting, fit }, { filled: 0, waiting: 0, fit: 0 }, goalOrders[0]!),
        ).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})

test('the stable answer has no blocking pair', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      const { chosen, other } = solved(market, { principle: 'stable' })
      expect(isPossible(market, chosen.owner)).toBe(true)
      expect(chosen.blocking).toBe(0)
      expect(better(other.goals, chosen.goals, goalOrders[0]!)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})

test('a solve that is stopped at once still proposes, and does not say it is proven', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      fc.pre(market.person.length > 0)
      const stopped = expectOk(solveMarket(market, question(), { shouldStop: () => true }))
      expect(isPossible(market, stopped.chosen.owner)).toBe(true)
      expect(stopped.chosen.goals.filled).toBeGreaterThan(0)
      expect(stopped.mostFilled).toBeGreaterThanOrEqual(solved(market).chosen.goals.filled)
      if (stopped.proven) expect(stopped.complete).toBe(true)
    }),
  )
})

test('figures add up', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      const { chosen } = solved(market)
      const options = new Int32Array(market.waiting.length)
      for (const p of market.person) options[p]!++
      const obstacle = Array.from(options, (n) => (n === 0 ? ('travel' as const) : undefined))
      const figures = figuresOf(market, chosen.owner, options, obstacle)
      const total = (key: 'persons' | 'proposed' | 'withoutOption') =>
        figures.groups.reduce((sum, group) => sum + group[key], 0)
      expect([total('persons'), total('proposed'), total('withoutOption')]).toEqual([
        market.waiting.length,
        chosen.goals.filled,
        figures.withoutOption,
      ])
      expect(figures.obstacles.reduce((sum, one) => sum + one.persons, 0)).toBe(figures.withoutOption)
      const { waitedProposed: with_, waitedLeft: without } = figures
      const weeks =
        (with_?.mean ?? 0) * figures.filled + (without?.mean ?? 0) * (figures.persons - figures.filled)
      expect(Math.abs(weeks - market.waiting.reduce((sum, one) => sum + one, 0))).toBeLessThanOrEqual(
        0.05 * figures.persons + 1e-9,
      )
    }),
  )
})

test('a pair that is forced costs what the slow judge says', () => {
  fc.assert(
    fc.property(smallMarket, fc.nat(), (market, n) => {
      fc.pre(market.person.length > 0)
      const e = n % market.person.length
      const pair: Pair = [market.person[e]!, market.opening[e]!]
      const { chosen } = solved(market)
      const forced = forcePair(market, question(), chosen.owner, pair)!
      let best: GoalSums = { filled: -1, waiting: -1, fit: -1 }
      for (const other of everyAnswer(market)) {
        const reached = sumsOf(market, other)
        if (other[pair[0]] === pair[1] && better(reached, best, goalOrders[0]!) > 0) best = reached
      }
      expect(forced.price).toEqual({
        filled: chosen.goals.filled - best.filled,
        waiting: chosen.goals.waiting - best.waiting,
        fit: chosen.goals.fit - best.fit,
      })
      if (chosen.owner[pair[0]] === pair[1]) expect(forced.moves).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('what a refusal comes to is as good as solving anew without the pair', () => {
  fc.assert(
    fc.property(smallMarket, fc.nat(), (market, n) => {
      const { owner } = solved(market).chosen
      const placed = [...owner.keys()].filter((p) => owner[p]! >= 0)
      fc.pre(placed.length > 0)
      const person = placed[n % placed.length]!
      const pair: Pair = [person, owner[person]!]
      const dropped = dropPair(market, question(), owner, pair)!
      const after = owner.slice()
      for (const move of dropped.moves) {
        expect(after[move.person]).toBe(move.from)
        after[move.person] = move.to
      }
      after[person] = dropped.instead
      expect(isPossible(market, after)).toBe(true)
      expect(dropped.instead).not.toBe(pair[1])
      expect(sumsOf(market, after)).toEqual(solved(market, { exclusions: [pair] }).chosen.goals)
    }),
    { numRuns: 500 },
  )
})

test('what a refusal comes to is told by the principle and with the care for others that the market is solved again by', () => {
  fc.assert(
    fc.property(
      smallMarket,
      fc.nat(),
      fc.constantFrom('best' as const, 'stable' as const),
      fc.constantFrom('free' as const, 'gentle' as const, 'firm' as const),
      (market, n, principle, keep) => {
        const { owner } = solved(market, { principle }).chosen
        const placed = [...owner.keys()].filter((p) => owner[p]! >= 0)
        fc.pre(placed.length > 0)
        const person = placed[n % placed.length]!
        const pair: Pair = [person, owner[person]!]
        const { moves, instead } = dropPair(market, question(), owner, pair, { principle, keep })!
        const after = owner.slice()
        for (const move of moves) after[move.person] = move.to
        after[person] = instead
        const agreed = placed.flatMap((p) => (p === person ? [] : [[p, owner[p]!] as const]))
        expect(after).toEqual(solved(market, { principle, keep, exclusions: [pair], agreed }).chosen.owner)
      },
    ),
    { numRuns: 500 },
  )
})

test('a refusal moves nobody for a few points where others are kept gently', () => {
  const market: Market = {
    waiting: Int32Array.of(9, 9),
    capacity: Int32Array.of(1, 1),
    person: Int32Array.of(0, 1, 1),
    opening: Int32Array.of(0, 0, 1),
    score: Int32Array.of(70, 73, 70),
    forOpening: Int32Array.of(1, 1, 1),
    forPerson: Int32Array.of(1, 1, 1),
  }
  const owner = Int32Array.of(0, 1)
  const told = (keep: 'free' | 'gentle') =>
    dropPair(market, question(), owner, [0, 0], { principle: 'best', keep })!.moves
  expect(told('free')).toEqual([{ person: 1, from: 1, to: 0 }])
  expect(told('gentle')).toEqual([])
})

test('whoever has left a market is nobody’s other way, and all others keep their numbers', () => {
  fc.assert(
    fc.property(smallMarket, fc.nat(), fc.nat(), (market, n, m) => {
      const gone = n % market.waiting.length
      const rest = withoutPersons(market, (p) => p !== gone)
      const { owner } = solved(rest).chosen
      expect(owner[gone]).toBe(-1)
      fc.pre(rest.person.length > 0)
      const e = m % rest.person.length
      const pair: Pair = [rest.person[e]!, rest.opening[e]!]
      expect(pairOf(market, ...pair)).toBeGreaterThanOrEqual(0)
      const moved = forcePair(rest, question(), owner, pair)!.moves.map((move) => move.person)
      expect(moved).not.toContain(gone)
    }),
    { numRuns: 300 },
  )
})

test('whoever is left over has only openings whose places are taken', () => {
  fc.assert(
    fc.property(smallMarket, (market) => {
      const { owner } = solved(market).chosen
      for (const [p, o] of owner.entries()) {
        const others = alternativesOf(market, owner, p)
        expect(others.map((one) => one.opening).includes(o)).toBe(false)
        if (o < 0)
          for (const one of others)
            expect([one.freePlaces, one.holders.length]).toEqual([0, market.capacity[one.opening]!])
      }
    }),
  )
})

test('every proposal of two runs is kept or moved, once', () => {
  const pairs = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', 'z')), {
      selector: ([person]) => person,
    })
    .map((list) => list.map(([person, vacancy]) => ({ person, vacancy })))
  fc.assert(
    fc.property(pairs, pairs, (before, after) => {
      const all = { persons: new Set('abcd'), vacancies: new Set('xyz') }
      const { kept, moves } = compareRuns(
        { ...all, proposals: before },
        { ...all, proposals: after, refused: [], locked: [], isPossible: () => true },
      )
      const named = new Set([...before, ...after].map(({ person }) => person))
      expect(kept + moves.length).toBe(named.size)
      for (const move of moves) expect(move.from).not.toBe(move.to)
      expect(moves.every(({ cause }) => cause === 'others')).toBe(true)
    }),
  )
})

const none = new Int32Array()
const empty = { person: none, opening: none, score: none, forOpening: none, forPerson: none }
