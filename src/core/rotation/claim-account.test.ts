import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekdaysFrom } from '#test/hours/hours-files.ts'
import { addDays, type Day, day } from '../calendar/day.ts'
import { bookingOf, claimThrough } from '../hours/claim.ts'
import type { BookingEntry } from '../hours/entry.ts'
import { schemeTerms } from '../hours/scheme-terms.ts'
import { compileScheme } from '../law/compile-scheme.ts'
import { dkJobrotation } from '../law/schemes/dk-jobrotation/dk-jobrotation.ts'
import { type AccountFacts, accountFrom, accountNumbersOf, nextStep, type Room } from './claim-account.ts'
import { bookingIn, contentOf, payingPart } from './claim-content.ts'

const compiled = compileScheme(dkJobrotation)
const grant = {
  start: day('2018-03-05'),
  end: day('2018-12-31'),
  given: day('2018-03-01'),
  courseStart: day('2018-03-05'),
  sector: 'public',
  specialPool: false,
  facts: {},
}
const terms = schemeTerms(compiled, grant)
const AMPLE: Room = { minutes: 1e9, amountOre: 1e12 }

const days = (from: string, count: number, minutes: number) =>
  weekdaysFrom(from, count).map((one) => ({ day: one as Day, minutes }))
const star: AccountFacts = {
  employees: [{ id: 'm1', weeklyMinutes: 1200, days: days('2018-03-05', 25, 444) }],
  temps: [
    {
      id: 'v1',
      employments: [{ from: day('2018-03-05'), to: day('2018-04-06') }],
      days: days('2018-03-05', 25, 444),
    },
  ],
  booked: [],
}

describe('by hand', () => {
  it('20 hours a week on a course of 5 weeks with a full-time vikar: 100 hours × 188.73 = 18,873; refund 60 %', () => {
    const step = nextStep(accountFrom(star), grant, terms, day('2018-04-30'), AMPLE)
    expect(step.kind).toBe('claim')
    const { claim } = step
    expect([claim.payableMinutes, claim.amountOre, claim.refundOre]).toEqual([6000, 1_887_300, 1_132_380])
    expect(accountNumbersOf(claim)).toEqual([
      expect.objectContaining({ minutes: 6000, amountOre: 1_887_300, refundOre: 1_132_380 }),
    ])
  })

  it('by the month it comes to the same: 80 hours in March, 20 in April', () => {
    const march = nextStep(accountFrom(star), grant, terms, day('2018-03-31'), AMPLE)
    const april = nextStep(
      accountFrom({ ...star, booked: [bookingOf(march.claim)] }),
      grant,
      terms,
      day('2018-04-30'),
      AMPLE,
    )
    expect([march.claim.amountOre, april.claim.amountOre]).toEqual([80 * 18_873, 20 * 18_873])
  })

  it('a day that turns out to be illness is taken back, once', () => {
    const first = nextStep(accountFrom(star), grant, terms, day('2018-04-30'), AMPLE)
    const ill = {
      ...star,
      employees: star.employees.map((one) => ({ ...one, days: one.days.slice(0, 20) })),
      booked: [bookingOf(first.claim)],
    }
    const back = nextStep(accountFrom(ill), grant, terms, day('2018-05-31'), AMPLE)
    expect([back.kind, back.claim.amountOre]).toEqual(['recovery', -20 * 18_873])
    const after = { ...ill, booked: [...ill.booked, bookingOf(back.claim)] }
    expect(nextStep(accountFrom(after), grant, terms, day('2018-06-30'), AMPLE).kind).toBe('nothing')
  })

  it('a grant that is too small says through which day it reaches', () => {
    const room = { minutes: 6000, amountOre: 40 * 18_873 }
    const step = nextStep(accountFrom(star), grant, terms, day('2018-04-30'), room)
    // 20 hours a week, the earliest days first: two whole weeks, and the days without paid hours after them
    expect(step).toMatchObject({ kind: 'beyond-the-grant', fits: '2018-03-18' })
    expect(nextStep(accountFrom(star), grant, terms, day('2018-03-18'), room)).toMatchObject({
      kind: 'claim',
      claim: { amountOre: room.amountOre },
    })
    expect(
      nextStep(accountFrom(star), grant, terms, day('2018-04-30'), { ...room, amountOre: 0 }),
    ).toMatchObject({ kind: 'beyond-the-grant', fits: undefined })
  })

  it('figures that cannot be true are a fault', () => {
    const twice = {
      id: 'm1',
      weeklyMinutes: null,
      days: [...days('2018-03-05', 1, 1), ...days('2018-03-05', 1, 1)],
    }
    expect(() => accountFrom({ ...star, employees: [twice] })).toThrow('day-entered-before')
  })
})

