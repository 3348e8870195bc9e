import { expect, test } from 'vitest'
import { caseSides } from '../rotation/side.ts'
import {
  holdsAbsences,
  movePart,
  movePool,
  partMoves,
  partMovesFrom,
  partStatuses,
  poolMoves,
  poolMovesFrom,
  poolStatuses,
} from './pool-moves.ts'

const sides = [...caseSides, 'system'] as const

/** Written out by hand, so that a change of a table has to be meant twice. */
const STAFF = ['unit', 'secretariat']
const POOL: Record<string, readonly string[]> = {
  'proposed ask asked': STAFF,
  'reopened ask asked': STAFF,
  'lapsed ask asked': STAFF,
  'asked agree agreed': ['company', ...STAFF],
  'proposed reopen reopened': ['company', 'system'],
  'asked reopen reopened': ['company', 'system'],
  'agreed reopen reopened': ['company', 'system'],
  'lapsed reopen reopened': ['company', 'system'],
  'asked lapse lapsed': ['system'],
  'agreed lapse lapsed': ['system'],
  'agreed post posted': ['company', ...STAFF],
  'proposed drop dropped': STAFF,
  'asked drop dropped': STAFF,
  'agreed drop dropped': STAFF,
  'reopened drop dropped': STAFF,
  'lapsed drop dropped': STAFF,
}
const PART: Record<string, readonly string[]> = {
  'new ask asked': STAFF,
  'asked ask asked': STAFF,
  'yes ask asked': STAFF,
  'no ask asked': STAFF,
  'lapsed ask asked': STAFF,
  'recalled ask asked': STAFF,
  'asked accept yes': ['company'],
  'asked decline no': ['company'],
  'yes decline no': ['company'],
  'asked lapse lapsed': ['system'],
  'asked recall recalled': [...STAFF, 'system'],
  'yes recall recalled': [...STAFF, 'system'],
  'no recall recalled': [...STAFF, 'system'],
  'lapsed recall recalled': [...STAFF, 'system'],
}

const meant = (allowed: Record<string, readonly string[]>) =>
  Object.entries(allowed)
    .flatMap(([move, by]) => by.map((side) => `${move}: ${side}`))
    .sort()

test('every status, move and side of a shared vikariat is allowed or refused as written', () => {
  const found: string[] = []
  for (const status of poolStatuses)
    for (const move of poolMoves)
      for (const side of sides) {
        const moved = movePool(status, move, side)
        if (moved.ok) found.push(`${status} ${move} ${moved.value}: ${side}`)
      }
  expect(found.sort()).toEqual(meant(POOL))
})

test('every status, move and side of a company’s part is allowed or refused as written', () => {
  const found: string[] = []
  for (const status of ['new', ...partStatuses] as const)
    for (const move of partMoves)
      for (const side of sides) {
        const moved = movePart(status, move, side)
        if (moved.ok) found.push(`${status} ${move} ${moved.value}: ${side}`)
      }
  expect(found.sort()).toEqual(meant(PART))
})

test('what is posted or put aside stays so, and only what is asked about is held', () => {
  for (const side of sides)
    for (const status of ['posted', 'dropped'] as const) expect(poolMovesFrom(status, side)).toEqual([])
  expect(poolStatuses.filter(holdsAbsences)).toEqual(['asked', 'agreed', 'posted'])
  expect(partMovesFrom('yes', 'company')).toEqual(['decline'])
})
