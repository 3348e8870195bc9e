import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JudgedCase, judge } from '#test/hours/minute-judge.ts'
import { addDays, type Day, day } from '../calendar/day.ts'
import { accountOf, emptyAccount, enter } from './account-of.ts'
import { bookingOf, type Claim, claimThrough, recoverThrough } from './claim.ts'
import type { Entry } from './entry.ts'
import type { Known, Looked, Terms } from './terms.ts'

const FIRST = day('2013-12-16')
const NEW_YEAR = '2014-01-01'

const known = <T>(value: T, from = '2013-01-01'): Known<T> => ({
  state: 'known',
  value,
  mark: 'confirmed',
  from: day(from),
  sources: [],
})
const limit = (value: number | undefined): Looked<number> =>
  value === undefined ? { state: 'none' } : known(value)

/** Minutes are kept small, since the judge counts each; the limits go with them. */
const anyDay = fc.integer({ min: -3, max: 33 }).map((n) => addDays(FIRST, n))
const share = fc.constantFrom(0, 0, 0, 7, 40)
const education = fc.record({
  who: fc.constantFrom('m1', 'm2', 'm10'),
  date: anyDay,
  attended: fc.integer({ min: 0, max: 45 }),
  paid: fc.integer({ min: 0, max: 45 }),
  supported: share,
})
const work = fc.record({
  who: fc.constantFrom('v1', 'v2', 'v10'),
  date: anyDay,
  paid: fc.integer({ min: 0, max: 50 }),
  supported: share,
})
const job = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }))
  .map(([from, length]) => [{ from, to: length === undefined ? undefined : addDays(from, length) }])
/** Mostly without the limit: a case in which nothing is left tells little. */
const optional = (most: number, least: number) =>
  fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.integer({ min: least, max: most }))

const anyCase: fc.Arbitrary<JudgedCase> = fc
  .record({
    length: fc.oneof(fc.constant(30), fc.constant(30), fc.integer({ min: 0, max: 30 })),
    through: fc.oneof(fc.constant(addDays(FIRST, 33)), anyDay),
    education: fc.uniqueArray(education, {
      minLength: 3,
      maxLength: 25,
      selector: ({ who, date }) => `${who} ${date}`,
    }),
    work: fc.uniqueArray(work, {
      minLength: 3,
      maxLength: 25,
      selector: ({ who, date }) => `${who} ${date}`,
    }),
    jobs: fc.dictionary(fc.constantFrom('v1', 'v2'), job, { maxKeys: 1, noNullPrototype: true }),
    leastWeekly: optional(60, 1),
    mostWeekly: optional(120, 1),
    mostWeeks: optional(5, 1),
    mostInAll: optional(300, 20),
    unknownFrom: fc.oneof(fc.constant(undefined), fc.constant(undefined), anyDay),
    rates: fc.tuple(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 30_000 })),
    shareFrom: anyDay,
  })
  .map(({ length, unknownFrom, rates, shareFrom, education, work, ...rest }) => ({
    ...rest,
    start: FIRST,
    end: addDays(FIRST, length),
    education: education.map((one) => ({
      ...one,
      supported: Math.min(one.supported, one.attended, one.paid),
    })),
    work: work.map((one) => ({ ...one, supported: Math.min(one.supported, one.paid) })),
    rateOn: (date) =>
      unknownFrom !== undefined && date >= unknownFrom ? undefined : date < NEW_YEAR ? rates[0] : rates[1],
    shareOn: (date) => (date < shareFrom ? 1000 : 600),
  }))

const entriesOf = (given: JudgedCase): readonly Entry[] => [
  ...Object.entries(given.jobs).flatMap(([temp, spans]) =>
    spans.map(
      ({ from, to }): Entry => ({
        kind: 'employment',
        temp,
        from: day(from),
        to: to === undefined ? undefined : day(to),
      }),
    ),
  ),
  ...given.education.map(({ who, date, attended, paid, supported }): Entry => {
    return { kind: 'education', employee: who, day: day(date), attended, paid, supported }
  }),
  ...given.work.map(({ who, date, paid, supported }): Entry => {
    return { kind: 'temp', temp: who, day: day(date), paid, supported }
  }),
]

const termsOf = (given: JudgedCase): Terms => ({
  rateOn: (on) => {
    const rate = given.rateOn(on)
    if (rate === undefined) return { state: 'unknown', missing: [{ da: 'sats', en: 'rate' }] }
    return known(rate, on < NEW_YEAR ? '2013-01-01' : NEW_YEAR)
  },
  refundShareOn: (on) => known(given.shareOn(on)),
  accountOn: () => ({ state: 'none' }),
  refundAccountOn: () => ({ state: 'none' }),
  tempLimits: () => ({
    leastWeekly: limit(given.leastWeekly),
    mostWeekly: limit(given.mostWeekly),
    mostWeeks: limit(given.mostWeeks),
    mostInAll: limit(given.mostInAll),
  }),
  lastGrantDay: { state: 'none' },
  ruleOf: () => undefined,
})

