import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from './day.ts'
import {
  contains,
  covers,
  daysOf,
  intersection,
  lengthInDays,
  makePeriod,
  mergePeriods,
  overlaps,
  type Period,
  splitAt,
} from './period.ts'

const base = day('2014-03-01')
const anyDay = fc.integer({ min: 0, max: 60 }).map((n) => addDays(base, n))
const anyPeriod = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]): Period => (a <= b ? { from: a, to: b } : { from: b, to: a }))
/** The judge: the period as the set of its days. */
const dayset = (period: Period) => new Set<Day>(daysOf(period))

describe('periods', () => {
  it('may last one day and may not end before they start', () => {
    expect(makePeriod(base, base)).toEqual({ ok: true, value: { from: base, to: base } })
    expect(lengthInDays({ from: base, to: base })).toBe(1)
    expect(makePeriod(base, addDays(base, -1))).toEqual({ ok: false, reason: 'ends-before-start' })
  })

  it('that adjoin do not overlap', () => {
    const march = { from: base, to: day('2014-03-31') }
    const april = { from: day('2014-04-01'), to: day('2014-04-30') }
    expect(overlaps(march, april)).toBe(false)
    expect(intersection(march, april)).toBeUndefined()
  })

  it('behave as the sets of their days', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyDay, (a, b, d) => {
        const setA = dayset(a)
        const setB = dayset(b)
        const shared = [...setA].filter((day) => setB.has(day))
        expect(lengthInDays(a)).toBe(setA.size)
        expect(contains(a, d)).toBe(setA.has(d))
        expect(overlaps(a, b)).toBe(shared.length > 0)
        expect(covers(a, b)).toBe([...setB].every((day) => setA.has(day)))
        const both = intersection(a, b)
        expect(both === undefined ? [] : [...daysOf(both)]).toEqual(shared)
      }),
    )
  })

  it('split where a rule changes, and lose no day', () => {
    const parts = splitAt({ from: base, to: day('2014-12-31') }, [day('2014-07-01'), base, day('2015-01-01')])
    expect(parts).toEqual([
      { from: base, to: '2014-06-30' },
      { from: '2014-07-01', to: '2014-12-31' },
    ])
    fc.assert(
      fc.property(anyPeriod, fc.array(anyDay), (period, starts) => {
        const split = splitAt(period, starts)
        expect(split.flatMap((part) => [...daysOf(part)])).toEqual([...daysOf(period)])
      }),
    )
  })

  it('merge to the same days, with a gap between each two', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 12 }), (periods) => {
        const merged = mergePeriods(periods)
        const judge = [...new Set(periods.flatMap((period) => [...daysOf(period)]))].sort()
        expect(merged.flatMap((period) => [...daysOf(period)])).toEqual(judge)
        for (const [index, period] of merged.entries()) {
          const next = merged[index + 1]
          if (next !== undefined) expect(addDays(period.to, 1) < next.from).toBe(true)
        }
      }),
    )
  })
})
