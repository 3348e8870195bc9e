import { expect, test } from 'vitest'
import { grantMoves, grantMovesFrom, grantStatuses, moveGrant } from './grant-moves.ts'
import { caseSides } from './side.ts'

const sides = [...caseSides, 'system'] as const

/** Written out by hand, so that a change of the table has to be meant twice. */
const allowed: Record<string, readonly string[]> = {
  'new apply applied': ['company'],
  'draft apply applied': ['company'],
  'applied prepare applied': ['unit'],
  'applied grant granted': ['unit'],
  'applied refuse refused': ['unit'],
  'applied withdraw withdrawn': ['company'],
  'draft withdraw withdrawn': ['company'],
  'granted end ended': ['unit'],
}

test('every status, move and side is allowed or refused as written', () => {
  const found: string[] = []
  for (const status of ['new', ...grantStatuses] as const)
    for (const move of grantMoves)
      for (const side of sides) {
        const moved = moveGrant(status, move, side)
        if (moved.ok) found.push(`${status} ${move} ${moved.value}: ${side}`)
      }
  const meant = Object.entries(allowed).flatMap(([move, by]) => by.map((side) => `${move}: ${side}`))
  expect(found.sort()).toEqual(meant.sort())
})

test('nobody but a job centre decides, and what is decided is decided once', () => {
  for (const side of sides) {
    if (side !== 'unit') expect(moveGrant('applied', 'grant', side).ok).toBe(false)
    expect(moveGrant('granted', 'grant', side)).toMatchObject({ reason: 'not-from-here' })
    for (const status of ['refused', 'withdrawn', 'ended'] as const)
      expect(grantMovesFrom(status, side)).toEqual([])
  }
})
