import { describe, expect, it } from 'vitest'
import {
  type ClaimFacts,
  type ClaimMove,
  type ClaimStatus,
  claimMoveNames,
  claimMovesFor,
  claimStatuses,
  moveClaim,
} from './claim-moves.ts'
import { caseSides } from './side.ts'

/** Written out again by hand: every move there is. Whatever is not here is refused for everybody. */
const POSSIBLE: Record<string, [ClaimStatus, readonly string[]]> = {
  'draft submit': ['submitted', ['company']],
  'draft renew': ['draft', ['company', 'unit']],
  'draft withdraw': ['withdrawn', ['company', 'unit']],
  'submitted renew': ['draft', ['company', 'unit']],
  'submitted withdraw': ['withdrawn', ['company', 'unit']],
  'submitted check': ['checked', ['unit']],
  'checked renew': ['draft', ['company', 'unit']],
  'checked withdraw': ['withdrawn', ['company', 'unit']],
  'checked approve': ['approved', ['unit']],
  'checked refuse': ['refused', ['unit']],
  'approved export': ['exported', ['unit']],
  'exported pay': ['paid', ['unit']],
}
/** Where money that comes back goes another way. */
const RECOVERY: typeof POSSIBLE = {
  'draft submit': ['submitted', ['company', 'unit']],
  'approved export': ['approved', []],
  'approved pay': ['paid', ['unit']],
}

const decider = { accountId: 'decider', decides: true }
const claim = (status: ClaimStatus, more: Partial<ClaimFacts> = {}): ClaimFacts => ({
  status,
  kind: 'claim',
  madeBy: 'maker',
  checkedBy: 'checker',
  upToDate: true,
  ...more,
})
const pairs = claimStatuses.flatMap((status) => claimMoveNames.map((move) => [status, move] as const))

describe('a claim', () => {
  it.each(pairs)('%s: %s, from every side', (status: ClaimStatus, move: ClaimMove) => {
    for (const kind of ['claim', 'recovery'] as const) {
      const possible = kind === 'claim' ? POSSIBLE : { ...POSSIBLE, ...RECOVERY }
      const [next, sides] = possible[`${status} ${move}`] ?? []
      for (const side of caseSides) {
        const moved = moveClaim(claim(status, { kind }), move, side, decider, 'Fordi')
        expect(moved.ok ? moved.value : 'no').toBe(sides?.includes(side) ? next : 'no')
        expect(claimMovesFor(status, side, kind).includes(move)).toBe(moved.ok)
      }
    }
  })

  it.each(['approve', 'refuse'] as const)('is not decided (%s) by who made or checked it', (move) => {
    for (const accountId of ['maker', 'checker', null])
      expect(moveClaim(claim('checked'), move, 'unit', { accountId, decides: true }, 'Fordi')).toMatchObject({
        reason: 'own-work',
      })
    expect(
      moveClaim(claim('checked'), move, 'unit', { accountId: 'other', decides: false }, 'Fordi'),
    ).toMatchObject({ reason: 'not-a-decider' })
    // one that was made by the clock has no maker
    expect(moveClaim(claim('checked', { madeBy: null }), move, 'unit', decider, 'Fordi').ok).toBe(true)
  })

  it('is not refused without a reason', () => {
    expect(moveClaim(claim('checked'), 'refuse', 'unit', decider)).toMatchObject({ reason: 'reason-missing' })
  })

  it.each([
    ['draft', 'submit'],
    ['submitted', 'check'],
    ['checked', 'approve'],
  ] as const)('that is %s is made anew before %s when hours have changed', (status, move) => {
    const old = claim(status, { upToDate: false })
    expect(moveClaim(old, move, move === 'submit' ? 'company' : 'unit', decider)).toMatchObject({
      reason: 'hours-changed',
    })
    expect(moveClaim(old, 'renew', 'unit', decider).ok).toBe(true)
  })
})