const grantOf = ({ start, end }: JudgedCase) => ({ start: day(start), end: day(end), given: day(start) })

function claimOf(given: JudgedCase, entries = entriesOf(given)): Claim {
  const { account, refused } = accountOf(entries)
  expect(refused).toEqual([])
  return claimThrough(account, grantOf(given), termsOf(given), given.through as Day)
}

/** Claims through each day in order, each booked; what is overclaimed is recovered at once when asked to. */
function claimInSteps(
  given: JudgedCase,
  steps: readonly { after: readonly Entry[]; through: Day }[],
  recover: boolean,
) {
  const account = emptyAccount()
  const made: Claim[] = []
  for (const { after, through } of steps) {
    for (const entry of after) expect(enter(account, entry)).toBeUndefined()
    const claim = claimThrough(account, grantOf(given), termsOf(given), through)
    expect(enter(account, bookingOf(claim))).toBeUndefined()
    made.push(claim)
    if (recover && claim.overclaimed !== undefined) {
      const recovery = recoverThrough(account, grantOf(given), termsOf(given), through)
      expect(enter(account, bookingOf(recovery))).toBeUndefined()
      made.push(recovery)
    }
  }
  return made
}

const total = (claims: readonly Claim[]) => ({
  payableMinutes: claims.reduce((sum, claim) => sum + claim.payableMinutes, 0),
  amountOre: claims.reduce((sum, claim) => sum + claim.amountOre, 0),
  refundOre: claims.reduce((sum, claim) => sum + claim.refundOre, 0),
})

/** Minutes by person and day over all lines of all claims; what was taken back entirely is left out. */
function minutesByDay(claims: readonly Claim[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { lines } of claims)
    for (const { days } of lines)
      for (const { day, ids, minutes } of days)
        ids.forEach((id, i) => {
          sums[`${id} ${day}`] = (sums[`${id} ${day}`] ?? 0) + minutes[i]!
        })
  return Object.fromEntries(Object.entries(sums).filter(([, minutes]) => minutes !== 0))
}

function tempMinutesByDay(claims: readonly Claim[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { temps } of claims)
    for (const { id, days, minutes } of temps)
      days.forEach((day, i) => {
        sums[`${id} ${day}`] = (sums[`${id} ${day}`] ?? 0) + minutes[i]!
      })
  return Object.fromEntries(Object.entries(sums).filter(([, minutes]) => minutes !== 0))
}

function leftOf({ notPayable }: Claim): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { side, reason, minutes } of notPayable)
    sums[`${side} ${reason}`] = (sums[`${side} ${reason}`] ?? 0) + minutes
  return sums
}

function expectSums(claim: Claim): void {
  const { lines, toDate, notPayable } = claim
  expect(total([claim])).toEqual({
    payableMinutes: lines.reduce((sum, line) => sum + line.minutes, 0),
    amountOre: lines.reduce((sum, line) => sum + line.amountOre, 0),
    refundOre: lines.reduce((sum, line) => sum + line.refundOre, 0),
  })
  const added = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)
  for (const { minutes, days } of [...lines, ...claim.waiting]) {
    expect(added(days.map(({ sum }) => sum))).toBe(minutes)
    for (const day of days)
      expect([day.ids.length, added(day.minutes)]).toEqual([day.minutes.length, day.sum])
  }
  for (const { minutes, days } of notPayable)
    expect(days.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes)
  const left = (side: string) =>
    notPayable.reduce((sum, one) => (one.side === side ? sum + one.minutes : sum), 0)
  expect(toDate.payableMinutes + left('education')).toBe(toDate.educationMinutes)
  expect(toDate.payableMinutes + left('temp')).toBe(toDate.tempMinutes)
  expect([toDate.notPayableEducationMinutes, toDate.notPayableTempMinutes]).toEqual([
    left('education'),
    left('temp'),
  ])
  expect(added(claim.temps.map(({ minutes }) => added(minutes)))).toBe(claim.payableMinutes)
}