const figure = fc.record({
  at: fc.integer({ min: 0, max: 40 }),
  minutes: fc.constantFrom(0, 0, 60, 300, 444),
})
const figures = fc.uniqueArray(figure, { maxLength: 25, selector: ({ at }) => at })
const hours = fc.record({ m1: figures, m2: figures, v1: figures, v2: figures })
type Hours = typeof hours extends fc.Arbitrary<infer T> ? T : never

function factsOf({ m1, m2, v1, v2 }: Hours, booked: readonly BookingEntry[]): AccountFacts {
  const inOrder = (list: Hours['m1']) =>
    [...list]
      .sort((a, b) => a.at - b.at)
      .map(({ at, minutes }) => ({ day: addDays(grant.start, at), minutes }))
  const temp = (id: string, list: Hours['m1']) => ({
    id,
    employments: [{ from: grant.start, to: addDays(grant.start, 40) }],
    days: inOrder(list),
  })
  return {
    employees: [
      { id: 'm1', weeklyMinutes: 1200, days: inOrder(m1) },
      { id: 'm2', weeklyMinutes: 2220, days: inOrder(m2) },
    ],
    temps: [temp('v1', v1), temp('v2', v2)],
    booked,
  }
}

describe('whatever is registered, changed and claimed, step by step', () => {
  it('never is more paid than the account holds or the grant has, and the steps sum to the whole', () => {
    const steps = fc.array(fc.record({ hours, on: fc.integer({ min: 0, max: 12 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 100 * 18_873 }), (made, ceiling) => {
        const booked: BookingEntry[] = []
        let paid = 0
        let minutes = 0
        let through = grant.start
        for (const step of made) {
          through = addDays(through, step.on)
          const account = accountFrom(factsOf(step.hours, booked))
          const room = { minutes: 1e9, amountOre: ceiling - paid }
          let next = nextStep(account, grant, terms, through, room)
          if (next.kind === 'beyond-the-grant' && next.fits)
            next = nextStep(account, grant, terms, next.fits, room)
          if (next.kind === 'beyond-the-grant' || next.kind === 'nothing') continue
          // kept and read again, as the database does it
          const content = contentOf(next.claim)
          booked.push(bookingIn(JSON.parse(JSON.stringify(content)), next.kind, next.claim.through))
          paid += next.claim.amountOre
          minutes += next.claim.payableMinutes
          const whole = claimThrough(accountFrom(factsOf(step.hours, [])), grant, terms, next.claim.through)
          expect(paid).toBe(whole.amountOre)
          expect(minutes).toBe(whole.payableMinutes)
          expect(paid).toBeLessThanOrEqual(ceiling)
          expect(paid).toBeGreaterThanOrEqual(0)
          expect(
            claimThrough(accountFrom(factsOf(step.hours, booked)), grant, terms, next.claim.through).lines,
          ).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('the paying part tells two claims apart exactly when they pay otherwise', () => {
    fc.assert(
      fc.property(hours, hours, (one, two) => {
        const claim = (h: Hours) =>
          claimThrough(accountFrom(factsOf(h, [])), grant, terms, addDays(grant.start, 40))
        const [a, b] = [claim(one), claim(two)]
        const same = payingPart(contentOf(a)) === payingPart(contentOf(b))
        const lines = (c: typeof a) =>
          JSON.stringify([c.lines.map(({ says: _, sources: __, ...rest }) => rest), c.temps])
        expect(same).toBe(lines(a) === lines(b))
        expect(payingPart(JSON.parse(JSON.stringify(contentOf(a))))).toBe(payingPart(contentOf(a)))
      }),
      { numRuns: 100 },
    )
  })
})
