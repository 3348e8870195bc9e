import { describe, expect, test } from 'vitest'
import { employeeMoves, employeeStatus } from './employee-moves.ts'
import { followUpMoves, followUpStatus } from './follow-up-moves.ts'
import { type Mover, type MoveTable, moveIn } from './move-table.ts'
import { caseSides } from './side.ts'
import { tempMoves } from './temp-moves.ts'

const MOVERS: readonly Mover[] = [...caseSides, 'system']

/** Every (status, move, side) that the table lets through, as `status move side > next`. */
function allowed<S extends string, M extends string>(table: MoveTable<S, M>): string[] {
  const statuses = Object.keys(table.next) as S[]
  const moves = Object.keys(table.by) as M[]
  return statuses.flatMap((status) =>
    moves.flatMap((move) =>
      MOVERS.flatMap((side) => {
        const result = moveIn(table, status, move, side)
        return result.ok ? [`${status} ${move} ${side} > ${result.value}`] : []
      }),
    ),
  )
}

const each = (statuses: string[], move: string, sides: string[], next?: string): string[] =>
  statuses.flatMap((s) => sides.map((side) => `${s} ${move} ${side} > ${next ?? s}`))
const ORGANISERS = ['company', 'unit', 'secretariat']

describe('what is possible, over all statuses, moves and sides', () => {
  test('an employee in a case', () => {
    expect(allowed(employeeMoves).sort()).toEqual(
      [
        ...each(['added', 'declined'], 'agree', ['employee'], 'agreed'),
        ...each(['added', 'agreed'], 'decline', ['employee'], 'declined'),
        ...each(['added'], 'agree_for', ORGANISERS, 'agreed'),
        ...each(['added', 'agreed'], 'plan', [...ORGANISERS, 'employee']),
        ...each(['agreed'], 'return_talk', ORGANISERS),
        ...each(['added', 'agreed', 'declined'], 'take_out', ORGANISERS, 'removed'),
        ...each(['removed'], 'take_back', ORGANISERS, 'added'),
      ].sort(),
    )
  })

  test('a vikar of a case', () => {
    expect(allowed(tempMoves).sort()).toEqual(
      [
        ...each(['reserved', 'active'], 'introduce', ORGANISERS),
        ...each(['reserved', 'active'], 'half_way', [...ORGANISERS, 'temp']),
        ...each(['reserved', 'active', 'ended'], 'perspective', [...ORGANISERS, 'temp']),
      ].sort(),
    )
  })

  test('a follow-up', () => {
    expect(allowed(followUpMoves).sort()).toEqual(
      [
        ...each(['planned'], 'ask', ['system'], 'asked'),
        ...each(['planned', 'asked'], 'answer', ['temp', 'employee'], 'answered'),
        ...each(['planned', 'asked'], 'answer_for', ['unit', 'secretariat'], 'answered'),
        ...each(
          ['planned', 'asked'],
          'close',
          ['temp', 'employee', 'unit', 'secretariat', 'system'],
          'closed',
        ),
      ].sort(),
    )
  })
})

test('a refusal tells a move that is never the side’s from one that is not possible now', () => {
  expect(moveIn(employeeMoves, 'added', 'agree', 'company')).toEqual({ ok: false, reason: 'not-your-move' })
  expect(moveIn(employeeMoves, 'declined', 'agree_for', 'company')).toMatchObject({
    reason: 'not-from-here',
  })
})

test('the status is read from the facts, and the last thing that happened counts', () => {
  const facts = { agreed: false, declined: false, removed: false }
  expect(employeeStatus(facts)).toBe('added')
  expect(employeeStatus({ ...facts, agreed: true })).toBe('agreed')
  expect(employeeStatus({ ...facts, declined: true })).toBe('declined')
  expect(employeeStatus({ agreed: true, declined: false, removed: true })).toBe('removed')
  const follow = { asked: false, answered: false, closed: false }
  expect(followUpStatus(follow)).toBe('planned')
  expect(followUpStatus({ ...follow, asked: true })).toBe('asked')
  expect(followUpStatus({ asked: true, answered: true, closed: false })).toBe('answered')
  expect(followUpStatus({ asked: true, answered: false, closed: true })).toBe('closed')
})
