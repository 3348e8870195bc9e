import { expect, test } from 'vitest'
import { seeded } from '../solver/seeded.ts'
import { ringsOfSwap, topTradingCycles } from './top-trading-cycles.ts'

/** Everybody points, one ring at a time is found by following the pointers from the start; until nobody is left. */
function slowly(preferences: readonly (readonly number[])[]): number[] {
  const got = preferences.map(() => -1)
  for (;;) {
    const left = got.indexOf(-1)
    if (left === -1) return got
    const points = (person: number) =>
      preferences[person]!.find((place) => got.indexOf(place) === -1) ?? person
    const seen: number[] = []
    for (let at = left; ; at = points(at)) {
      if (!seen.includes(at)) {
        seen.push(at)
        continue
      }
      for (const person of seen.slice(seen.indexOf(at))) got[person] = -2 - points(person)
      break
    }
    got.forEach((place, person) => {
      if (place < -1) got[person] = -2 - place
    })
  }
}

test('10,000 small groups swap as by hand, and nobody ends worse than now', { timeout: 60_000 }, () => {
  const chance = seeded(7)
  for (let i = 0; i < 10_000; i++) {
    const persons = 1 + Math.floor(chance() * 7)
    const preferences = Array.from({ length: persons }, () => {
      const order = Array.from({ length: persons }, (_, place) => ({ place, rank: chance() }))
      return order
        .sort((a, b) => a.rank - b.rank)
        .slice(0, Math.floor(chance() * (persons + 1)))
        .map(({ place }) => place)
    })
    const first = Int32Array.from({ length: persons + 1 }, (_, p) => preferences.slice(0, p).flat().length)
    const got = topTradingCycles({ first, place: Int32Array.from(preferences.flat()) })
    expect(Array.from(got), JSON.stringify(preferences)).toEqual(slowly(preferences))
    expect(new Set(got).size).toBe(persons)
    for (const [person, place] of got.entries()) {
      const wishes = preferences[person]!.includes(person)
        ? preferences[person]!.slice(0, preferences[person]!.indexOf(person))
        : preferences[person]!
      expect(place === person || wishes.includes(place)).toBe(true)
    }
    const rings = ringsOfSwap(got)
    for (const ring of rings) {
      for (const [k, v] of ring.entries()) expect(got[ring[(k + 1) % ring.length]!]).toBe(v)
    }
    expect(rings.flat().length).toBe(got.filter((place, person) => place !== person).length)
  }
})
