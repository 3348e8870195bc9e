import { describe, expect, test } from 'vitest'
import {
  missingToOpen,
  moveSession,
  type SessionFacts,
  type SessionMove,
  type SessionStatus,
  sessionMoves,
  sessionSides,
  sessionStatuses,
} from './session-moves.ts'

const over: SessionFacts = { hasBegun: true, isOver: true, taken: 10, minimum: 8, anyway: false }

/** What each move leads to for its own side when nothing else is in the way: the whole table once more, by hand. */
const EXPECTED: Record<SessionMove, { by: string; to: Partial<Record<SessionStatus, SessionStatus>> }> = {
  confirm: { by: 'provider', to: { planned: 'confirmed' } },
  change: { by: 'provider', to: { planned: 'planned', confirmed: 'confirmed' } },
  cancel: { by: 'provider', to: { planned: 'cancelled', confirmed: 'cancelled' } },
  attend: { by: 'provider', to: { planned: 'confirmed', confirmed: 'confirmed', held: 'held' } },
  hold: { by: 'provider', to: { planned: 'held', confirmed: 'held' } },
  reserve: { by: 'company', to: { planned: 'planned', confirmed: 'confirmed' } },
}

describe('a session', () => {
  const all = sessionStatuses.flatMap((status) =>
    sessionMoves.flatMap((move) => sessionSides.map((side) => ({ status, move, side }))),
  )
  test.each(all)('$status: $move by $side', ({ status, move, side }) => {
    const { by, to } = EXPECTED[move]
    const result = moveSession(status, move, side, over)
    const next = side === by ? to[status] : undefined
    if (next) expect(result).toEqual({ ok: true, value: next })
    else expect(result.ok).toBe(false)
    if (side !== by) expect(result).toMatchObject({ reason: 'not-your-move' })
    else if (!next && status !== 'confirmed') expect(result).toMatchObject({ reason: status })
  })

  test('opens with its minimum, or with fewer when the provider says so', () => {
    const few = { ...over, taken: 5 }
    expect(moveSession('planned', 'confirm', 'provider', few)).toEqual({
      ok: false,
      reason: 'too-few',
      details: { missing: 3 },
    })
    expect(moveSession('planned', 'confirm', 'provider', { ...few, anyway: true }).ok).toBe(true)
  })

  test('has no attendance before its first day and is not held before its last', () => {
    const before = { ...over, hasBegun: false, isOver: false }
    expect(moveSession('confirmed', 'attend', 'provider', before)).toMatchObject({ reason: 'not-started' })
    expect(moveSession('confirmed', 'hold', 'provider', { ...before, hasBegun: true })).toMatchObject({
      reason: 'not-started',
    })
  })

  test('misses what its minimum is short of', () => {
    expect(missingToOpen({ taken: 3, minimum: 8 })).toBe(5)
    expect(missingToOpen({ taken: 9, minimum: 8 })).toBe(0)
  })
})