/** Each reason the judge knows must come up, or the comparison would say nothing about it. */
it('is tried on cases in which hours are left out for every reason', () => {
  const seen = new Set<string>()
  let paid = 0
  for (const given of fc.sample(anyCase, { seed: 1, numRuns: 400 })) {
    const { left, payable } = judge(given)
    for (const reason of Object.keys(left)) seen.add(reason)
    if (payable > 0) paid += 1
  }
  expect(paid).toBeGreaterThan(80)
  expect([...seen].sort()).toEqual([
    'education no-overlap',
    'education no-temp-hours',
    'education not-paid',
    'education outside-grant',
    'education rate-unknown',
    'education supported-otherwise',
    'temp no-education-hours',
    'temp no-overlap',
    'temp outside-employment',
    'temp outside-grant',
    'temp over-duration',
    'temp over-total',
    'temp over-weekly-ceiling',
    'temp rate-unknown',
    'temp supported-otherwise',
    'temp under-weekly-average',
  ])
})

describe('a claim', () => {
  it('is what a judge finds who looks at each minute', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const claim = claimOf(given)
        const verdict = judge(given)
        expect(total([claim])).toEqual({
          payableMinutes: verdict.payable,
          amountOre: verdict.amountOre,
          refundOre: verdict.refundOre,
        })
        expect(minutesByDay([claim])).toEqual(verdict.byDay)
        expect(tempMinutesByDay([claim])).toEqual(verdict.used)
        expect(leftOf(claim)).toEqual(verdict.left)
      }),
      { numRuns: 1500 },
    )
  })

  it('adds up: lines to totals, payable and not payable to what was entered', () => {
    fc.assert(
      fc.property(anyCase, (given) => expectSums(claimOf(given))),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order in which hours were entered', () => {
    fc.assert(
      fc.property(
        anyCase.chain((given) => {
          const entries = entriesOf(given)
          return fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray([...entries], { minLength: entries.length }),
          )
        }),
        ([given, shuffled]) => {
          expect(claimOf(given, shuffled)).toEqual(claimOf(given))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('claims in several steps', () => {
  const steps = fc.tuple(
    anyCase,
    fc.array(anyDay, { maxLength: 4 }),
    fc.array(fc.integer({ min: 0, max: 4 })),
  )

  /** Entries arrive after any of the claims, also for days that were claimed already. */
  const stepsOf = (given: JudgedCase, days: readonly Day[], after: readonly number[]) => {
    const throughs = [...days, given.through as Day].sort()
    const entries = entriesOf(given)
    const place = (i: number) => Math.min(after[i % Math.max(after.length, 1)] ?? 0, throughs.length - 1)
    return throughs.map((through, n) => ({ through, after: entries.filter((_, i) => place(i) === n) }))
  }

  it('pay together what one claim at the end pays, with what was too much taken back', () => {
    fc.assert(
      fc.property(steps, ([given, days, after]) => {
        const asked = stepsOf(given, days, after)
        const last = { ...given, through: asked.at(-1)!.through }
        const made = claimInSteps(last, asked, true)
        expect(total(made)).toEqual(total([claimOf(last)]))
        expect(minutesByDay(made)).toEqual(minutesByDay([claimOf(last)]))
        expect(tempMinutesByDay(made)).toEqual(tempMinutesByDay([claimOf(last)]))
      }),
      { numRuns: 600 },
    )
  })

  it('never pay less than nothing, and pay nothing while too much has been paid', () => {
    fc.assert(
      fc.property(steps, ([given, days, after]) => {
        for (const claim of claimInSteps(given, stepsOf(given, days, after), false)) {
          expectSums(claim)
          expect(claim.amountOre).toBeGreaterThanOrEqual(0)
          expect(claim.refundOre).toBeGreaterThanOrEqual(0)
          if (claim.overclaimed !== undefined) expect([claim.amountOre, claim.lines]).toEqual([0, []])
          const { amountOre } = claim.claimedBefore
          expect(amountOre + claim.amountOre + (claim.overclaimed?.amountOre ?? 0)).toBe(
            claim.toDate.amountOre,
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  it('come to the same when wrong hours were entered, claimed, and corrected', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.integer({ min: 0, max: 50 })), (given, wrong) => {
        const right = entriesOf(given)
        const mistaken = right.map((entry): Entry => {
          if (entry.kind === 'education')
            return { ...entry, attended: wrong.next().value, paid: wrong.next().value, supported: 0 }
          return entry.kind === 'temp' ? { ...entry, paid: wrong.next().value, supported: 0 } : entry
        })
        const corrections = right.flatMap((of): Entry[] =>
          of.kind === 'education' || of.kind === 'temp'
            ? [{ kind: 'correction', of, because: 'talt om' }]
            : [],
        )
        const through = given.through as Day
        const made = claimInSteps(
          given,
          [
            { after: mistaken, through },
            { after: corrections, through },
          ],
          true,
        )
        expect(total(made)).toEqual(total([claimOf(given)]))
        expect(minutesByDay(made)).toEqual(minutesByDay([claimOf(given)]))
      }),
      { numRuns: 300 },
    )
  })
})
