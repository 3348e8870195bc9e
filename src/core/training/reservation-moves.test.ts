import { describe, expect, test } from 'vitest'
import {
  moveReservation,
  type ReservationMove,
  type ReservationSide,
  type ReservationStatus,
  reservationMoves,
  reservationSides,
  reservationStatuses,
  seated,
} from './reservation-moves.ts'

/** Every move that is allowed, as `status move side when`, by hand; all others are refused. */
const ALLOWED: Record<string, ReservationStatus> = {
  'waiting seat system before': 'reserved',
  'reserved enrol provider before': 'enrolled',
  'reserved enrol provider begun': 'enrolled',
  'waiting cancel company before': 'cancelled',
  'reserved cancel company before': 'cancelled',
  'enrolled cancel company before': 'cancelled',
  'waiting cancel provider before': 'cancelled',
  'reserved cancel provider before': 'cancelled',
  'enrolled cancel provider before': 'cancelled',
  'reserved leave company begun': 'left',
  'enrolled leave company begun': 'left',
  'reserved leave provider begun': 'left',
  'enrolled leave provider begun': 'left',
  'reserved complete provider begun': 'completed',
  'enrolled complete provider begun': 'completed',
}
for (const status of ['waiting', 'reserved', 'enrolled'])
  for (const side of ['provider', 'system'])
    for (const when of ['before', 'begun']) ALLOWED[`${status} close ${side} ${when}`] = 'cancelled'

const all: { status: ReservationStatus; move: ReservationMove; side: ReservationSide; begun: boolean }[] =
  reservationStatuses.flatMap((status) =>
    reservationMoves.flatMap((move) =>
      reservationSides.flatMap((side) => [true, false].map((begun) => ({ status, move, side, begun }))),
    ),
  )

describe('a reservation', () => {
  test('moves as the table says and no other way, for every status, move, side and time', () => {
    for (const { status, move, side, begun } of all) {
      const key = `${status} ${move} ${side} ${begun ? 'begun' : 'before'}`
      const result = moveReservation(status, move, side, begun)
      expect(result.ok ? result.value : undefined, key).toBe(ALLOWED[key])
    }
    expect(all.length).toBe(6 * 6 * 4 * 2)
  })

  test('that is over stays over, and says so to those who may move', () => {
    for (const status of ['completed', 'left', 'cancelled'] as const)
      expect(moveReservation(status, 'cancel', 'company', false)).toMatchObject({ reason: 'over' })
  })

  test('holds a seat exactly while somebody sits on it', () => {
    expect(seated).toEqual(['reserved', 'enrolled', 'completed'])
  })
})
