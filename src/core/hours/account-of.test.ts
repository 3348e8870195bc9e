import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { accountOf } from './account-of.ts'
import type { Entry } from './entry.ts'

const monday = day('2018-03-05')
const learned = (minutes: number, on = monday): Entry => {
  return { kind: 'education', employee: 'm1', day: on, attended: minutes, paid: minutes }
}
const refusals = (...entries: Entry[]) =>
  accountOf(entries).refused.map(({ index, refusal }) => [index, refusal.reason])

describe('an account', () => {
  it('leaves out what cannot be, and keeps the rest', () => {
    const { account, refused } = accountOf([
      learned(60),
      learned(-1, addDays(monday, 1)),
      learned(30, addDays(monday, 2)),
    ])
    expect(account.employees.get('m1')?.days).toEqual([monday, addDays(monday, 2)])
    expect(refused).toMatchObject([
      { index: 1, refusal: { reason: 'negative-minutes', details: { minutes: -1 } } },
    ])
  })

  it('takes a day once; what comes after is a correction, the last of which counts', () => {
    expect(refusals(learned(60), learned(60))).toEqual([[1, 'day-entered-before']])
    const correction = (minutes: number): Entry => ({
      kind: 'correction',
      of: learned(minutes) as never,
      because: 'x',
    })
    expect(refusals(correction(60))).toEqual([[0, 'nothing-to-correct']])
    const { account } = accountOf([learned(60), correction(50), correction(40)])
    expect(account.employees.get('m1')?.hours[0]?.attended).toBe(40)
  })

  it('keeps days in order however they arrive', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 })), (offsets) => {
        const { account } = accountOf(offsets.map((n) => learned(n, addDays(monday, n))))
        const list = account.employees.get('m1')
        const sorted = [...offsets].sort((a, b) => a - b)
        expect(list?.days ?? []).toEqual(sorted.map((n) => addDays(monday, n)))
        expect(list?.hours.map(({ attended }) => attended) ?? []).toEqual(sorted)
      }),
    )
  })

  it('holds one job of a vikar at a time; a correction moves the one that began the same day', () => {
    const job = (from: number, to?: number): Entry & { kind: 'employment' } => {
      return {
        kind: 'employment',
        temp: 'v1',
        from: addDays(monday, from),
        to: to === undefined ? undefined : addDays(monday, to),
      }
    }
    expect(refusals(job(0, 4), job(4, 9))).toEqual([[1, 'two-jobs-at-once']])
    expect(refusals(job(0), job(400, 409))).toEqual([[1, 'two-jobs-at-once']])
    expect(refusals(job(3, 2))).toEqual([[0, 'ends-before-start']])
    expect(refusals(job(0), { kind: 'correction', of: job(0, 3), because: 'sagt op' }, job(4))).toEqual([])
  })

  it('closes up to a day, never less by closing again, and opens only by an entry', () => {
    const close = (n: number): Entry => ({ kind: 'close', through: addDays(monday, n) })
    const reopen = (n: number): Entry => ({ kind: 'reopen', from: addDays(monday, n), because: 'x' })
    const rate: Entry = { kind: 'rate', from: monday, ore: 1, mark: 'confirmed', because: 'x' }
    expect(
      refusals(close(4), close(1), learned(1, addDays(monday, 4)), learned(1, addDays(monday, 5))),
    ).toEqual([[2, 'period-closed']])
    expect(refusals(close(4), rate, reopen(0), rate)).toEqual([[1, 'period-closed']])
    expect(refusals(reopen(0))).toEqual([[0, 'not-closed']])
    expect(refusals(close(4), reopen(5))).toEqual([[1, 'not-closed']])
  })
})
