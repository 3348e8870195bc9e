import { expect, test } from 'vitest'
import { agreementMoves, agreementMovesFrom, agreementStatuses, moveAgreement } from './agreement-moves.ts'
import { caseSides } from './side.ts'

const sides = [...caseSides, 'system'] as const
const origins = ['new', ...agreementStatuses] as const

/** Written out by hand, so that a change of the table has to be meant twice. */
const writers = ['company', 'unit', 'secretariat']
const signers = ['company', 'shop_steward', 'unit', 'provider', 'employee', 'temp', 'organisation']
const allowed: Record<string, readonly string[]> = {
  'new make draft': writers,
  'draft update draft': writers,
  'draft send sent': writers,
  'draft withdraw withdrawn': writers,
  'sent withdraw withdrawn': writers,
  'sent sign sent': signers,
  'sent complete signed': ['system'],
  'sent revise superseded': writers,
  'signed revise signed': writers,
  'signed give-way superseded': ['system'],
}

test('every status, move and side is allowed or refused as written', () => {
  const found = new Set<string>()
  for (const status of origins)
    for (const move of agreementMoves)
      for (const side of sides) {
        const moved = moveAgreement(status, move, side)
        if (moved.ok) found.add(`${status} ${move} ${moved.value}: ${side}`)
      }
  const meant = Object.entries(allowed).flatMap(([move, by]) => by.map((side) => `${move}: ${side}`))
  expect([...found].sort()).toEqual([...meant].sort())
})

test('says whether it is the status or the side that stands in the way', () => {
  expect(moveAgreement('draft', 'sign', 'employee')).toMatchObject({ reason: 'not-from-here' })
  expect(moveAgreement('sent', 'sign', 'secretariat')).toMatchObject({ reason: 'not-your-move' })
  expect(moveAgreement('superseded', 'sign', 'company')).toMatchObject({ reason: 'not-from-here' })
})

test('nothing happens to what has given way or was withdrawn', () => {
  for (const side of sides)
    for (const status of ['superseded', 'withdrawn'] as const)
      expect(agreementMovesFrom(status, side)).toEqual([])
})
