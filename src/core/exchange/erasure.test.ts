import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { type ErasureFacts, erasureOf, keptGrounds, ownParts } from './erasure.ts'

const today = day('2014-04-08')
const nothing: ErasureFacts = { present: ownParts, hires: [], decisions: [] }
const hire = (status: ErasureFacts['hires'][number]['status'], lastDay: string) => ({
  company: 'Prøvefirma ApS',
  status,
  lastDay: day(lastDay),
})

describe('a person asks to be deleted', () => {
  test('without a case everything goes, the login too', () => {
    expect(erasureOf(nothing, today)).toEqual({ outcome: 'deleted', deleted: ownParts, kept: [] })
  })

  test('with a running hire their own goes now; the hire stays until five years after its end', () => {
    const erasure = erasureOf({ ...nothing, hires: [hire('active', '2014-09-30')] }, today)
    expect(erasure.outcome).toBe('partly')
    expect(erasure.deleted).not.toContain('login')
    expect(erasure.deleted).toContain('cv')
    expect(erasure.kept).toEqual([
      { key: 'running_hire', company: 'Prøvefirma ApS', until: '2019-09-30' },
      { key: 'identity', until: '2019-09-30' },
    ])
  })

  test('when only the case is left the wish is refused, with its ground', () => {
    const erasure = erasureOf(
      { present: ['login'], hires: [], decisions: [{ unit: 'Jobcenter Prøve', validTo: day('2014-12-31') }] },
      today,
    )
    expect(erasure.outcome).toBe('refused')
    expect(erasure.deleted).toEqual([])
    expect(erasure.kept.map(({ key }) => keptGrounds[key].da)).toHaveLength(2)
  })

  test('a reserved place counts as a hire, and a hire past its last day as ended', () => {
    const of = (one: ErasureFacts['hires'][number]) =>
      erasureOf({ ...nothing, hires: [one] }, today).kept[0]?.key
    expect(of(hire('reserved', '2014-09-30'))).toBe('running_hire')
    expect(of(hire('active', '2014-04-08'))).toBe('running_hire')
    expect(of(hire('active', '2014-04-07'))).toBe('ended_hire')
    expect(of(hire('ended', '2014-09-30'))).toBe('ended_hire')
  })

  test('a hire that fell through, and one more than five years ago, keep nothing', () => {
    for (const one of [hire('cancelled', '2014-09-30'), hire('ended', '2009-04-07')]) {
      expect(erasureOf({ ...nothing, hires: [one] }, today).outcome).toBe('deleted')
    }
    expect(erasureOf({ ...nothing, hires: [hire('ended', '2009-04-08')] }, today).outcome).toBe('partly')
  })

  test('who it was about is kept as long as the longest case', () => {
    const erasure = erasureOf(
      {
        ...nothing,
        hires: [hire('ended', '2012-01-31')],
        decisions: [{ unit: 'Jobcenter Prøve', validTo: day('2013-06-30') }],
      },
      today,
    )
    expect(erasure.kept.at(-1)).toEqual({ key: 'identity', until: '2018-06-30' })
  })
})
