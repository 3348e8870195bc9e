import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { expectOk } from '../result.ts'
import {
  caseMoves,
  caseStatus,
  caseStatuses,
  deleteAfter,
  type InTheWay,
  moveCase,
  movesFrom,
} from './case-moves.ts'
import { caseSides } from './side.ts'

const CLEAR: InTheWay = {
  openGates: 0,
  people: 3,
  gatesToLookAgain: 0,
  openClaims: 0,
  openGrants: 0,
  openAgreements: 0,
  reason: 'Fordi det er så',
}

describe('the table of moves', () => {
  /** By status, move and side: all that is allowed, written out by hand. */
  const ALLOWED = new Map<string, string>()
  for (const side of ['unit', 'secretariat']) {
    ALLOWED.set(`wish accept ${side}`, 'preparing')
    ALLOWED.set(`declined accept ${side}`, 'preparing')
    ALLOWED.set(`wish decline ${side}`, 'declined')
    for (const from of ['declined', 'stopped', 'ended']) ALLOWED.set(`${from} archive ${side}`, 'archived')
  }
  for (const side of ['company', 'unit', 'secretariat']) {
    ALLOWED.set(`preparing start ${side}`, 'running')
    ALLOWED.set(`running end ${side}`, 'ended')
    for (const from of ['wish', 'preparing', 'running']) ALLOWED.set(`${from} stop ${side}`, 'stopped')
  }

  test('allows these and refuses every other pair, for every side', () => {
    for (const status of caseStatuses)
      for (const move of caseMoves)
        for (const side of [...caseSides, 'system'] as const) {
          const asked = moveCase(status, move, side, CLEAR)
          const expected = ALLOWED.get(`${status} ${move} ${side}`)
          expect(asked.ok ? asked.value : undefined, `${status} ${move} ${side}`).toBe(expected)
          expect(movesFrom(status, side).includes(move)).toBe(expected !== undefined)
        }
  })

  test('says first that it is too late or too early, then that it is not yours', () => {
    expect(moveCase('archived', 'start', 'employee', CLEAR)).toMatchObject({ reason: 'not-from-here' })
    expect(moveCase('preparing', 'start', 'employee', CLEAR)).toMatchObject({ reason: 'not-your-move' })
  })
})

describe('what stands in the way', () => {
  const asks = (
    more: Partial<InTheWay>,
    move: (typeof caseMoves)[number],
    status: (typeof caseStatuses)[number],
  ) => moveCase(status, move, 'unit', { ...CLEAR, ...more })

  test('a case does not start with an open point or without anybody in it', () => {
    expect(asks({ openGates: 1 }, 'start', 'preparing')).toMatchObject({
      reason: 'gates-open',
      details: { open: 1 },
    })
    expect(asks({ people: 0 }, 'start', 'preparing')).toMatchObject({ reason: 'nobody-in-it' })
  })
  test('it does not end before the points are looked at again, and is not archived with money open', () => {
    expect(asks({ gatesToLookAgain: 2 }, 'end', 'running')).toMatchObject({ reason: 'second-look-missing' })
    expect(asks({ openClaims: 1 }, 'archive', 'ended')).toMatchObject({ reason: 'claims-open' })
  })
  test('it is not archived while somebody waits for an answer or a signature', () => {
    for (const status of ['stopped', 'ended'] as const) {
      expect(asks({ openGrants: 1 }, 'archive', status)).toMatchObject({ reason: 'grants-open' })
      expect(asks({ openAgreements: 1 }, 'archive', status)).toMatchObject({ reason: 'agreements-open' })
    }
    expect(asks({ openGrants: 1, openAgreements: 1 }, 'end', 'running').ok).toBe(true)
  })
  test('a no and a stop have a reason; a yes needs none', () => {
    expect(asks({ reason: 'nej' }, 'decline', 'wish')).toMatchObject({ reason: 'reason-missing' })
    expect(asks({ reason: '  a  ' }, 'stop', 'running')).toMatchObject({ reason: 'reason-missing' })
    expect(expectOk(asks({ reason: '' }, 'accept', 'wish'))).toBe('preparing')
  })
})

test('the status follows from the days, the last thing that happened first', () => {
  const none = { accepted: null, declined: null, started: null, stopped: null, ended: null, archived: null }
  expect(caseStatus(none)).toBe('wish')
  expect(caseStatus({ ...none, declined: '2014-04-01' })).toBe('declined')
  expect(caseStatus({ ...none, accepted: '2014-04-01' })).toBe('preparing')
  expect(caseStatus({ ...none, accepted: 'x', started: 'x' })).toBe('running')
  expect(caseStatus({ ...none, accepted: 'x', started: 'x', ended: 'x' })).toBe('ended')
  expect(caseStatus({ ...none, accepted: 'x', started: 'x', stopped: 'x' })).toBe('stopped')
  expect(caseStatus({ ...none, declined: 'x', archived: 'x' })).toBe('archived')
})

test('a case with money in it is kept for five years, one without for one', () => {
  expect(deleteAfter(day('2014-04-08'), true)).toBe('2019-04-08')
  expect(deleteAfter(day('2014-04-08'), false)).toBe('2015-04-08')
})
