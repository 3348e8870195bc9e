import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSeats, inQueueOrder, movesForCapacity, seatsForQueue } from './seats.ts'

const taken = (capacity: number) => fc.uniqueArray(fc.integer({ min: 1, max: capacity }))

test('free and taken seats are all seats, none twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }).chain((c) => fc.tuple(fc.constant(c), taken(c))),
      ([capacity, held]) => {
        const free = freeSeats(capacity, held)
        expect([...free, ...held].sort((a, b) => a - b)).toEqual(
          Array.from({ length: capacity }, (_, i) => i + 1),
        )
      },
    ),
  )
})

test('the queue is served from its head, nobody passes anybody, no seat is given twice', () => {
  const queue = fc.uniqueArray(fc.record({ id: fc.uuid(), queuedAt: fc.integer({ min: 0, max: 5 }) }), {
    selector: (w) => w.id,
  })
  fc.assert(
    fc.property(queue, fc.uniqueArray(fc.integer({ min: 1, max: 20 })), (waiting, free) => {
      const given = seatsForQueue(waiting, free)
      expect(given).toHaveLength(Math.min(waiting.length, free.length))
      expect(given.map((g) => g.who)).toEqual(inQueueOrder(waiting).slice(0, given.length))
      expect(new Set(given.map((g) => g.seat)).size).toBe(given.length)
      const served = new Set(given.map((g) => g.who.id))
      const lastServed = Math.max(-1, ...given.map((g) => g.who.queuedAt))
      for (const w of waiting) if (!served.has(w.id)) expect(w.queuedAt).toBeGreaterThanOrEqual(lastServed)
    }),
  )
})

test('fewer seats: whoever sits above moves to a free seat below, or nobody does when there are too many', () => {
  fc.assert(
    fc.property(taken(40), fc.integer({ min: 1, max: 40 }), (held, capacity) => {
      const moves = movesForCapacity(held, capacity)
      if (held.length > capacity) {
        expect(moves).toBeUndefined()
        return
      }
      const after = held.map((no) => moves?.find((m) => m.from === no)?.to ?? no)
      expect(new Set(after).size).toBe(held.length)
      expect(after.every((no) => no <= capacity)).toBe(true)
    }),
  )
})
