import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import { overlaps, type Period } from '../calendar/period.ts'
import { applicationStatuses } from './application-status.ts'
import {
  afterHire,
  checkAcceptance,
  checkOffer,
  isEligibleOn,
  type Offer,
  type OfferedVacancy,
  type OtherApplication,
} from './hire-rules.ts'

const today = day('2014-04-08')
const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) })

const vacancy: OfferedVacancy = {
  status: 'published',
  category: 'jobrotation',
  period: period('2014-05-01', '2014-10-31'),
  weeklyMinutesMin: 20 * 60,
  weeklyMinutesMax: 37 * 60,
}
const offer: Offer = { period: vacancy.period, weeklyMinutes: 37 * 60 }

describe('an offer', () => {
  const check = (change: Partial<Offer>, own: Partial<OfferedVacancy> = {}, on: Day = today) =>
    checkOffer({ ...offer, ...change }, { ...vacancy, ...own }, on)

  test('is the vikariat, or a part of it', () => {
    expect(check({})).toEqual({ ok: true, value: offer })
    expect(check({ period: period('2014-06-01', '2014-08-31'), weeklyMinutes: 20 * 60 }).ok).toBe(true)
    expect(check({ period: period('2014-05-01', '2014-05-01') }).ok).toBe(true)
  })

  test.each([
    ['outside-the-period', check({ period: period('2014-04-30', '2014-10-31') })],
    ['outside-the-period', check({ period: period('2014-05-01', '2014-11-01') })],
    ['too-few-hours', check({ weeklyMinutes: 20 * 60 - 1 })],
    ['too-many-hours', check({ weeklyMinutes: 37 * 60 + 1 })],
    ['vacancy-closed', check({}, { status: 'closed' })],
    ['start-has-passed', check({}, {}, day('2014-05-02'))],
  ])('%s', (reason, found) => {
    expect(found).toMatchObject({ ok: false, reason })
  })

  test('may begin today', () => {
    expect(check({}, {}, day('2014-05-01')).ok).toBe(true)
  })
})

describe('a yes', () => {
  const accept = (
    facts: Partial<Parameters<typeof checkAcceptance>[2]> = {},
    own: Partial<OfferedVacancy> = {},
  ) =>
    checkAcceptance(
      offer,
      { ...vacancy, ...own },
      { openingsLeft: 1, hires: [], certificate: undefined, ...facts },
      today,
    )
  const eligible = { decision: 'eligible', valid: period('2014-04-01', '2014-06-30') } as const

  test('to jobrotation waits for the certificate, with the place held', () => {
    expect(accept()).toEqual({ ok: true, value: { application: 'awaiting_certificate', hire: 'reserved' } })
    expect(accept({ certificate: { ...eligible, decision: 'not_eligible' } })).toMatchObject({
      value: { application: 'awaiting_certificate' },
    })
  })

  test('is a hire at once with a certificate for the first day, and for an ordinary vikariat', () => {
    expect(accept({ certificate: eligible })).toEqual({
      ok: true,
      value: { application: 'hired', hire: 'active' },
    })
    expect(accept({}, { category: 'ordinary' })).toMatchObject({ value: { hire: 'active' } })
    expect(isEligibleOn(eligible, day('2014-04-01'))).toBe(true)
    expect(isEligibleOn(eligible, day('2014-06-30'))).toBe(true)
    expect(isEligibleOn(eligible, day('2014-07-01'))).toBe(false)
    expect(isEligibleOn(eligible, day('2014-03-31'))).toBe(false)
    expect(isEligibleOn(undefined, today)).toBe(false)
  })

  test('comes to nothing without an opening, or for somebody hired in the period', () => {
    expect(accept({ openingsLeft: 0 })).toMatchObject({ reason: 'no-opening-left' })
    expect(accept({ hires: [period('2014-10-31', '2015-01-31')] })).toMatchObject({
      reason: 'hired-in-the-period',
      details: { from: '2014-10-31', to: '2015-01-31' },
    })
    expect(
      accept({ hires: [period('2014-11-01', '2015-01-31'), period('2014-01-01', '2014-04-30')] }).ok,
    ).toBe(true)
    expect(accept({}, { status: 'closed' })).toMatchObject({ reason: 'vacancy-closed' })
  })
})

describe('after a hire', () => {
  const hire = period('2014-05-01', '2014-10-31')
  const other = (id: string, from: string, to: string, status: OtherApplication['status'] = 'sent') => ({
    id,
    status,
    period: period(from, to),
  })

  test('what shares a day closes, the rest remains', () => {
    const { close, keep } = afterHire(hire, [
      other('before', '2014-01-01', '2014-04-30'),
      other('first day', '2014-01-01', '2014-05-01'),
      other('inside', '2014-06-01', '2014-06-30', 'interest'),
      other('last day', '2014-10-31', '2014-12-31', 'offered'),
      other('after', '2014-11-01', '2015-01-31', 'talking'),
      other('ended', '2014-06-01', '2014-06-30', 'declined_by_company'),
    ])
    expect(close.map((one) => one.id)).toEqual(['first day', 'inside', 'last day'])
    expect(keep.map((one) => one.id)).toEqual(['before', 'after'])
  })

  test('every live application is closed or kept, and nothing closed could have been worked', () => {
    const start = fc.integer({ min: 0, max: 400 })
    const others = fc.array(
      fc.record({
        from: start,
        days: fc.integer({ min: 0, max: 200 }),
        status: fc.constantFrom(...applicationStatuses),
      }),
      { maxLength: 15 },
    )
    fc.assert(
      fc.property(others, (list) => {
        const made = list.map((one, index) => {
          const from = addDays(day('2014-01-01'), one.from)
          return { id: String(index), status: one.status, period: { from, to: addDays(from, one.days) } }
        })
        const { close, keep } = afterHire(hire, made)
        const live = made.filter((one) =>
          ['interest', 'sent', 'talking', 'offered', 'awaiting_certificate'].includes(one.status),
        )
        expect([...close, ...keep].map((one) => one.id).sort()).toEqual(live.map((one) => one.id).sort())
        for (const one of close) expect(overlaps(one.period, hire)).toBe(true)
        for (const one of keep)
          expect(one.status === 'awaiting_certificate' || !overlaps(one.period, hire)).toBe(true)
      }),
    )
  })
})
